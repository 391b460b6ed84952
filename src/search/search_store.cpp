#include "search/search_store.hpp"

#include <algorithm>
#include <unordered_set>

#include "search/entry_store.hpp"
#include "search/index_state.hpp"
#include "search/stages.hpp"

namespace kept {
namespace {

// Candidates of one stage beyond what is asked for, so that the ranker has a choice; and in all,
// so that an answer stays quick.
constexpr std::size_t spare_candidates = 14, candidates_max = 400;

struct Ranked {
  ReadEntry read;
  WordMatch match;
};

bool comes_before(Ranked const& one, Ranked const& other) {
  if (one.match.cost != other.match.cost) return one.match.cost < other.match.cost;
  auto talked = [](Ranked const& ranked) { return ranked.read.last_talked_on.value_or(Day{}); };
  if (talked(one) != talked(other)) return talked(one) > talked(other);
  auto const& a = one.read.entry;
  auto const& b = other.read.entry;
  if (a.name.size() != b.name.size()) return a.name.size() < b.name.size();
  return a.id < b.id;
}

class Answer {
 public:
  Answer(Db& db, Viewer const& viewer, TypedQuery const& query, std::string const& country)
      : db_(db), viewer_(viewer), query_(query), country_(country) {}

  std::vector<Ranked> find(std::optional<SearchNoun> noun, std::size_t limit) {
    Stages stages(db_, query_);
    while (found_.size() < limit && seen_.size() < candidates_max + limit) {
      auto stage = stages.next(found_.size());
      if (!stage) break;
      take(find_entries(db_, *stage, noun, seen_.size() + limit + spare_candidates));
    }
    std::stable_sort(found_.begin(), found_.end(), comes_before);
    if (found_.size() > limit) found_.resize(limit);
    return std::move(found_);
  }

 private:
  void take(std::vector<FoundEntry> const& candidates) {
    for (auto noun : {SearchNoun::person, SearchNoun::organisation}) {
      std::vector<Id> ids;
      for (auto const& candidate : candidates)
        if (candidate.noun == noun && seen_.insert(candidate.id).second)
          ids.push_back(candidate.id);
      for (auto& read : read_entries(db_, viewer_, noun, ids, Ways::leave)) {
        auto matched = match_names(query_, read.entry);
        if (!matched) {
          read_ways(read);
          matched = match(query_, read.entry, country_);
        }
        if (matched) found_.push_back({std::move(read), std::move(*matched)});
      }
    }
  }

  Db& db_;
  Viewer const& viewer_;
  TypedQuery const& query_;
  std::string const& country_;
  std::unordered_set<Id> seen_;
  std::vector<Ranked> found_;
};

std::vector<Ranked> ranked(Db& db, Viewer const& viewer, std::string_view text,
                           std::optional<SearchNoun> noun, std::size_t limit) {
  auto country = index_country(db);
  auto query = typed_query(text, country);
  if (query.empty()) return {};
  return Answer(db, viewer, query, country).find(noun, std::min(limit, search_limit_max));
}

std::vector<Id> find_ids(Db& db, Viewer const& viewer, std::string_view text, SearchNoun noun,
                         std::size_t limit) {
  std::vector<Id> ids;
  for (auto& each : ranked(db, viewer, text, noun, limit)) ids.push_back(each.read.entry.id);
  return ids;
}

}  // namespace

std::vector<SearchHit> search(Db& db, Viewer const& viewer, std::string_view query,
                              std::size_t limit) {
  std::vector<SearchHit> hits;
  for (auto& [read, match] : ranked(db, viewer, query, std::nullopt, limit)) {
    auto& entry = read.entry;
    hits.push_back({entry.noun,
                    entry.id,
                    std::move(entry.name),
                    std::move(entry.call_name),
                    std::move(entry.organisation),
                    {match.field, std::move(match.text), match.close}});
  }
  return hits;
}

std::vector<Id> find_people(Db& db, Viewer const& viewer, std::string_view query,
                            std::size_t limit) {
  return find_ids(db, viewer, query, SearchNoun::person, limit);
}

std::vector<Id> find_organisations(Db& db, Viewer const& viewer, std::string_view query,
                                   std::size_t limit) {
  return find_ids(db, viewer, query, SearchNoun::organisation, limit);
}

}  // namespace kept
