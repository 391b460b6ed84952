// Reads vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs write them, card by card.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/card_line.hpp"
#include "exchange/card_property.hpp"
#include "exchange/problem.hpp"

namespace kept {

struct CardLimits {
  std::size_t line_bytes_max = 24 << 20;
  std::size_t card_bytes_max = 32 << 20;
  std::size_t properties_max = 5'000;
  std::size_t problems_max = 50;
};

/// One card of a file, its properties in their normal form without BEGIN, VERSION and END. A card
/// with a problem of weight `refused` must not be imported.
struct ReadCard {
  std::string version;
  std::size_t line = 0;
  std::vector<CardProperty> properties;
  std::vector<FileProblem> problems;

  bool refused() const;
};

/// Turns UTF-16 into UTF-8 and drops a byte order mark; other bytes stay, since a vCard may name a
/// charset per property.
std::string vcard_bytes(std::string bytes);

/// `bytes` must outlive the reader.
class VcardReader {
 public:
  explicit VcardReader(std::string_view bytes, CardLimits limits = {});

  /// nullopt at the end of the file. Text outside of cards is told as a problem of the next card,
  /// or of `rest_problems` after the last one.
  std::optional<ReadCard> next();
  std::vector<FileProblem> const& rest_problems() const { return outside_; }
  std::size_t consumed() const { return lines_.consumed(); }

 private:
  void read_into(ReadCard& card);
  std::optional<LogicalLine> read_agent(ReadCard& card, LogicalLine const& line);
  std::string const& charset();

  std::string_view bytes_;
  CardLimits limits_;
  CardLines lines_;
  std::string charset_;
  std::optional<LogicalLine> held_;
  std::vector<FileProblem> outside_;
};

}  // namespace kept
