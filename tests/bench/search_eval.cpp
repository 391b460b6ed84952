// How well names are found in other spellings: search_eval [FOLDER=../shared/data]. Each distinct
// name is a person in a store; each name of a spelling class is asked for through the index and the
// ranker. recall: of min(10, n) true people, those among the first ten hits and above the cut.
// false: people above the cut who are of another class; ten: all such among the first ten hits.
// docs/search.md has the table.
#include <openssl/sha.h>
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text/fold.hpp"
#include "base/text/words.hpp"
#include "search/index.hpp"
#include "search/index_state.hpp"
#include "search/search_jobs.hpp"
#include "search/search_store.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

using Table = std::vector<std::vector<std::string>>;
using Classes = std::map<std::string, std::set<std::string>>;  // what is asked -> true people

std::vector<std::string> cells(std::string const& line, char between) {
  std::vector<std::string> out;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, between);) out.push_back(cell);
  return out;
}

/// Without the heading; also of a file that is compressed.
Table read_table(std::string const& path, char between) {
  Table table;
  gzFile file = gzopen(path.c_str(), "rb");
  if (!file) throw Fault("cannot read " + path);
  char line[4096];
  for (bool first = true; gzgets(file, line, sizeof line); first = false) {
    std::string text(line);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    if (!first) table.push_back(cells(text, between));
  }
  gzclose(file);
  return table;
}

bool odd(std::string const& text) {
  unsigned char hash[SHA_DIGEST_LENGTH];
  SHA1(reinterpret_cast<unsigned char const*>(text.data()), text.size(), hash);
  return hash[0] & 1;
}
/// The letter costs were counted from names whose hash is even, and the rest set while looking at
/// names whose folded hash is even; the others were never looked at.
bool held_out(std::string const& arabic) { return odd(arabic) && odd(fold(arabic)); }

/// Of the class, or a name that the lists write apart though it differs by accents alone.
bool is_right(std::set<std::string> const& people, std::string const& name) {
  return std::any_of(people.begin(), people.end(),
                     [&](auto& person) { return fold(person) == fold(name); });
}

class House {
 public:
  explicit House(std::set<std::string> const& names) : names_(names) {
    IdMaker ids(test_.store().clock(), 1);
    auto done = test_.store().write([&](Tx& tx) -> Done {
      set_index_place(tx, index_place(tx, {fold_version, "DK"}));
      IndexBatch batch("DK");
      for (auto const& name : names) {
        SearchEntry entry{.id = ids.next(), .name = name};
        tx.run(
            "insert into person (id, version, name, name_in_other_scripts, call_name, say_it, "
            "address_as, roles, positions, emails, phones, addresses, links, own_fields, "
            "created_at, changed_at, unknown_properties, organisation, roles_now, sort_key) "
            "values ($1, 1, $2, '[]', '', '', '', '[]', '[]', '[]', '[]', '[]', '[]', '{}', 0, 0, "
            "'[]', '', '[]', $3)",
            entry.id, name, Blob{"k"});
        batch.put(entry);
      }
      batch.write(tx);
      return {};
    });
    if (!done) throw Fault("the people could not be made");
    merge_index(test_.store());
  }

  void ask(char const* what, Classes const& classes) {
    double recall = 0, false_above = 0, false_in_ten = 0;
    std::size_t asked = 0;
    test_.store().read([&](Db& db) {
      for (auto const& [query, people] : classes) {
        std::size_t place = 0, found = 0;
        for (auto const& hit : search(db, Viewer::system(), query, 50)) {
          ++place;
          bool above = hit.why.how <= SearchHow::spelling, right = is_right(people, hit.name);
          found += above && people.contains(hit.name) && place <= 10;
          false_above += above && !right;
          false_in_ten += !right && place <= 10;
        }
        recall += static_cast<double>(found) /
                  static_cast<double>(std::min<std::size_t>(10, people.size()));
        ++asked;
      }
      return 0;
    });
    auto count = static_cast<double>(std::max<std::size_t>(asked, 1));
    std::printf("| %-44s | %5zu | %6zu | %.3f | %5.2f | %5.2f |\n", what, asked, names_.size(),
                recall / count, false_above / count, false_in_ten / count);
  }

 private:
  std::set<std::string> names_;
  TestStore test_;
};

/// Words of the files that hold tests of names, so that the names in none of them are told apart.
std::set<std::string> words_in_tests() {
  std::set<std::string> words;
  for (auto path :
       {"src/base/text/name_alike_test.cpp", "src/base/text/name_key_test.cpp",
        "src/base/text/fold_test.cpp", "src/base/text/words_test.cpp", "src/search/search_test.cpp",
        "tests/stories/search.story", "tests/stories/search_spellings.story"}) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    for (auto& word : typed_words(text.str())) words.insert(std::move(word));
  }
  return words;
}

Classes some(Classes const& classes, std::size_t count) {
  Classes out;
  auto step = std::max<std::size_t>(1, classes.size() / count);
  std::size_t at = 0;
  for (auto const& each : classes)
    if (at++ % step == 0 && out.size() < count) out.insert(each);
  return out;
}

