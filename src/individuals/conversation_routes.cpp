#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/present.hpp"

namespace kept {
namespace {

constexpr std::size_t body_bytes_max = 512 * 1024;  // a note of 100,000 characters of four bytes

struct Known {
  Conversation conversation;
  Surroundings around;
};

Result<Known> find_known(Context& context) {
  auto id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Known> {
    auto conversation = find_conversation(db, context.viewer, id);
    if (!conversation) return refuse(Code::not_found);
    return Known{std::move(*conversation),
                 read_surroundings(db, context.viewer, context.clock.now())};
  });
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(find_known(context)).conversation);
}

/// Its Idempotency-Key is kept for good, so that an old phone never doubles a note.
Result<Response> create(Context& context, Request const& request) {
  auto now = context.clock.now();
  auto around = read_surroundings(context.store, context.viewer, now);
  auto conversation = TRY(read_body<Conversation>(request));
  if (conversation.at.micros == 0) conversation.at = now;
  tidy(conversation);
  TRY(check(conversation, now));
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Conversation> {
    return create_once(
        tx, context, request, "conversation",
        [&](Id id) -> Result<Conversation> {
          auto earlier = find_conversation(tx, context.viewer, id);
          if (!earlier) return refuse(Code::not_found);
          return *earlier;
        },
        [&] { return add_conversation(tx, context.viewer, conversation, around.zone); },
        Remember::for_good);
  }));
  return made("/api/conversations", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto [before, around] = TRY(find_known(context));
  TRY(meets_version(context, before));
  auto after = before;
  TRY(change_by_json(after, request.body));
  tidy(after);
  TRY(check(after, context.clock.now()));
  auto saved = context.store.write([&, &before = before, &around = around](Tx& tx) {
    return save_conversation(tx, context.viewer, before, after, around.zone);
  });
  return found(TRY(with_present(context, std::move(saved), [&, id = before.id](Db& db) {
    return find_conversation(db, context.viewer, id);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto known = TRY(find_known(context));
  TRY(meets_version(context, known.conversation));
  auto done = context.store.write([&](Tx& tx) {
    return delete_conversation(tx, context.viewer, known.conversation, known.around.zone);
  });
  TRY(with_present(context, std::move(done), [&](Db& db) {
    return find_conversation(db, context.viewer, known.conversation.id);
  }));
  return no_content();
}

Result<Response> edits(Context& context, Request const&) {
  auto known = TRY(find_known(context));
  return list_response(context.store.read(
      [&](Db& db) { return note_edits(db, context.viewer, known.conversation); }));
}

}  // namespace

Routes conversation_routes() {
  return {{.method = Method::post,
           .pattern = "/api/conversations",
           .permission = Permission::staff,
           .handle = create,
           .doc = {.summary = "Note a conversation",
                   .takes = makes<Conversation>(),
                   .gives = answers<Conversation>()},
           .body_bytes_max = body_bytes_max},
          {.pattern = "/api/conversations/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "A conversation", .gives = answers<Conversation>()}},
          {.method = Method::patch,
           .pattern = "/api/conversations/{id}",
           .permission = Permission::staff,
           .handle = change,
           .doc = {.summary = "Change a conversation; the older note is kept",
                   .takes = changes<Conversation>(),
                   .gives = answers<Conversation>()},
           .body_bytes_max = body_bytes_max},
          {.method = Method::del,
           .pattern = "/api/conversations/{id}",
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Put a conversation in the bin"},
           .takes = Takes::nothing},
          {.pattern = "/api/conversations/{id}/edits",
           .runs = Runs::quick,
           .handle = edits,
           .doc = {.summary = "Older texts of a note, newest first",
                   .gives = answers_list<NoteEdit>()}}};
}

}  // namespace kept
