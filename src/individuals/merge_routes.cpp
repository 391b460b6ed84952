// Two people become one, in ones and in groups; what was merged; and its undo.
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/merge_store.hpp"
#include "individuals/present.hpp"

namespace kept {
namespace {

constexpr std::size_t pairs_max = 200;
constexpr int attempts_max = 5;  // when the one who goes is written to meanwhile

/// What was made, or what would be.
struct MergeMade {
  std::optional<Id> merge_id;
  Person kept;
  std::optional<Instant> undo_until;
  std::vector<MovedCount> moved;
};
constexpr auto fields_of(MergeMade const*) {
  return std::tuple{field("merge_id", &MergeMade::merge_id), field("kept", &MergeMade::kept),
                    field("undo_until", &MergeMade::undo_until), field("moved", &MergeMade::moved)};
}

struct MergePair {
  Id kept_id, gone_id;
  OwnValues take;
};
constexpr auto fields_of(MergePair const*) {
  return std::tuple{field("kept_id", &MergePair::kept_id, required),
                    field("gone_id", &MergePair::gone_id, required),
                    field("take", &MergePair::take, from_client)};
}

struct MergePairs {
  std::vector<MergePair> pairs;
  bool dry_run = false;
};
constexpr auto fields_of(MergePairs const*) {
  return std::tuple{field("pairs", &MergePairs::pairs, required).max(pairs_max),
                    field("dry_run", &MergePairs::dry_run, from_client)};
}

/// What became of one pair: `code` says why not.
struct PairAnswer {
  Id kept_id, gone_id;
  std::optional<Id> merge_id;
  std::optional<std::string> code, field;
  std::vector<MovedCount> moved;
};
constexpr auto fields_of(PairAnswer const*) {
  return std::tuple{
      kept::field("kept_id", &PairAnswer::kept_id),   kept::field("gone_id", &PairAnswer::gone_id),
      kept::field("merge_id", &PairAnswer::merge_id), kept::field("code", &PairAnswer::code),
      kept::field("field", &PairAnswer::field),       kept::field("moved", &PairAnswer::moved)};
}

using Columns = std::shared_ptr<MovingColumns>;

struct Asked {
  Id kept_id;
  std::optional<std::int64_t> kept_version;  // that the choice was made from
  MergeAsked merge;
};

/// From one look at the two, so that of many who ask at once all but one hear the same.
Result<PreparedMerge> prepare(Db& db, Viewer const& viewer, Asked const& asked,
                              Surroundings const& around) {
  if (asked.kept_version) {
    auto const kept = find_person(db, viewer, asked.kept_id);
    if (!kept) return refuse(Code::not_found);
    if (kept->version != *asked.kept_version) return refuse(Code::stale);
  }
  return prepare_merge(db, viewer, asked.kept_id, asked.merge, around);
}

/// A dry run does everything, looks at what came of it, and lets the write be undone.
Result<Merged> merge_once(Context& context, Columns const& columns, Asked const& asked) {
  auto const now = context.clock.now();
  auto const& viewer = context.viewer;
  auto const around = read_surroundings(context.store, viewer, now);
  auto const prepared =
      TRY(context.store.read([&](Db& db) { return prepare(db, viewer, asked, around); }));
  std::optional<Merged> would_be;
  auto made = context.store.write([&](Tx& tx) -> Result<Merged> {
    would_be.reset();
    auto merged = TRY(merge_people(tx, viewer, prepared, columns->read(tx), around));
    if (!asked.merge.dry_run) return merged;
    would_be = std::move(merged);
    return refuse(Code::same_as_before);
  });
  if (would_be) return std::move(*would_be);
  return made;
}

/// The one who goes may be written to in between; the one who is kept is the caller's to look at.
Result<Merged> merge_pair(Context& context, Columns const& columns, Asked const& asked) {
  for (int attempt = 1;; ++attempt) {
    auto made = merge_once(context, columns, asked);
    bool const again = !made && made.error().code == Code::stale && made.error().field == "gone_id";
    if (!again || attempt == attempts_max) return made;
  }
}

Result<Response> make(Columns const& columns, Context& context, Request const& request) {
  auto const asked = TRY(read_body<MergeAsked>(request));
  auto const id = TRY(context.id());
  auto const version = TRY(context.version());
  auto made = TRY(with_present(context, merge_pair(context, columns, {id, version, asked}),
                               [&](Db& db) { return find_person(db, context.viewer, id); }));
  MergeMade answer{{}, std::move(made.kept), {}, std::move(made.moved)};
  if (asked.dry_run) return json_response(to_json(answer));
  answer.merge_id = made.merge.id;
  answer.undo_until = made.merge.undo_until;
  return created("/api/merges/" + to_text(made.merge.id), to_json(answer));
}

PairAnswer merge_of_group(Context& context, Columns const& columns, MergePair const& pair,
                          bool dry_run) {
  PairAnswer answer{pair.kept_id, pair.gone_id, {}, {}, {}, {}};
  Result<Merged> made = refuse(Code::stale);
  for (int attempt = 0; attempt < attempts_max && !made && made.error().code == Code::stale;
       ++attempt)
    made = merge_pair(context, columns, {pair.kept_id, {}, {pair.gone_id, pair.take, dry_run}});
  if (!made) {
    answer.code = word_of(made.error().code);
    if (!made.error().field.empty()) answer.field = made.error().field;
    return answer;
  }
  if (!dry_run) answer.merge_id = made->merge.id;
  answer.moved = std::move(made->moved);
  return answer;
}

Result<Response> make_group(Columns const& columns, Context& context, Request const& request) {
  auto const asked = TRY(read_body<MergePairs>(request));
  std::vector<PairAnswer> answers;
  for (auto const& pair : asked.pairs)
    answers.push_back(merge_of_group(context, columns, pair, asked.dry_run));
  return list_response(answers);
}

Result<Response> list(Context& context, Request const& request) {
  auto const person = TRY(request.query.id("person_id"));
  auto const limit = static_cast<int>(
      TRY(request.query.number("limit", 1, list_limit_max)).value_or(list_limit_default));
  return list_response(context.store.read([&](Db& db) {
    return person ? merges_of(db, context.viewer, *person, limit)
                  : newest_merges(db, context.viewer, limit);
  }));
}

Result<Response> show(Context& context, Request const&) {
  auto const id = TRY(context.id());
  auto const merge = context.store.read([&](Db& db) { return find_merge(db, context.viewer, id); });
  if (!merge) return refuse(Code::not_found);
  return json_response(to_json(*merge));
}

Result<Response> undo(Columns const& columns, Context& context, Request const&) {
  auto const id = TRY(context.id());
  auto const around = read_surroundings(context.store, context.viewer, context.clock.now());
  auto const undone = TRY(context.store.write(
      [&](Tx& tx) { return undo_merge(tx, context.viewer, id, columns->read(tx), around); }));
  return json_response(to_json(undone));
}

}  // namespace

Routes merge_routes(std::shared_ptr<MovingColumns> const& columns) {
  return {{.method = Method::post,
           .pattern = "/api/people/{id}/merges",
           .permission = Permission::staff,
           .handle = [columns](auto& c, auto const& r) { return make(columns, c, r); },
           .doc = {.summary = "Another one and this person become one, who is kept",
                   .takes = makes<MergeAsked>(),
                   .gives = answers<MergeMade>()}},
          {.method = Method::post,
           .pattern = "/api/merges",
           .permission = Permission::staff,
           .runs = Runs::slow,
           .handle = [columns](auto& c, auto const& r) { return make_group(columns, c, r); },
           .doc = {.summary = "Several pairs become one each; every pair is answered for itself",
                   .takes = makes<MergePairs>(),
                   .gives = answers_list<PairAnswer>()}},
          {.pattern = "/api/merges",
           .handle = list,
           .doc = {.summary = "Who became one, newest first; of one person, or of all",
                   .gives = answers_list<PersonMerge>(),
                   .query = {{"person_id", "id"}, {"limit", "integer"}}}},
          {.pattern = "/api/merges/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "A merge", .gives = answers<PersonMerge>()}},
          {.method = Method::del,
           .pattern = "/api/merges/{id}",
           .permission = Permission::staff,
           .handle = [columns](auto& c, auto const& r) { return undo(columns, c, r); },
           .doc = {.summary = "Part them again, within 30 days", .gives = answers<MergeUndone>()},
           .takes = Takes::nothing}};
}

}  // namespace kept
