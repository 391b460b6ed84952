#include "search/search_store.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text/fold.hpp"
#include "search/entry_store.hpp"
#include "search/index_state.hpp"
#include "search/stages.hpp"
#include "search/text_search.hpp"

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
    leave_out_the_vague();
    std::stable_sort(found_.begin(), found_.end(), comes_before);
    if (found_.size() > limit) found_.resize(limit);
    return std::move(found_);
  }

 private:
  /// Whoever types somebody's whole name means it: what only begins like it, or is like it in spite
  /// of a slip, is left out.
  void leave_out_the_vague() {
    bool whole_name = std::any_of(found_.begin(), found_.end(), [&](Ranked const& ranked) {
      return ranked.match.how == SearchHow::exact && fold(ranked.read.entry.name) == query_.folded;
    });
    if (whole_name)
      std::erase_if(found_,
                    [](Ranked const& ranked) { return ranked.match.how >= SearchHow::beginning; });
  }

  void take(std::vector<FoundEntry> const& candidates) {
    for (auto noun : {SearchNoun::person, SearchNoun::organisation}) {
      std::vector<Id> ids;
      for (auto const& candidate : candidates)
        if (candidate.noun == noun && seen_.insert(candidate.id).second)
          ids.push_back(candidate.id);
      for (auto& read : read_entries(db_, viewer_, noun, ids, Ways::leave)) {
        std::optional<WordMatch> matched;
        if (query_.stop_words.empty()) matched = match_names(query_, read.entry);
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

struct Ranking {
  std::vector<Ranked> ranked;
  std::vector<FoundText> texts;
};

/// Those whom a note tells, beside those whose own fields do. Whoever was found either way stands
/// there once, with the better reason.
void add_found_in_texts(Db& db, Viewer const& viewer, TypedQuery const& query,
                        std::vector<FoundInText> found, std::vector<Ranked>& ranked) {
  std::vector<Id> missing;
  for (auto& each : found) {
    each.match.text = words_around(query, each.match.text);
    auto known = std::find_if(ranked.begin(), ranked.end(), [&](Ranked const& other) {
      return other.read.entry.id == each.person_id;
    });
    if (known == ranked.end())
      missing.push_back(each.person_id);
    else if (each.match.cost < known->match.cost)
      known->match = each.match;
  }
  for (auto& read : read_entries(db, viewer, SearchNoun::person, missing, Ways::leave)) {
    auto at = std::find_if(found.begin(), found.end(),
                           [&](auto& each) { return each.person_id == read.entry.id; });
    ranked.push_back({std::move(read), std::move(at->match)});
  }
  std::stable_sort(ranked.begin(), ranked.end(), comes_before);
}

Ranking rank(Db& db, Viewer const& viewer, TypedQuery const& query, std::string const& country,
             std::optional<SearchNoun> noun, std::size_t limit, SearchSources const& sources) {
  Ranking ranking;
  ranking.ranked = Answer(db, viewer, query, country).find(noun, limit);
  auto findings = find_in_texts(db, viewer, query, sources);
  ranking.texts = std::move(findings.texts);
  if (noun != SearchNoun::organisation)
    add_found_in_texts(db, viewer, query, std::move(findings.people), ranking.ranked);
  if (ranking.ranked.size() > limit) ranking.ranked.resize(limit);
  return ranking;
}

TypedQuery read_query(Db& db, std::string_view text, std::string const& country) {
  auto query = typed_query(text, country);
  look_up_words(db, query);
  return query;
}

std::vector<Id> find_ids(Db& db, Viewer const& viewer, std::string_view text, SearchNoun noun,
                         std::size_t limit, SearchSources const& sources) {
  std::vector<Id> ids;
  auto country = index_country(db);
  auto query = read_query(db, text, country);
  if (query.empty()) return ids;
  limit = std::min(limit, search_limit_max);
  for (auto& each : rank(db, viewer, query, country, noun, limit, sources).ranked)
    ids.push_back(each.read.entry.id);
  return ids;
}

SearchHit hit_of(Ranked&& ranked) {
  auto& entry = ranked.read.entry;
  auto& match = ranked.match;
  return {.noun = std::string(word_of(entry.noun)),
          .id = entry.id,
          .name = std::move(entry.name),
          .call_name = std::move(entry.call_name),
          .organisation = std::move(entry.organisation),
          .why = {match.field, std::move(match.text), match.how, match.close()}};
}

SearchHit hit_of(FoundText const& found, TypedQuery const& query) {
  SearchHit hit{.noun = std::string(found.source->noun), .id = found.text.id, .at = found.text.at};
  for (auto const& about : found.text.about) {
    if (!hit.name.empty()) hit.name += ", ";
    hit.name += about.name;
    if (about.person && !hit.person_id) {
      hit.person_id = about.id;
      hit.organisation = about.organisation;
    }
  }
  auto const& match = found.match;
  hit.why = {match.field == SearchField::what ? SearchField::what : SearchField::note,
             words_around(query, found.text.text), match.how, match.close()};
  return hit;
}

}  // namespace

std::vector<SearchHit> search(Db& db, Viewer const& viewer, std::string_view words,
                              std::size_t limit, SearchSources const& sources) {
  std::vector<SearchHit> hits;
  auto country = index_country(db);
  auto query = read_query(db, words, country);
  if (query.empty()) return hits;
  limit = std::min(limit, search_limit_max);
  auto found = rank(db, viewer, query, country, std::nullopt, limit, sources);
  auto texts = std::min(found.texts.size(), std::max(limit / 4, limit - found.ranked.size()));
  auto entries = std::min(found.ranked.size(), limit - texts);
  for (std::size_t at = 0; at < entries; ++at) hits.push_back(hit_of(std::move(found.ranked[at])));
  for (std::size_t at = 0; at < texts; ++at) hits.push_back(hit_of(found.texts[at], query));
  return hits;
}

std::vector<Id> find_people(Db& db, Viewer const& viewer, std::string_view query, std::size_t limit,
                            SearchSources const& sources) {
  return find_ids(db, viewer, query, SearchNoun::person, limit, sources);
}

std::vector<Id> find_organisations(Db& db, Viewer const& viewer, std::string_view query,
                                   std::size_t limit) {
  return find_ids(db, viewer, query, SearchNoun::organisation, limit, {});
}

}  // namespace kept
