#include "demo/names.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace kept::demo {
namespace {

using Parts = std::span<std::string_view const>;

constexpr std::size_t given_count = 6'000, surname_count = 180'000;
constexpr std::size_t given_ar_count = 3'000, surname_ar_count = 40'000;

constexpr std::string_view given_starts[] = {
    "Al",  "An",  "Bi", "Bo",  "Da", "El", "Em", "Fre", "Ga",  "Ha", "He", "In", "Jo", "Ka",
    "Kri", "La",  "Li", "Lu",  "Ma", "Mi", "Ni", "No",  "Ol",  "Pe", "Ra", "Ri", "Sa", "Si",
    "Sø",  "Ste", "Te", "Tho", "To", "Ul", "Va", "Vi",  "Wil", "Yo", "Ås", "Øj"};
constexpr std::string_view given_middles[] = {"",   "be", "da", "de", "di", "fi", "ga", "ke",
                                              "le", "li", "me", "mi", "na", "ne", "ra", "re",
                                              "ri", "se", "si", "ta", "ti", "va", "vi", "ya"};
constexpr std::string_view given_ends[] = {
    "a",   "an",  "ar", "as",  "ard", "e",   "en", "er", "ette", "ik", "il",  "ine", "la", "lie",
    "lin", "mon", "na", "nus", "o",   "ric", "ry", "s",  "sten", "ta", "the", "ton", "us", "ve"};
constexpr std::string_view surname_starts[] = {
    "Aa",   "Bak",  "Bir",  "Bjer", "Bran", "Bro", "Bye",  "Da",  "Ege", "Eng",  "Fal",  "Fri",
    "Gam",  "Gran", "Had",  "Hal",  "Har",  "Hes", "Hol",  "Høj", "Kir", "Klo",  "Kol",  "Lan",
    "Lind", "Lun",  "Mar",  "Møl",  "Nør",  "Oks", "Palm", "Ras", "Ræv", "Skov", "Spar", "Stor",
    "Sun",  "Søn",  "Thor", "Toft", "Ul",   "Var", "Ves",  "Vin", "Win", "Wood", "Øst",  "Åg"};
constexpr std::string_view surname_middles[] = {
    "",   "a",    "ber", "der", "e",    "en",  "er",   "ge", "gel", "in",  "ke",   "ker", "la",
    "le", "ling", "mar", "ne",  "ning", "per", "ring", "s",  "sel", "ter", "ting", "ver"};
constexpr std::string_view surname_ends[] = {
    "bæk",    "berg", "borg", "bro",   "by",   "dahl",  "feldt", "field", "ford", "gaard",
    "ham",    "holm", "holt", "hus",   "høj",  "kjær",  "land",  "ley",   "lund", "mann",
    "mose",   "ning", "næs",  "quist", "rup",  "sen",   "skov",  "son",   "sted", "strup",
    "thorpe", "toft", "ton",  "vig",   "wood", "worth", "ø"};
constexpr std::string_view given_ar_starts[] = {"عا", "با", "جم", "حا", "خا", "را", "زا", "سا",
                                                "شا", "صا", "طا", "غا", "فا", "كا", "ما", "نا",
                                                "ها", "يا", "أم", "إي", "ري", "سل", "عب", "مر"};
constexpr std::string_view given_ar_middles[] = {"",  "ل", "م", "ي", "د", "ر", "س", "ن",
                                                 "ه", "ح", "ش", "ف", "ك", "ت", "ب", "و"};
constexpr std::string_view given_ar_ends[] = {"د",  "ر",  "ل",  "م",  "ن",  "ة",  "ى", "اء",
                                              "ان", "ين", "ير", "يد", "وب", "يم", "ح", "س"};
constexpr std::string_view surname_ar_starts[] = {
    "البح", "الجا", "الحد", "الخط", "الدر", "الرا", "الزه", "السا", "الشر", "الصا", "الطا",
    "العا", "الغا", "الفا", "القا", "الكر", "اللي", "الما", "النا", "الها", "الوا", "اليا"};

std::vector<std::string> combined(Chance& chance, std::size_t count, Parts starts, Parts middles,
                                  Parts ends) {
  std::vector<std::string> made;
  std::unordered_set<std::string> seen;
  auto short_ones = starts.size() * middles.size() * ends.size() / 4;
  while (made.size() < count) {
    auto word = std::string(chance.of(starts)) + std::string(chance.of(middles));
    // Rare ones are longer, with two middles, long before the short ones run out.
    if (made.size() > short_ones) word += chance.of(middles);
    word += chance.of(ends);
    if (seen.insert(word).second) made.push_back(std::move(word));
  }
  return made;
}

}  // namespace

Names::Ranks::Ranks(std::size_t count) {
  double sum = 0;
  reach_.reserve(count);
  for (std::size_t rank = 1; rank <= count; ++rank)
    reach_.push_back(sum += 1 / std::pow(static_cast<double>(rank) + 8, 0.88));
  for (auto& each : reach_) each /= sum;
}

std::size_t Names::Ranks::draw(Chance& chance) const {
  double at = static_cast<double>(chance.next() >> 11) / 9007199254740992.0;
  auto found = std::ranges::lower_bound(reach_, at);
  return std::min<std::size_t>(static_cast<std::size_t>(found - reach_.begin()), reach_.size() - 1);
}

Names::Names(std::uint64_t seed)
    : chance_(seed),
      given_(combined(chance_, given_count, given_starts, given_middles, given_ends)),
      surnames_(combined(chance_, surname_count, surname_starts, surname_middles, surname_ends)),
      given_ar_(
          combined(chance_, given_ar_count, given_ar_starts, given_ar_middles, given_ar_ends)),
      surnames_ar_(
          combined(chance_, surname_ar_count, surname_ar_starts, given_ar_middles, given_ar_ends)),
      given_ranks_(given_count),
      surname_ranks_(surname_count),
      given_ar_ranks_(given_ar_count),
      surname_ar_ranks_(surname_ar_count) {}

MadeName Names::next() {
  MadeName made{.is_arabic = chance_.percent(15)};
  auto const& given = made.is_arabic ? given_ar_ : given_;
  auto const& ranks = made.is_arabic ? given_ar_ranks_ : given_ranks_;
  made.name = given[ranks.draw(chance_)];
  if (chance_.percent(30)) made.name += " " + given[ranks.draw(chance_)];
  made.name += " " + (made.is_arabic ? surnames_ar_[surname_ar_ranks_.draw(chance_)]
                                     : surnames_[surname_ranks_.draw(chance_)]);
  return made;
}

std::string Names::company() {
  static constexpr std::string_view forms[] = {" ApS",   " A/S",   " & Co", " Ltd",
                                               " Group", " Kaffe", " Byg"};
  return surnames_[surname_ranks_.draw(chance_)] +
         std::string(chance_.of(std::span<std::string_view const>(forms)));
}

}  // namespace kept::demo