struct Pair {
  std::string arabic, latin;
};

std::vector<Pair> read_pairs(std::string const& folder) {
  std::vector<Pair> pairs;
  for (auto& row : read_table(folder + "/google_ar2en_train.tsv", '\t'))
    if (row.size() >= 2) pairs.push_back({row[0], row[1]});
  for (auto& row : read_table(folder + "/wikidata_names_dev.tsv.gz", '\t'))
    if (row.size() >= 3 && std::stoi(row[2]) >= 2) pairs.push_back({row[1], row[0]});
  std::erase_if(pairs, [](Pair const& pair) {
    return typed_words(pair.arabic).size() != 1 || typed_words(pair.latin).size() != 1 ||
           typed_words(pair.arabic)[0].size() < 4 || typed_words(pair.latin)[0].size() < 2;
  });
  return pairs;
}

enum class Half { tuned, held, untested };

bool is_in(Half half, Pair const& pair, std::set<std::string> const& tested) {
  if (half == Half::tuned) return !held_out(pair.arabic);
  bool known = tested.contains(fold(pair.arabic)) || tested.contains(fold(pair.latin));
  return held_out(pair.arabic) && (half == Half::held || !known);
}

struct Pairs {
  std::vector<Pair> all;
  std::set<std::string> tested, latin, arabic;
  Classes to_latin, to_arabic;  // by folded word
};

Pairs make_pairs(std::string const& folder) {
  Pairs pairs{.all = read_pairs(folder), .tested = words_in_tests()};
  for (auto const& [arabic, latin] : pairs.all) {
    pairs.latin.insert(latin);
    pairs.arabic.insert(arabic);
    pairs.to_latin[fold(arabic)].insert(latin);
    pairs.to_arabic[fold(latin)].insert(arabic);
  }
  return pairs;
}

/// Asks for what `make` makes of each pair, half by half.
template <class Make>
void ask_halves(House& house, Pairs const& pairs, std::string const& what, Make make) {
  constexpr std::size_t asked_max = 1500;
  for (auto [half, name] :
       {std::pair(Half::tuned, ", tuned half"), std::pair(Half::held, ", held out"),
        std::pair(Half::untested, ", held out, in no test")}) {
    Classes classes;
    for (auto const& pair : pairs.all)
      if (is_in(half, pair, pairs.tested)) make(pair, classes);
    house.ask((what + name).c_str(), some(classes, asked_max));
  }
}

void ask_pairs(std::string const& folder) {
  auto pairs = make_pairs(folder);
  {
    House latin(pairs.latin);
    ask_halves(latin, pairs, "Arabic for Latin", [&](Pair const& pair, Classes& classes) {
      classes[pair.arabic] = pairs.to_latin[fold(pair.arabic)];
    });
    ask_halves(latin, pairs, "Latin for Latin mates", [&](Pair const& pair, Classes& classes) {
      auto const& mates = pairs.to_latin[fold(pair.arabic)];
      if (mates.size() > 1) classes[pair.latin].insert(mates.begin(), mates.end());
    });
  }
  House arabic(pairs.arabic);
  ask_halves(arabic, pairs, "Latin for Arabic", [&](Pair const& pair, Classes& classes) {
    classes[pair.latin] = pairs.to_arabic[fold(pair.latin)];
  });
}

void ask_danish(std::string const& folder) {
  std::set<std::string> names;
  for (auto file : {"/first_names.csv.gz", "/last_names_top1000.csv"})
    for (auto const& row : read_table(folder + file, ','))
      if (typed_words(row[0]).size() == 1) names.insert(row[0]);  // double names are two names
  auto tested = words_in_tests();
  Classes all, untested;
  for (auto const& row : read_table(folder + "/first_name_spelling_classes.csv", ',')) {
    std::set<std::string> spellings;
    for (auto const& spelling : cells(row.at(1), '|'))
      spellings.insert(spelling.substr(0, spelling.find(':')));
    bool known = std::any_of(spellings.begin(), spellings.end(),
                             [&](auto& spelling) { return tested.contains(fold(spelling)); });
    std::erase_if(spellings, [&](auto& spelling) { return !names.contains(spelling); });
    for (auto const& spelling : spellings) {
      all[spelling] = spellings;
      if (!known) untested[spelling] = spellings;
    }
  }
  House house(names);
  house.ask("Danish classes", all);
  house.ask("Danish classes, in no test", untested);
}

}  // namespace

int main(int count, char** arguments) {
  std::string folder = count > 1 ? arguments[1] : "../shared/data";
  if (!std::filesystem::exists(folder + "/names_danish")) {
    std::printf("skipped: no %s/names_danish here\n", folder.c_str());
    return 0;
  }
  std::printf("| %-44s | asked | people | recall | false | ten |\n", "");
  ask_danish(folder + "/names_danish");
  ask_pairs(folder + "/names_ar_latin");
}
