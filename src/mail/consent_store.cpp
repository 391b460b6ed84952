#include "mail/consent_store.hpp"

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<ConsentText> list_consent_texts(Db& db, Viewer const&) {
  std::vector<ConsentText> texts;
  auto rows = db.scan("select " + columns_of<ConsentText>() +
                      " from consent_text order by purpose, id desc");
  while (rows.next()) texts.push_back(row_to<ConsentText>(rows));
  return texts;
}

std::optional<ConsentText> find_consent_text(Db& db, Viewer const&, Id id) {
  auto rows =
      db.query("select " + columns_of<ConsentText>() + " from consent_text where id = $1", id);
  if (!rows.next()) return {};
  return row_to<ConsentText>(rows);
}

Result<ConsentText> add_consent_text(Tx& tx, Viewer const& by, ConsentText text) {
  auto const there = list_consent_texts(tx, by);
  if (there.size() >= consent_texts_max) return refuse(Code::too_many);
  for (auto const& other : there)
    if (other.purpose == text.purpose && other.name == text.name)
      return refuse(Code::duplicate, "name");
  text.id = tx.new_id();
  text.version = 1;
  text.created_at = tx.now();
  insert_row(tx, "consent_text", text);
  tx.audit(by, "consent_text", text.id, "made", differences(ConsentText{}, text));
  tx.changed("consent_text", text.id, text.version);
  return text;
}

std::vector<Consent> consents_of(Db& db, Viewer const&, Id person_id) {
  std::vector<Consent> consents;
  auto rows = db.scan("select " + columns_of<Consent>() +
                          " from consent where person_id = $1 order by given_at desc, id desc",
                      person_id);
  while (rows.next()) consents.push_back(row_to<Consent>(rows));
  return consents;
}

std::optional<Consent> find_consent(Db& db, Viewer const&, Id person_id, Id id) {
  auto rows =
      db.query("select " + columns_of<Consent>() + " from consent where id = $1 and person_id = $2",
               id, person_id);
  if (!rows.next()) return {};
  return row_to<Consent>(rows);
}

std::optional<Consent> find_consent(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select " + columns_of<Consent>() + " from consent where id = $1", id);
  if (!rows.next()) return {};
  return row_to<Consent>(rows);
}

std::vector<Consent> consents_after(Db& db, Viewer const&, Id after, int limit) {
  std::vector<Consent> consents;
  auto rows = db.query("select " + columns_of<Consent>("c.") +
                           " from consent c join person p on p.id = c.person_id "
                           "where c.id > $1 and p.deleted_at is null order by c.id limit $2",
                       after.value, limit);
  while (rows.next()) consents.push_back(row_to<Consent>(rows));
  return consents;
}

Result<Consent> add_consent(Tx& tx, Viewer const& by, Consent consent) {
  if (!consent.text_version.empty() &&
      !tx.query("select 1 from consent_text where purpose = $1 and name = $2",
                word_of(consent.purpose), consent.text_version)
           .next())
    return refuse(Code::bad_value, "text_version", "no text of this purpose has this name");
  if (consents_of(tx, by, consent.person_id).size() >= consents_max) return refuse(Code::too_many);
  consent.id = tx.new_id();
  consent.version = 1;
  consent.by_user_id = by.user_id;
  consent.created_at = tx.now();
  insert_row(tx, "consent", consent);
  tx.audit(by, "consent", consent.id, "made", differences(Consent{}, consent));
  tx.changed("consent", consent.id, consent.version);
  return consent;
}

Result<Consent> withdraw_consent(Tx& tx, Viewer const& by, Consent consent) {
  if (consent.withdrawn_at) return consent;
  auto const before = consent;
  consent.withdrawn_at = tx.now();
  TRY(update_row(tx, "consent", consent));
  tx.audit(by, "consent", consent.id, "withdrawn", differences(before, consent));
  tx.changed("consent", consent.id, consent.version);
  return consent;
}

void use_consent(Tx& tx, Id id) {
  tx.run("update consent set last_used_at = $2 where id = $1", id, tx.now());
}

Done withdraw_covered(Tx& tx, Viewer const& by, Id person_id, MailPurpose purpose) {
  for (auto const& consent : consents_of(tx, by, person_id))
    if (covers(purpose, consent.purpose)) TRY(withdraw_consent(tx, by, consent));
  return {};
}

void remove_consent(Tx& tx, Viewer const& by, Consent const& consent) {
  tx.run("delete from consent where id = $1", consent.id);
  tx.audit(by, "consent", consent.id, "removed", differences(consent, Consent{}));
  tx.changed("consent", consent.id, consent.version + 1);
}

void purge_consents_of(Tx& tx, Id person_id) {
  for (auto const& consent : consents_of(tx, Viewer::system(), person_id))
    scrub_audit(tx, "consent", consent.id);
  tx.run("delete from consent where person_id = $1", person_id);
}

}  // namespace kept
