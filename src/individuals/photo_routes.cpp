// Photos of people and organisations: images by content, in the files of the store. Answers of the
// API run in a sandbox and load nothing (http/head.cpp), so a photo is never more than a picture.
#include "firm/stale_version.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/present.hpp"
#include "store/files.hpp"

namespace kept {
namespace {

struct PersonHolder {
  using Thing = Person;
  static constexpr std::string_view folder = "/api/people/";
  static auto find(Db& db, Viewer const& viewer, Id id) { return find_person(db, viewer, id); }
  static Result<Person> save(Tx& tx, Viewer const& by, Person const& before, Person after,
                             Surroundings const& around) {
    return save_person(tx, by, before, TRY(prepare_person(std::move(after), around, &before)));
  }
};

struct OrganisationHolder {
  using Thing = Organisation;
  static constexpr std::string_view folder = "/api/organisations/";
  static auto find(Db& db, Viewer const& viewer, Id id) {
    return find_organisation(db, viewer, id);
  }
  static Result<Organisation> save(Tx& tx, Viewer const& by, Organisation const& before,
                                   Organisation after, Surroundings const& around) {
    return save_organisation(tx, by, before,
                             TRY(prepare_organisation(std::move(after), around, &before)));
  }
};

template <class Holder>
Result<typename Holder::Thing> find_holder(Context& context) {
  auto id = TRY(context.id());
  auto thing = context.store.read([&](Db& db) { return Holder::find(db, context.viewer, id); });
  if (!thing) return refuse(Code::not_found);
  return std::move(*thing);
}

/// Puts `file` (or nothing) in the place of the photo that is there.
template <class Holder>
Result<Response> replace(Context& context, std::optional<NewFile> const& file) {
  auto before = TRY(find_holder<Holder>(context));
  TRY(meets_version(context, before));
  auto around = read_surroundings(context.store, context.viewer, context.clock.now());
  auto saved = context.store.write([&](Tx& tx) -> Result<typename Holder::Thing> {
    auto after = before;
    after.photo_file_id = file ? add_file(tx, *file) : Id{};
    after.photo.reset();
    // The address changes with the picture, so that a browser never shows the old one.
    if (file)
      after.photo = std::string(Holder::folder) + to_text(before.id) +
                    "/photo?file=" + to_text(after.photo_file_id);
    auto done = TRY(Holder::save(tx, context.viewer, before, std::move(after), around));
    if (before.photo_file_id) remove_file(tx, before.photo_file_id);
    return done;
  });
  return found(TRY(with_present(context, std::move(saved), [&](Db& db) {
    return Holder::find(db, context.viewer, before.id);
  })));
}

template <class Holder>
Result<Response> put(Context& context, Request const& request) {
  auto file = TRY(prepare_file(request.body));
  if (!file.type.starts_with("image/")) return refuse(Code::unknown_type, "", "not an image");
  return replace<Holder>(context, std::move(file));
}

template <class Holder>
Result<Response> remove(Context& context, Request const&) {
  return replace<Holder>(context, {});
}

template <class Holder>
Result<Response> show(Context& context, Request const&) {
  auto thing = TRY(find_holder<Holder>(context));
  if (!thing.photo_file_id) return refuse(Code::not_found);
  auto file = TRY(context.store.read(
      [&](Db& db) { return find_file(db, context.viewer, thing.photo_file_id); }));
  Response response;
  response.type = file.type;
  response.body = std::move(file.bytes);
  response.etag = "\"" + file.sha256.substr(0, 32) + "\"";
  response.caching = Caching::revalidate;
  return response;
}

template <class Holder>
void add_routes(Routes& routes, std::string_view pattern) {
  using Thing = typename Holder::Thing;
  routes.push_back({.pattern = pattern,
                    .handle = show<Holder>,
                    .doc = {.summary = "The photo", .query = {{"file", "id"}}},
                    .gives_type = "image/*"});
  routes.push_back(
      {.method = Method::put,
       .pattern = pattern,
       .permission = Permission::staff,
       .handle = put<Holder>,
       .doc = {.summary = "Set the photo: PNG, JPEG, WebP or GIF", .gives = answers<Thing>()},
       .takes = Takes::image,
       .body_bytes_max = file_bytes_max});
  routes.push_back({.method = Method::del,
                    .pattern = pattern,
                    .permission = Permission::staff,
                    .handle = remove<Holder>,
                    .doc = {.summary = "Take the photo away", .gives = answers<Thing>()},
                    .takes = Takes::nothing});
}

}  // namespace

Routes photo_routes() {
  Routes routes;
  add_routes<PersonHolder>(routes, "/api/people/{id}/photo");
  add_routes<OrganisationHolder>(routes, "/api/organisations/{id}/photo");
  return routes;
}

}  // namespace kept
