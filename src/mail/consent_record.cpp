#include "mail/consent_record.hpp"

#include <algorithm>

#include "firm/text_rules.hpp"

namespace kept {
namespace {

/// Whoever writes "now" may have a clock that is ahead of ours.
constexpr Micros clocks_apart_max = std::chrono::minutes(5);

/// When this was taken back, by itself or by what covers it.
std::optional<Instant> taken_back(Consent const& consent, std::vector<Consent> const& all) {
  if (consent.withdrawn_at) return consent.withdrawn_at;
  for (auto const& other : all)
    if (other.withdrawn_at && *other.withdrawn_at >= consent.given_at &&
        covers(other.purpose, consent.purpose))
      return other.withdrawn_at;
  return {};
}

ConsentQuestion question_of(Person const& person, Consent const& consent,
                            std::optional<Instant> withdrawn_at, MailPurpose purpose) {
  ConsentQuestion question;
  question.purpose = purpose;
  question.country = person.country.value_or("");
  question.form = {.names_sender = true, .offers_stop = true};
  question.basis = consent.basis;
  if (consent.basis == LawfulBasis::consent) {
    question.consent = {{consent.purpose},   consent.text_version, consent.source,
                        consent.closing_act, consent.given_at,     withdrawn_at,
                        consent.last_used_at};
    return question;
  }
  // § 10(2) is over once somebody has said no.
  if (withdrawn_at) question.basis = LawfulBasis::none;
  question.sale = {consent.given_at, consent.address_given, consent.stop_offered,
                   consent.similar_products};
  auto const bought = [](RoleHeld const& held) { return held.role == Role::customer; };
  if (std::ranges::any_of(person.roles, bought)) question.relationship = Relationship::customer;
  return question;
}

}  // namespace

Done settle(ConsentText& text) {
  TRY(settle_name(text.name));
  auto& words = text.text;
  for (auto* each : {&words.en, &words.da, &words.ar}) *each = trimmed_text(*each);
  if (words.en.empty() && words.da.empty() && words.ar.empty())
    return refuse(Code::missing, "text");
  return {};
}

Done settle(Consent& consent, Instant now) {
  if (consent.basis == LawfulBasis::none) return refuse(Code::bad_value, "basis");
  if (consent.given_at > now + clocks_apart_max) return refuse(Code::wrong_range, "given_at");
  consent.given_at = std::min(consent.given_at, now);
  consent.source = trimmed_text(consent.source);
  consent.text_version = trimmed_text(consent.text_version);
  return {};
}

Suppression suppression_of(std::vector<StoppedAddress> const& stopped, MailPurpose purpose) {
  auto found = Suppression::none;
  for (auto const& each : stopped) {
    if (!each.purpose) return Suppression::everything;
    if (covers(*each.purpose, purpose)) found = Suppression::this_purpose;
  }
  return found;
}

MaySend may_send(Person const& person, std::vector<Consent> const& consents,
                 std::vector<StoppedAddress> const& stopped, MailPurpose purpose, Instant now) {
  MaySend answer{
      .purpose = purpose, .may = false, .reason = ConsentStop::no_basis, .consent_id = {}};
  auto const suppression = suppression_of(stopped, purpose);
  if (suppression != Suppression::none) {
    answer.reason = ConsentStop::asked_to_stop;
    return answer;
  }
  bool told = false, told_of_purpose = false;
  for (auto const& consent : consents) {
    auto const stop =
        consent_stop(question_of(person, consent, taken_back(consent, consents), purpose), now);
    if (!stop) return {.purpose = purpose, .may = true, .reason = {}, .consent_id = consent.id};
    // The newest one that is about this purpose says why not, before one about another.
    bool const of_purpose = covers(consent.purpose, purpose);
    if (told && (told_of_purpose || !of_purpose)) continue;
    answer.reason = stop;
    answer.consent_id = consent.id;
    told = true;
    told_of_purpose = of_purpose;
  }
  return answer;
}

}  // namespace kept
