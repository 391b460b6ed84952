#include "search/duplicates/record.hpp"

#include <algorithm>
#include <string>

#include "base/text/email.hpp"
#include "base/text/fold.hpp"
#include "base/text/phone.hpp"
#include "search/duplicates/name_words.hpp"

namespace kept {
namespace {

constexpr std::size_t phone_digits_min = 5;

template <std::size_t N>
void add_once(std::array<WordNumber, N>& list, WordNumber word) {
  if (word == 0 || std::ranges::find(list, word) != list.end()) return;
  if (auto free = std::ranges::find(list, 0U); free != list.end()) *free = word;
}

/// Letters and digits alone, blanks single where `blanks`.
enum class Blanks { kept, dropped };
std::string bare(std::string_view written, Blanks blanks) {
  std::string out;
  for (char c : fold(written)) {
    bool const letter = (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      out += c;
    else if (blanks == Blanks::kept && !out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Maker {
 public:
  Maker(Standard const& standard, RecordWords& words) : standard_(standard), words_(words) {}

  void take(RecordValue const& value) {
    switch (value.part) {
      case RecordPart::name:
        return take_name(value.text);
      case RecordPart::given_name:
        return take_given(name_words(value.text), value.text);
      case RecordPart::family_name:
        return take_family(name_words(value.text), value.text);
      case RecordPart::birthday:
        if (record_.birthday == 0)
          record_.birthday = birthday_digits(value.text, standard_.birthdays);
        return;
      case RecordPart::email:
        return add_once(record_.emails, words_.emails.number_of(normalised_email(value.text)));
      case RecordPart::phone:
        return take_phone(value.text);
      case RecordPart::street:
      case RecordPart::house_number:
        return take_street(value.text);
      default:
        return take_plain(value);
    }
  }

  Record finish() {
    // What is written in two columns is no further name.
    for (auto& other : record_.others)
      if (std::ranges::find(record_.given, other) != record_.given.end() ||
          std::ranges::find(record_.family, other) != record_.family.end())
        other = 0;
    std::ranges::sort(record_.others, std::greater<>());
    if (record_.birthday != 0)
      record_.birthday_word = words_.birthdays.number_of(std::to_string(record_.birthday));
    return record_;
  }

 private:
  void take_name(std::string_view written) {
    auto const parts = split_name(written);
    take_given(parts.given, written);
    take_family(parts.family, {});
  }

  WordNumber name(std::string const& word) { return words_.names.number_of(word); }

  /// One word a script: the first that comes.
  void take_main(std::array<WordNumber, 2>& list, WordNumber word) {
    bool const has_script = std::ranges::any_of(list, [&](WordNumber known) {
      return known != 0 && words_.names.is_latin(known) == words_.names.is_latin(word);
    });
    has_script ? add_once(record_.others, word) : add_once(list, word);
  }

  void take_given(std::vector<std::string> const& given, std::string_view written) {
    for (std::size_t at = 0; at < given.size(); ++at)
      at == 0 ? take_main(record_.given, name(given[at]))
              : add_once(record_.others, name(given[at]));
    for (auto const& part : hyphen_parts(written)) add_once(record_.others, name(part));
  }

  void take_family(std::vector<std::string> const& family, std::string_view written) {
    for (std::size_t at = family.size(); at-- > 0;)
      at + 1 == family.size() ? take_main(record_.family, name(family[at]))
                              : add_once(record_.others, name(family[at]));
    for (auto const& part : hyphen_parts(written)) add_once(record_.others, name(part));
  }

  void take_phone(std::string_view written) {
    auto number = e164(written, standard_.country).value_or("");
    if (number.empty()) number = phone_digits(written);
    if (number.size() >= phone_digits_min)
      add_once(record_.phones, words_.phones.number_of(number));
  }

  void take_street(std::string_view written) {
    auto const text = bare(written, Blanks::kept);
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find(' ', at), text.size());
      take_street_word(std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
  }

  void take_street_word(std::string_view word) {
    std::uint32_t number = 0;
    for (char c : word.substr(0, 6)) {
      if (c < '0' || c > '9') break;
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (number == 0 && word.size() > 1)  // "12 b" is a door, not a street
      add_once(record_.street, words_.streets.number_of(word));
    else if (number != 0 && record_.house_number == 0)
      record_.house_number = number;
  }

  void take_plain(RecordValue const& value) {
    auto const put = [&](WordNumber& into, NumberedWords& lexicon, Blanks blanks) {
      if (into == 0) into = lexicon.number_of(bare(value.text, blanks));
    };
    switch (value.part) {
      case RecordPart::identity_number:
        return put(record_.identity_number, words_.identity_numbers, Blanks::dropped);
      case RecordPart::postcode:
        return put(record_.postcode, words_.postcodes, Blanks::dropped);
      case RecordPart::town:
        return put(record_.town, words_.towns, Blanks::kept);
      case RecordPart::organisation:
        return put(record_.organisation, words_.organisations, Blanks::kept);
      case RecordPart::occupation:
        return put(record_.occupation, words_.occupations, Blanks::kept);
      case RecordPart::gender:
        return put(record_.gender, words_.genders, Blanks::dropped);
      default:
        return;
    }
  }

  Standard const& standard_;
  RecordWords& words_;
  Record record_;
};

}  // namespace

std::uint32_t birthday_digits(std::string_view written, BirthdayOrder order) {
  std::array<std::uint32_t, 3> number{};
  std::array<std::size_t, 3> digits{};
  std::size_t groups = 0;
  bool inside = false;
  auto const text = fold(written);
  for (char c : std::string_view(text).substr(0, std::min<std::size_t>(text.find('t'), 20))) {
    bool const digit = c >= '0' && c <= '9';
    if (!digit && c == ':') return 0;
    if (digit && !inside && groups++ == 3) break;  // a time of day follows
    inside = digit;
    if (!digit) continue;
    number[groups - 1] = number[groups - 1] * 10 + static_cast<std::uint32_t>(c - '0');
    if (++digits[groups - 1] > 8) return 0;
  }
  auto const day_of = [&](std::uint32_t first, std::uint32_t second) {
    return order == BirthdayOrder::day_month ? second * 100 + first : first * 100 + second;
  };
  if (groups >= 3 && digits[0] == 4)
    return number[0] * 10000 + number[1] % 100 * 100 + number[2] % 100;
  if (groups >= 3 && digits[0] <= 2 && digits[1] <= 2) {
    auto year = number[2];
    if (digits[2] == 2) year += year > 46 ? 1900 : 2000;
    return year > 9999 ? 0 : year * 10000 + day_of(number[0], number[1]);
  }
  if (groups != 1) return 0;
  if (digits[0] == 4) return number[0] * 10000;
  if (digits[0] != 8) return 0;
  auto const first = number[0] / 10000, last = number[0] % 10000;
  if (first >= 1200 && first < 2200) return number[0];
  return last >= 1200 && last < 2200 ? last * 10000 + day_of(first / 100, first % 100) : number[0];
}

Record make_record(std::span<RecordValue const> values, Standard const& standard,
                   RecordWords& words) {
  Maker maker(standard, words);
  for (auto const& value : values) maker.take(value);
  return maker.finish();
}

void count_words(Record const& record, RecordWords& words) {
  auto const count = [](NumberedWords& lexicon, WordNumber word) {
    if (word != 0) lexicon.count(word);
  };
  for (auto word : record.given) count(words.names, word);
  for (auto word : record.family) count(words.names, word);
  for (auto word : record.others) count(words.names, word);
  for (auto word : record.emails) count(words.emails, word);
  for (auto word : record.phones) count(words.phones, word);
  for (auto word : record.street) count(words.streets, word);
  count(words.birthdays, record.birthday_word);
  count(words.identity_numbers, record.identity_number);
  count(words.postcodes, record.postcode);
  count(words.towns, record.town);
  count(words.organisations, record.organisation);
  count(words.occupations, record.occupation);
  count(words.genders, record.gender);
}

}  // namespace kept
