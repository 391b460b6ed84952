#include "firm/firm_chapter.hpp"

#include "firm/firm_routes.hpp"
#include "firm/invitation_store.hpp"
#include "firm/saved_view_store.hpp"
#include "firm/session_store.hpp"
#include "firm/user_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

void forget(Store& store, Clock const&) {
  (void)store.write([](Tx& tx) -> Done {
    forget_old_sessions(tx);
    forget_old_links(tx);
    return {};
  });
}

}  // namespace

FirmPartsPointer make_firm_parts(FirmSettings settings) {
  auto parts = std::make_shared<FirmParts>();
  while (settings.base_url.ends_with('/')) settings.base_url.pop_back();
  parts->settings = std::move(settings);
  return parts;
}

Chapter firm_chapter(FirmPartsPointer const& parts) {
  Chapter chapter;
  chapter.name = "firm";
  for (auto routes : {setup_routes(parts), session_routes(parts), me_routes(parts), token_routes(),
                      user_routes(parts), local_user_routes(parts), invitation_routes(parts),
                      reset_routes(parts), firm_routes(), own_field_routes(), saved_view_routes(),
                      topic_routes(), calendar_routes(), closed_day_routes(), absence_routes()})
    chapter.routes.insert(chapter.routes.end(), routes.begin(), routes.end());
  chapter.jobs = {{.name = "last_seen",
                   .every = std::chrono::minutes(1),
                   .run = [parts](Store& store, Clock const&) { parts->last_seen.write(store); },
                   .where = Job::Where::every_server},
                  {.name = "forget_sessions", .every = std::chrono::hours(24), .run = forget}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
      remove_views_of(tx, event.user_id);
      return {};
    });
  };
  chapter.person_columns = {{"users", "person_id", PersonColumn::AtMerge::moves, "user"}};
  return chapter;
}

}  // namespace kept
