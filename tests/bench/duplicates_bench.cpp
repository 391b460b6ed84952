// How long a scan for duplicates takes (duplicates_bench [PEOPLE] [THREADS]): made-up people with
// birthday, address, e-mail and phone, one in twenty of them a second time with slips. Prints one
// JSON object; a match is right when the two were made of one person.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "demo/chance.hpp"
#include "demo/names.hpp"
#include "search/duplicates/scan.hpp"

using namespace kept;

namespace {

std::size_t below(demo::Chance& chance, std::size_t limit) { return chance.next() % limit; }

struct Made {
  std::string name, birthday, email, phone, street, postcode, town;
};

double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

std::string two(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A field is there for `of_100` of a hundred people, as in a grown address book.
template <class Make>
std::string maybe(demo::Chance& chance, int of_100, Make make) {
  return chance.percent(of_100) ? make() : std::string();
}

Made make(demo::Names& names, demo::Chance& chance) {
  auto const digits = [&](std::size_t count) {
    std::string text;
    while (text.size() < count) text += static_cast<char>('0' + below(chance, 10));
    return text;
  };
  Made made;
  made.name = names.next().name;
  made.birthday = maybe(chance, 40, [&] {
    return std::to_string(1940 + below(chance, 65)) + "-" + two(1 + below(chance, 12)) + "-" +
           two(1 + below(chance, 28));
  });
  made.email = maybe(chance, 60, [&] {
    return "person" + digits(7) + "@firm" + std::to_string(below(chance, 40'000)) + ".example";
  });
  made.phone = maybe(chance, 60, [&] { return "+4520" + digits(6); });
  auto const postcode = below(chance, 1000);
  made.postcode = maybe(chance, 60, [&] { return std::to_string(1000 + 9 * postcode); });
  made.town = maybe(chance, 60, [&] { return "town " + std::to_string(postcode / 2); });
  made.street = maybe(chance, 50, [&] {
    return "vej " + std::to_string(below(chance, 20'000) + 100'000) + "n " +
           std::to_string(1 + below(chance, 120));
  });
  return made;
}

/// The same person once more, as somebody else would write him.
Made again(Made made, demo::Chance& chance) {
  if (auto const at = below(chance, 3); at == 0 && made.name.size() > 4)
    std::swap(made.name[2], made.name[3]);
  if (below(chance, 3) == 0) made.email.clear();
  if (below(chance, 3) == 0) made.phone.clear();
  if (below(chance, 3) == 0) made.birthday.clear();
  if (below(chance, 4) == 0) made.street.clear();
  return made;
}

void take(Made const& made, std::vector<Record>& records, RecordWords& words) {
  std::array<RecordValue, 7> const values{{{RecordPart::name, made.name},
                                           {RecordPart::birthday, made.birthday},
                                           {RecordPart::email, made.email},
                                           {RecordPart::phone, made.phone},
                                           {RecordPart::street, made.street},
                                           {RecordPart::postcode, made.postcode},
                                           {RecordPart::town, made.town}}};
  records.push_back(make_record(values, {"DK"}, words));
  count_words(records.back(), words);
}

}  // namespace

int main(int count, char** arguments) {
  auto const people = static_cast<std::size_t>(count > 1 ? std::atoi(arguments[1]) : 100'000);
  ScanOptions options;
  options.threads = static_cast<unsigned>(count > 2 ? std::atoi(arguments[2]) : 2);
  demo::Names names(7);
  demo::Chance chance(11);
  std::vector<Made> made;
  auto const twice = people / 20;
  while (made.size() < people - twice) made.push_back(make(names, chance));
  for (std::size_t at = 0; at < twice; ++at) made.push_back(again(made[at], chance));

  auto const began = std::chrono::steady_clock::now();
  std::vector<Record> records;
  RecordWords words;
  records.reserve(people);
  for (auto const& each : made) take(each, records, words);
  auto const read = seconds_since(began);
  auto const scan = scan_records(records, words, options);
  std::size_t right = 0;
  for (auto const& pair : scan.pairs)
    right += pair.one < twice && pair.other == pair.one + people - twice;
  std::printf(
      "{\"people\":%zu,\"threads\":%u,\"read_seconds\":%.2f,\"seconds\":%.2f,\"compared\":%zu,"
      "\"pairs\":%zu,\"right\":%zu,\"true\":%zu}\n",
      people, options.threads, read, seconds_since(began), scan.compared, scan.pairs.size(), right,
      twice);
}
