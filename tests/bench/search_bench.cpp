// Search alone, without HTTP: makes a file of made-up people, then times the index and each kind of
// query. search_bench [PEOPLE=1000000] [FOLDER]; with a FOLDER that has been filled, only queries.
// Times are the thread's own processor time, so that they hold on a busy machine too; everything is
// in memory on the second pass, which is the one that counts.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "base/text/fold.hpp"
#include "made_up_names.hpp"
#include "search/index.hpp"
#include "search/search_jobs.hpp"
#include "search/search_store.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

constexpr std::size_t batch_rows = 20000;

/// Seconds of processor time of this thread.
double now() {
  timespec at;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) / 1e9;
}
double seconds_since(double began) { return now() - began; }

void must(Done done) {
  if (!done) throw Fault(done.error().detail);
}

std::string way(std::string const& value) {
  return value.empty() ? "[]" : "[{\"label\":\"\",\"value\":\"" + value + "\"}]";
}

void insert_person(Tx& tx, SearchEntry const& entry) {
  auto only = [](std::vector<std::string> const& list) { return list.empty() ? "" : list[0]; };
  tx.run(
      "insert into person (id, version, name, name_in_other_scripts, call_name, say_it, "
      "address_as, roles, positions, emails, phones, addresses, links, own_fields, "
      "created_at, changed_at, unknown_properties, organisation, roles_now, sort_key) "
      "values ($1, 1, $2, '[]', $3, '', '', '[]', '[]', $4, $5, '[]', '[]', '{}', 0, 0, "
      "'[]', $6, '[]', $7)",
      entry.id, entry.name, entry.call_name, way(only(entry.emails)), way(only(entry.phones)),
      entry.organisation, Blob{"k"});
}

void fill(Store& store, std::size_t people) {
  bench::MadeUpPeople made_up(250000);
  IdMaker ids(store.clock(), 1);
  double rows = 0, words = 0, index = 0;
  must(store.write([&](Tx& tx) -> Done {
    set_index_place(tx, index_place(tx, {fold_version, "DK"}));
    return {};
  }));
  for (std::size_t done = 0; done < people; done += batch_rows) {
    std::vector<SearchEntry> entries;
    for (std::size_t i = 0; i < std::min(batch_rows, people - done); ++i) {
      auto made = made_up.next();
      SearchEntry entry{.id = ids.next(), .name = made.name, .organisation = made.organisation};
      entry.call_name = made.name.substr(0, made.name.find(' '));
      if (!made.email.empty()) entry.emails.push_back(made.email);
      if (!made.phone.empty()) entry.phones.push_back(made.phone);
      entries.push_back(std::move(entry));
    }
    must(store.write([&](Tx& tx) -> Done {
      auto began = now();
      for (auto const& entry : entries) insert_person(tx, entry);
      rows += seconds_since(began);
      began = now();
      IndexBatch batch("DK");
      for (auto const& entry : entries) batch.put(entry);
      words += seconds_since(began);
      began = now();
      batch.write(tx);
      index += seconds_since(began);
      return {};
    }));
  }
  auto count = static_cast<double>(people);
  std::printf(
      "rows %.1f s; words %.1f s (%.2f us a person); index %.1f s; words + index %.0f "
      "people/s\n",
      rows, words, words / count * 1e6, index, count / (words + index));
  auto began = now();
  merge_index(store);
  std::printf("merge %.1f s\n", seconds_since(began));
}

/// Names to ask for, common ones as often as they are.
std::vector<SearchHit> sample(Db& db, std::size_t count) {
  auto rows = db.scan(
      "select id, name, organisation, emails, phones from person "
      "order by (id * 7919) % 1000003 limit $1",
      count);
  std::vector<SearchHit> people;
  while (rows.next()) {
    SearchHit hit;
    hit.id = rows.id(0);
    hit.name = rows.text(1);
    hit.organisation = rows.text(2);
    auto email = rows.text(3), phone = rows.text(4);
    auto value = [](std::string_view json) {
      auto at = json.find("\"value\":\"");
      return at == json.npos ? std::string()
                             : std::string(json.substr(at + 9, json.size() - at - 12));
    };
    hit.call_name = value(email);  // in its place, for want of another
    hit.why.text = value(phone);
    people.push_back(std::move(hit));
  }
  return people;
}

std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters;
  for (char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) == 0x80)
      letters.back() += byte;
    else
      letters.emplace_back(1, byte);
  }
  return letters;
}

std::string cut(std::string_view word, std::size_t from, std::size_t count) {
  std::string out;
  auto letters = letters_of(word);
  for (std::size_t i = from; i < std::min(from + count, letters.size()); ++i) out += letters[i];
  return out;
}

std::string slip(std::string_view word, bench::Random& random) {
  auto letters = letters_of(word);
  auto at = 1 + random() % (letters.size() - 2);
  switch (random() % 4) {
    case 0:
      letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), letters[at]);
      break;
    case 2:
      letters[at] = letters[at] == "e" ? "a" : "e";
      break;
    default:
      std::swap(letters[at], letters[at + 1]);
  }
  std::string out;
  for (auto& each : letters) out += each;
  return out;
}

using Make = std::function<std::string(SearchHit const&, bench::Random&)>;

