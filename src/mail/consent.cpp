#include "mail/consent.hpp"

#include <algorithm>

namespace kept {
namespace {

using namespace std::string_view_literals;

constexpr Micros day_length = std::chrono::hours(24);

/// Rules of the house, both strict: a consent that was not used for so long is forgotten and counts
/// no more; who bought nothing for so long is no customer (Datatilsynet's example deletes them).
constexpr int unused_days_max = 365;
constexpr int sale_days_max = 730;

struct CountryRule {
  std::string_view country;
  bool existing_customers;  // may be written to without consent
  bool confirmed_only;      // a consent counts only if a mail that asked for it was answered
};

/// The exception for existing customers as these laws have it: DK markedsføringsloven § 10(2),
/// DE UWG § 7(3), NO markedsføringsloven § 15, SE marknadsföringslagen 19 §. German courts want a
/// consent proven by an answered mail.
constexpr std::array rules = {
    CountryRule{"DE"sv, true, true},
    CountryRule{"DK"sv, true, false},
    CountryRule{"NO"sv, true, false},
    CountryRule{"SE"sv, true, false},
};
constexpr CountryRule strictest{""sv, false, true};

CountryRule const& rule_of(std::string_view country) {
  auto const found = std::find_if(rules.begin(), rules.end(),
                                  [&](CountryRule const& each) { return each.country == country; });
  return found == rules.end() ? strictest : *found;
}

std::optional<ConsentStop> stop_of_consent(ConsentQuestion const& question, CountryRule const& rule,
                                           Instant now) {
  auto const& consent = question.consent;
  if (!consent.given_at) return ConsentStop::no_time;
  if (*consent.given_at > now) return ConsentStop::not_yet;
  // Also one with a date before the consent: which came last is then not certain.
  if (consent.withdrawn_at) return ConsentStop::withdrawn;
  if (consent.text_version.empty()) return ConsentStop::no_text;
  if (consent.source.empty()) return ConsentStop::no_source;
  if (consent.act == ClosingAct::none) return ConsentStop::no_closing_act;
  if (rule.confirmed_only && consent.act != ClosingAct::confirmed)
    return ConsentStop::not_confirmed;
  bool const covered =
      std::any_of(consent.scope.begin(), consent.scope.end(),
                  [&](MailPurpose asked) { return covers(asked, question.purpose); });
  if (!covered) return ConsentStop::other_purpose;
  auto const used_at =
      std::max(*consent.given_at, consent.last_used_at.value_or(*consent.given_at));
  if (now - used_at > unused_days_max * day_length) return ConsentStop::lapsed;
  return std::nullopt;
}

std::optional<ConsentStop> stop_of_sale(ConsentQuestion const& question, CountryRule const& rule,
                                        Instant now) {
  auto const& sale = question.sale;
  if (!rule.existing_customers) return ConsentStop::not_in_this_country;
  if (question.purpose == MailPurpose::survey) return ConsentStop::not_for_this_purpose;
  if (question.relationship != Relationship::customer || !sale.last_purchase_at ||
      *sale.last_purchase_at > now)
    return ConsentStop::no_sale;
  if (now - *sale.last_purchase_at > sale_days_max * day_length) return ConsentStop::sale_too_old;
  if (!sale.address_given) return ConsentStop::address_not_from_sale;
  if (!sale.stop_offered) return ConsentStop::no_way_out_at_sale;
  if (!sale.similar_products) return ConsentStop::other_products;
  return std::nullopt;
}

}  // namespace

bool covers(MailPurpose asked, MailPurpose purpose) {
  if (asked == purpose) return true;
  return asked == MailPurpose::marketing && purpose != MailPurpose::survey;
}

std::optional<ConsentStop> consent_stop(ConsentQuestion const& question, Instant now) {
  if (question.suppression != Suppression::none) return ConsentStop::asked_to_stop;
  if (!question.form.names_sender) return ConsentStop::no_sender;
  if (!question.form.offers_stop) return ConsentStop::no_way_out;
  auto const& rule = rule_of(question.country);
  switch (question.basis) {
    case LawfulBasis::none:
      return ConsentStop::no_basis;
    case LawfulBasis::consent:
      return stop_of_consent(question, rule, now);
    case LawfulBasis::existing_customer:
      return stop_of_sale(question, rule, now);
  }
  return ConsentStop::no_basis;
}

}  // namespace kept
