// The lines of a vCard file, put together from what programs really write: three line ends, folding
// by a blank, soft breaks of quoted-printable, base64 with and without a blank before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/card_property.hpp"

namespace kept {

/// `circumflex`: RFC 6868 escapes are read (vCard 4.0 alone has them).
enum class ParameterStyle { plain, circumflex };

/// A line cut into its parts; a parameter without a name (vCard 2.1) has an empty one. `value`
/// points into the line.
struct CardLine {
  std::string group;
  std::string name;
  std::vector<CardParameter> parameters;
  std::string_view value;
};

constexpr std::size_t card_parameters_max = 100;

/// nullopt: the line has no colon, or what stands before it is no name of a property.
std::optional<CardLine> parse_card_line(std::string_view line, ParameterStyle style);

/// What `CardLines` found at one place.
struct LogicalLine {
  std::string text;
  std::size_t number = 0;
  /// Lines followed that neither were folded nor had a name; their text was joined with `\n`.
  bool joined_broken = false;
  /// Longer than the limit; the rest was left out.
  bool too_long = false;
};

/// Reads logical lines from the bytes of a file, one after another. Blank lines are skipped.
class CardLines {
 public:
  CardLines(std::string_view bytes, std::size_t line_bytes_max);

  std::optional<LogicalLine> next();
  std::size_t consumed() const { return at_; }
  /// Whether the next line that is not blank is this one (any case, blanks around it allowed).
  bool next_is(std::string_view wanted);

 private:
  struct Physical {
    std::string_view text;
    std::size_t after = 0;
    std::size_t number = 0;
  };
  std::optional<Physical> peek() const;
  void take(Physical const& line);
  bool is_folded(std::size_t at) const;
  void unfold_head(LogicalLine& line);
  void read_base64(LogicalLine& line);
  void read_quoted_printable(LogicalLine& line);
  void read_folded(LogicalLine& line, bool quoted_printable);
  void append(LogicalLine& line, std::string_view text) const;

  std::string_view bytes_;
  std::size_t line_bytes_max_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool ends_with_cr_ = false;
};

}  // namespace kept
