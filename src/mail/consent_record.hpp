// What is on file about writing to somebody: consents and the sales that stand for one, the texts
// that asked, and what was asked to stop. `may_send` is the gate's question asked of all of it.
#pragma once

#include "base/result.hpp"
#include "firm/firm.hpp"
#include "individuals/person.hpp"
#include "mail/consent.hpp"

namespace kept {

/// The words somebody is shown before they agree, in the languages they were shown in.
struct ConsentWords {
  std::string en, da, ar;
};
constexpr auto fields_of(ConsentWords const*) {
  return std::tuple{field("en", &ConsentWords::en, from_client).max(4'000),
                    field("da", &ConsentWords::da, from_client).max(4'000),
                    field("ar", &ConsentWords::ar, from_client).max(4'000)};
}

/// Evidence: made once, never changed. Other words have another name.
struct ConsentText {
  Id id;
  std::int64_t version = 1;
  MailPurpose purpose = MailPurpose::newsletter;
  std::string name;  // "2026-01"; a consent's text_version
  ConsentWords text;
  Instant created_at;
};
constexpr auto fields_of(ConsentText const*) {
  return std::tuple{field("id", &ConsentText::id),
                    field("version", &ConsentText::version),
                    field("purpose", &ConsentText::purpose, required),
                    field("name", &ConsentText::name, required).max(100),
                    field("text", &ConsentText::text, required),
                    field("created_at", &ConsentText::created_at)};
}

/// One thing that allows writing. Nothing of it changes later, but that it is withdrawn.
struct Consent {
  Id id;
  std::int64_t version = 1;
  Id person_id;
  MailPurpose purpose = MailPurpose::newsletter;  // what the text asked for
  LawfulBasis basis = LawfulBasis::consent;
  std::string source;        // the form, the page, the order
  std::string text_version;  // a ConsentText's name
  ClosingAct closing_act = ClosingAct::none;
  Instant given_at;  // with existing_customer: when the sale was completed
  // With existing_customer, as SaleEvidence has them:
  bool address_given = false, stop_offered = false, similar_products = false;
  std::optional<Instant> withdrawn_at;
  std::optional<Instant> last_used_at;  // the newest mail sent on it
  Id by_user_id;                        // who wrote it down
  Instant created_at;
};
constexpr auto fields_of(Consent const*) {
  return std::tuple{field("id", &Consent::id),
                    field("version", &Consent::version),
                    field("person_id", &Consent::person_id),
                    field("purpose", &Consent::purpose, required),
                    field("basis", &Consent::basis, required),
                    field("source", &Consent::source, from_client).max(500),
                    field("text_version", &Consent::text_version, from_client).max(100),
                    field("closing_act", &Consent::closing_act, from_client),
                    field("given_at", &Consent::given_at, required),
                    field("address_given", &Consent::address_given, from_client),
                    field("stop_offered", &Consent::stop_offered, from_client),
                    field("similar_products", &Consent::similar_products, from_client),
                    field("withdrawn_at", &Consent::withdrawn_at),
                    field("last_used_at", &Consent::last_used_at),
                    field("by_user_id", &Consent::by_user_id),
                    field("created_at", &Consent::created_at)};
}

constexpr std::size_t consents_max = 500;         // of one person
constexpr std::size_t consent_texts_max = 1'000;  // of the firm

/// Trims, and refuses what cannot be so: missing for words in no language.
Done settle(ConsentText& text);
/// Trims; refuses bad_value for the basis "none", wrong_range for a time to come. A few minutes
/// ahead are a clock's fault, and mean now.
Done settle(Consent& consent, Instant now);

/// How somebody came to be on the list of those not to be written to.
enum class StopReason { unsubscribed, asked_us };
constexpr auto words_of(StopReason) {
  using namespace std::string_view_literals;
  return std::array{"unsubscribed"sv, "asked_us"sv};
}

/// One address that is not to be written to. Kept as a hash alone: `address` is what a person's
/// card calls it.
struct StoppedAddress {
  Id id;
  std::string address;
  std::optional<MailPurpose> purpose;  // none: everything
  Instant at;
  StopReason why = StopReason::unsubscribed;
};
constexpr auto fields_of(StoppedAddress const*) {
  return std::tuple{field("id", &StoppedAddress::id), field("address", &StoppedAddress::address),
                    field("purpose", &StoppedAddress::purpose), field("at", &StoppedAddress::at),
                    field("why", &StoppedAddress::why)};
}

/// What stopping these stops of `purpose`: marketing covers newsletters and carts here too.
Suppression suppression_of(std::vector<StoppedAddress> const& stopped, MailPurpose purpose);

struct MaySend {
  MailPurpose purpose = MailPurpose::newsletter;
  bool may = false;
  std::optional<ConsentStop> reason;
  std::optional<Id> consent_id;  // what allows it, or what the reason is about
};
constexpr auto fields_of(MaySend const*) {
  return std::tuple{field("purpose", &MaySend::purpose), field("may", &MaySend::may),
                    field("reason", &MaySend::reason), field("consent_id", &MaySend::consent_id)};
}

/// `consents` newest first. The mail is taken to have its form: who sends it looks at that itself.
/// What was withdrawn takes back everything given until then that it covers.
MaySend may_send(Person const& person, std::vector<Consent> const& consents,
                 std::vector<StoppedAddress> const& stopped, MailPurpose purpose, Instant now);

}  // namespace kept
