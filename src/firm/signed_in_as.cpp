#include "firm/signed_in_as.hpp"

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"

namespace kept {

Result<SignedInAs> signed_in_as(Store& store, Viewer const& viewer, Id user_id) {
  return store.read([&](Db& db) -> Result<SignedInAs> {
    auto user = find_user(db, viewer, user_id);
    auto firm = find_firm(db, viewer);
    if (!user || !firm) return refuse(Code::not_signed_in);
    return SignedInAs{std::move(*user), std::move(*firm)};
  });
}

}  // namespace kept
