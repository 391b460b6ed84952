// Deals into the bin, out of it, and gone for good.
#include "individuals/conversation.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/noun_changed.hpp"
#include "store/timeline.hpp"
#include "work/deal_rows.hpp"
#include "work/deal_store.hpp"

namespace kept {
namespace {

/// Every row that stands beside it.
void forget_beside(Tx& tx, Id id) {
  tx.run("delete from deal_person where deal_id = $1", id);
  tx.run("delete from deal_move where deal_id = $1", id);
  remove_from_timeline(tx, id);
  scrub_audit(tx, "deal", id);
}

std::vector<Id> deals_with(Tx& tx, Noun noun, Id id) {
  std::vector<Id> ids;
  auto rows =
      tx.scan(noun == Noun::person ? Sql("select deal_id from deal_person where person_id = $1")
                                   : Sql("select id from deal where organisation_id = $1 "
                                         "and organisation_id is not null"),
              id);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

bool is_with_nobody(Tx& tx, Id id) {
  return !tx.query("select 1 from deal_person where deal_id = $1 limit 1", id).next() &&
         !tx.query("select 1 from deal where id = $1 and organisation_id is not null", id).next();
}

}  // namespace

Done delete_deal(Tx& tx, Viewer const& by, Deal const& deal) {
  auto deleted = deal;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "deal", deleted));
  remove_from_timeline(tx, deal.id);
  put_in_bin(tx, by, "deal", deal.id, first_part(deal.name, 120));
  tx.audit(by, "deal", deal.id, "deleted");
  tx.changed("deal", deal.id, deleted.version);
  return {};
}

Done restore_deal(Tx& tx, Viewer const& by, Id id) {
  auto changed = tx.run(
      "update deal set deleted_at = null, changed_at = $1, version = version + 1 "
      "where id = $2 and deleted_at is not null",
      tx.now(), id);
  auto deal = changed > 0 ? find_deal(tx, by, id) : std::nullopt;
  if (!deal) return refuse(Code::not_found);
  tell_timeline(tx, *deal);
  tx.changed("deal", id, deal->version);
  return {};
}

Done purge_deal(Tx& tx, Viewer const&, Id id) {
  if (tx.run("delete from deal where id = $1 and deleted_at is not null", id) == 0)
    return refuse(Code::not_found);
  forget_beside(tx, id);
  return {};
}

void purge_deals_of(Tx& tx, Noun noun, Id id) {
  for (auto deal_id : deals_with(tx, noun, id)) {
    if (noun == Noun::person)
      tx.run("delete from deal_person where deal_id = $1 and person_id = $2", deal_id, id);
    else
      tx.run("update deal set organisation_id = null, version = version + 1 where id = $1",
             deal_id);
    if (is_with_nobody(tx, deal_id)) {
      tx.run("delete from deal where id = $1", deal_id);
      tx.run("delete from bin where id = $1", deal_id);
      forget_beside(tx, deal_id);
    }
    tx.publish_late(NounChanged{"deal", deal_id});
  }
}

}  // namespace kept
