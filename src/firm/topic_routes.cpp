#include "firm/firm_routes.hpp"
#include "firm/stale_version.hpp"
#include "firm/topic_store.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<Topic> topic_of(Context const& context, Vocabulary const& vocabulary) {
  auto const* topic = vocabulary.find(TRY(context.id()));
  if (!topic) return refuse(Code::not_found);
  return *topic;
}

Result<Response> list(Context& context, Request const& request) {
  std::optional<TopicKind> kind;
  if (auto word = request.query.get("kind")) {
    kind = enum_of<TopicKind>(*word);
    if (!kind) return refuse(Code::bad_parameter, "kind");
  }
  auto const vocabulary =
      context.store.read([&](Db& db) { return vocabulary_of_firm(db, context.viewer); });
  std::vector<Topic> topics;
  for (auto const& topic : vocabulary->topics())
    if (!kind || topic.kind == *kind) topics.push_back(topic);
  return list_response(topics);
}

Result<Response> make_one(Context& context, Request const& request) {
  auto const given = TRY(read_body<Topic>(request));
  auto topic = TRY(context.store.write([&](Tx& tx) -> Result<Topic> {
    return create_once(
        tx, context, request, "topic",
        [&](Id id) -> Result<Topic> {
          auto const* earlier = vocabulary_of_firm(tx, context.viewer)->find(id);
          if (!earlier) return refuse(Code::not_found);
          return *earlier;
        },
        [&]() -> Result<Topic> {
          auto settled = given;
          TRY(settle_topic(settled, *vocabulary_of_firm(tx, context.viewer)));
          return add_topic(tx, context.viewer, settled);
        });
  }));
  return made("/api/topics", topic);
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Topic> {
    auto const vocabulary = vocabulary_of_firm(tx, context.viewer);
    auto const before = TRY(topic_of(context, *vocabulary));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    if (before.builtin && after.parent_id != before.parent_id)
      return refuse(Code::read_only_field, "parent_id");
    TRY(settle_topic(after, *vocabulary));
    return save_topic(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto const vocabulary = vocabulary_of_firm(tx, context.viewer);
    auto const topic = TRY(topic_of(context, *vocabulary));
    TRY(meets_version(context, topic));
    return remove_topic(tx, context.viewer, topic);
  }));
  return no_content();
}

}  // namespace

Routes topic_routes() {
  return {{.method = Method::get,
           .pattern = "/api/topics",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "The vocabulary of topics, in three languages; hidden ones too",
                   .gives = answers_list<Topic>(),
                   .query = {{"kind", "string", "need or interest; both without it"}}}},
          {.method = Method::post,
           .pattern = "/api/topics",
           .permission = Permission::staff,
           .handle = make_one,
           .doc = {.summary = "Add a topic; one of GDPR Art. 9 is refused as sensitive_topic",
                   .takes = makes<Topic>(),
                   .gives = answers<Topic>()}},
          {.method = Method::patch,
           .pattern = "/api/topics/{id}",
           .permission = Permission::admin,
           .handle = change,
           .doc = {.summary = "Rename a topic, give it synonyms, hide it",
                   .takes = changes<Topic>(),
                   .gives = answers<Topic>()}},
          {.method = Method::del,
           .pattern = "/api/topics/{id}",
           .permission = Permission::admin,
           .handle = remove,
           .doc = {.summary = "Take away a topic of the firm's own that nobody has"},
           .takes = Takes::nothing}};
}

}  // namespace kept
