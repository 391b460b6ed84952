#pragma once
// A story is a text file of requests and the answers they must get. See tests/stories/README.md.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kept::stories {

using HeaderLines = std::vector<std::pair<std::string, std::string>>;

struct Exchange {
  std::size_t line = 0;
  std::string method, target;
  HeaderLines headers;
  std::string body;
  std::size_t answer_line = 0;
  /// Status and how many of the parallel answers have it (0 = all of them).
  std::vector<std::pair<int, int>> statuses;
  HeaderLines answer_headers;
  std::string answer_body;  // "" = not looked at
  bool answer_is_text = false;
};

struct Directive {
  std::size_t line = 0;
  std::string verb;  // now, set up, user, as, restart
  std::vector<std::string> words;
};

struct Parallel {
  std::size_t line = 0;
  int count = 0;
  Exchange exchange;
};

using Step = std::variant<Directive, Exchange, Parallel>;

struct Story {
  std::string name;  // the first comment line
  std::vector<Step> steps;
};

/// Throws std::runtime_error with the line where the text is no story.
Story parse_story(std::string_view text);

}  // namespace kept::stories
