// How somebody says their own name: at most ten seconds, made with their consent, kept with the
// files of the store and answered in the sandbox that every answer of the API runs in.
#include "firm/stale_version.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/person_store.hpp"
#include "individuals/present.hpp"
#include "individuals/recording.hpp"
#include "store/files.hpp"
#include "store/hash.hpp"

namespace kept {
namespace {

Result<Person> find_holder(Context& context) {
  auto id = TRY(context.id());
  auto person = context.store.read([&](Db& db) { return find_person(db, context.viewer, id); });
  if (!person) return refuse(Code::not_found);
  return std::move(*person);
}

/// Puts `file` (or nothing) in the place of the recording that is there.
Result<Response> replace(Context& context, std::optional<NewFile> const& file) {
  auto before = TRY(find_holder(context));
  TRY(meets_version(context, before));
  auto around = read_surroundings(context.store, context.viewer, context.clock.now());
  auto saved = context.store.write([&](Tx& tx) -> Result<Person> {
    auto after = before;
    after.recording_file_id = {};
    after.say_it_recording.reset();
    after.recording_consent.reset();
    if (file) set_recording(after, add_file(tx, *file), {context.viewer.user_id, tx.now()});
    auto done = TRY(save_person(tx, context.viewer, before,
                                TRY(prepare_person(std::move(after), around, &before))));
    if (before.recording_file_id) remove_file(tx, before.recording_file_id);
    return done;
  });
  return found(TRY(with_present(context, std::move(saved), [&](Db& db) {
    return find_person(db, context.viewer, before.id);
  })));
}

Result<Response> put(Context& context, Request const& request) {
  if (!TRY(request.query.flag("consent")).value_or(false))
    return refuse(Code::missing, "consent", "whose voice it is has to agree");
  auto recording = TRY(check_recording(request.body));
  return replace(context, NewFile{std::string(recording.type), sha256(request.body), request.body});
}

Result<Response> remove(Context& context, Request const&) { return replace(context, {}); }

Result<Response> show(Context& context, Request const&) {
  auto person = TRY(find_holder(context));
  if (!person.recording_file_id) return refuse(Code::not_found);
  auto file = TRY(context.store.read(
      [&](Db& db) { return find_file(db, context.viewer, person.recording_file_id); }));
  Response response;
  response.type = file.type;
  response.body = std::move(file.bytes);
  response.etag = "\"" + file.sha256.substr(0, 32) + "\"";
  response.caching = Caching::revalidate;
  return response;
}

}  // namespace

Routes recording_routes() {
  constexpr std::string_view pattern = "/api/people/{id}/recording";
  return {{.pattern = pattern,
           .handle = show,
           .doc = {.summary = "How the name is said, by its owner", .query = {{"file", "id"}}},
           .gives_type = "audio/*"},
          {.method = Method::put,
           .pattern = pattern,
           .permission = Permission::staff,
           .handle = put,
           .doc = {.summary = "Set the recording: WebM, Ogg, MP4, AAC, MP3 or WAV of 10 seconds",
                   .gives = answers<Person>(),
                   .query = {{"consent", "boolean", "whose voice it is has agreed; recorded"}}},
           .takes = Takes::audio,
           .body_bytes_max = recording_bytes_max},
          {.method = Method::del,
           .pattern = pattern,
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Take the recording away", .gives = answers<Person>()},
           .takes = Takes::nothing}};
}

}  // namespace kept