double p(std::vector<double> const& times, double part) {
  return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

double measure(Db& db, char const* kind, std::vector<SearchHit> const& people, Make make) {
  bench::Random random(7);
  std::vector<double> times;
  std::size_t found = 0, answered = 0, asked = 0;
  for (int pass = 0; pass < 2; ++pass) {
    times.clear();
    found = answered = asked = 0;
    for (auto const& person : people) {
      auto query = make(person, random);
      if (query.empty()) continue;
      auto began = now();
      auto hits = search(db, Viewer::system(), query, 50);
      times.push_back(seconds_since(began) * 1000);
      ++asked;
      answered += !hits.empty();
      found += std::any_of(hits.begin(), hits.end(),
                           [&](SearchHit const& hit) { return hit.name == person.name; });
    }
  }
  if (times.empty()) return 0;  // nobody there has such a thing
  auto count = static_cast<double>(asked);
  std::sort(times.begin(), times.end());
  std::printf("%-32s %6.2f %6.2f %6.2f ms   answered %5.1f %%  found %5.1f %%\n", kind,
              p(times, 0.5), p(times, 0.99), times.back(), 100 * answered / count,
              100 * found / count);
  return p(times, 0.5);
}

std::string family(SearchHit const& person) {
  return person.name.substr(person.name.rfind(' ') + 1);
}
std::string given(SearchHit const& person) { return person.name.substr(0, person.name.find(' ')); }

void queries(Store& store) {
  store.read([&](Db& db) {
    auto people = sample(db, 1500);
    auto beginning = [](std::size_t count) {
      return [=](SearchHit const& p, bench::Random&) { return cut(family(p), 0, count); };
    };
    auto piece = [](std::size_t count) {
      return [=](SearchHit const& p, bench::Random& random) {
        auto size = letters_of(family(p)).size();
        return size < count ? "" : cut(family(p), random() % (size - count + 1), count);
      };
    };
    std::printf("%-32s %6s %6s %6s\n", "query", "p50", "p99", "max");
    for (std::size_t count : {1, 2, 3, 4, 5})
      measure(db, ("beginning " + std::to_string(count)).c_str(), people, beginning(count));
    double three = 0;
    for (std::size_t count : {3, 4, 6}) {
      auto p50 = measure(db, ("piece " + std::to_string(count)).c_str(), people, piece(count));
      if (count == 3) three = p50;
    }
    measure(db, "family name", people, [](auto& p, auto&) { return family(p); });
    measure(db, "whole name", people, [](auto& p, auto&) { return p.name; });
    for (std::size_t count : {1, 2, 3, 4})
      measure(db, ("given + " + std::to_string(count)).c_str(), people,
              [=](auto& p, auto&) { return given(p) + " " + cut(family(p), 0, count); });
    measure(db, "3 + 3 letters", people,
            [](auto& p, auto&) { return cut(given(p), 0, 3) + " " + cut(family(p), 0, 3); });
    measure(db, "1 + 1 letter", people,
            [](auto& p, auto&) { return cut(given(p), 0, 1) + " " + cut(family(p), 0, 1); });
    auto slipped = [](SearchHit const& p, bench::Random& random) {
      return letters_of(family(p)).size() < 5 ? "" : slip(family(p), random);
    };
    measure(db, "one slip in the family name", people, slipped);
    measure(db, "whole name, one slip", people, [&](auto& p, auto& random) {
      auto wrong = slipped(p, random);
      return wrong.empty() ? wrong : p.name.substr(0, p.name.rfind(' ') + 1) + wrong;
    });
    measure(db, "nothing to find", people, [](auto& p, auto&) { return family(p) + "qxq"; });
    measure(db, "organisation", people, [](auto& p, auto&) { return p.organisation; });
    measure(db, "e-mail", people, [](auto& p, auto&) { return p.call_name; });
    measure(db, "phone, whole", people, [](auto& p, auto&) { return p.why.text; });
    measure(db, "phone, last four", people, [](auto& p, auto&) {
      return p.why.text.empty() ? "" : p.why.text.substr(p.why.text.size() - 4);
    });
    std::vector<double> scans;
    for (int i = 0; i < 7; ++i) {
      auto like = "%" + cut(family(people[static_cast<std::size_t>(i)]), 1, 3) + "%";
      auto began = now();
      auto rows = db.query("select count(*) from person where name like $1", like);
      rows.next();
      scans.push_back(seconds_since(began) * 1000);
    }
    std::sort(scans.begin(), scans.end());
    std::printf("LIKE scan %.0f ms = %.0f times piece 3\n", p(scans, 0.5), p(scans, 0.5) / three);
    for (Sql sql : {Sql("select 'words', count(*) from search_word"),
                    Sql("select 'slips', count(*) from search_word_slip"),
                    Sql("select 'text pages', sum(length(block)) from search_text_data"),
                    Sql("select 'piece pages', sum(length(block)) from search_word_piece_data"),
                    Sql("select 'entry bytes', sum(length(tokens)) from search_entry"),
                    Sql("select 'text segments', count(distinct segid) from search_text_idx"),
                    Sql("select 'file bytes', page_count * page_size from pragma_page_count(), "
                        "pragma_page_size()")}) {
      auto rows = db.query(sql);
      rows.next();
      std::printf("%s %lld\n", std::string(rows.text(0)).c_str(),
                  static_cast<long long>(rows.integer(1)));
    }
  });
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t people = count > 1 ? std::stoul(arguments[1]) : 1000000;
  TestFolder own;
  StoreSettings settings;
  settings.data_folder = count > 2 ? arguments[2] : own.path();
  bool filled = std::filesystem::exists(settings.data_folder + "/kept.db");
  auto store = open_store(settings);
  if (!store) throw Fault(store.error().detail);
  if (!filled) fill(**store, people);
  queries(**store);
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("resident at most %ld MB\n", usage.ru_maxrss / 1024);
}
