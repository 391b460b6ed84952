// Somebody's HTML as a row of events, through libxml2's parser for HTML; no tree is built and
// nothing is fetched. What is not closed is closed, entities are characters.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kept {

constexpr std::size_t html_bytes_max = std::size_t{2} << 20;  // what follows is not read
constexpr std::size_t html_depth_max = 250;                   // reading ends at what lies deeper

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// Names are in lower case, texts UTF-8. Comments, processing instructions and doctypes are no
/// events; what stands in script and style is text.
class HtmlSink {
 public:
  virtual ~HtmlSink() = default;
  virtual void start(std::string_view name, HtmlAttributes const& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

enum class HtmlRead { whole, cut };

/// `html` is UTF-8. Each start has its end, in order, also where reading was cut.
HtmlRead walk_html(std::string_view html, HtmlSink& sink);

}  // namespace kept
