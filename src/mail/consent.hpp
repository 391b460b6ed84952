// May this mail be written to this person? The one gate of everything that is not a letter from
// somebody to somebody: newsletters, marketing, reminders of a cart, surveys. Pure: what is known
// goes in, the first reason against it comes out. The rules are those of Danish law and of the rows
// in consent.cpp; of a country without a row the strictest hold. Not legal advice.
//   Markedsføringsloven § 10(1): consent first, businesses too. Consumer Ombudsman 21/07858: only a
//   closing act is consent; "newsletter" does not cover reminders of a cart, "marketing about our
//   products" does. 14/03539: a reminder of a cart is marketing. § 10(2): own similar products to
//   who gave the address in a sale, with a way out then and each time; a cart is no sale. § 10(3):
//   who sends it, and where to stop it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace kept {

enum class MailPurpose { newsletter, marketing, cart_reminder, survey };
constexpr auto words_of(MailPurpose) {
  using namespace std::string_view_literals;
  return std::array{"newsletter"sv, "marketing"sv, "cart_reminder"sv, "survey"sv};
}

/// "Marketing about our products" covers newsletters and carts too; every other text only itself,
/// and no text about products covers questions.
bool covers(MailPurpose asked, MailPurpose purpose);

/// What the sender says allows it.
enum class LawfulBasis {
  none,
  consent,
  existing_customer  // § 10(2), "soft opt-in"
};
constexpr auto words_of(LawfulBasis) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "consent"sv, "existing_customer"sv};
}

/// How the person finished saying yes.
enum class ClosingAct {
  none,      // a box was ticked and the page left
  pressed,   // "Sign up"
  bought,    // "Approve and pay"
  wrote,     // a letter or mail of their own, a signature
  confirmed  // pressed, and then answered a mail that asked for it
};
constexpr auto words_of(ClosingAct) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "pressed"sv, "bought"sv, "wrote"sv, "confirmed"sv};
}

/// What proves a consent. Every part of it must be there.
struct ConsentEvidence {
  std::vector<MailPurpose> scope;  // what the text asked for
  std::string text_version;        // which text was shown
  std::string source;              // where: a form's or a page's name
  ClosingAct act = ClosingAct::none;
  std::optional<Instant> given_at, withdrawn_at;
  std::optional<Instant> last_used_at;  // the newest mail sent on it
};

/// The sale that a person's address comes from.
struct SaleEvidence {
  std::optional<Instant> last_purchase_at;  // completed, not called off
  bool address_given = false;               // by the person, in that sale
  bool stop_offered = false;                // then, easily and free of charge
  bool similar_products = false;  // the owner says: this mail is of the like of what was bought
};

enum class Relationship {
  stranger,
  has_cart,  // and never bought
  customer,
  partner  // suppliers, colleagues in the trade
};
constexpr auto words_of(Relationship) {
  using namespace std::string_view_literals;
  return std::array{"stranger"sv, "has_cart"sv, "customer"sv, "partner"sv};
}

/// What the person has asked us to stop. Final: no later consent lifts it by itself.
enum class Suppression { none, this_purpose, everything };
constexpr auto words_of(Suppression) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "this_purpose"sv, "everything"sv};
}

/// What the mail itself must have.
struct MailForm {
  bool names_sender = false;
  bool offers_stop = false;  // a link or address in it, and List-Unsubscribe
};

struct ConsentQuestion {
  MailPurpose purpose = MailPurpose::marketing;
  LawfulBasis basis = LawfulBasis::none;
  ConsentEvidence consent;
  SaleEvidence sale;
  std::string country;  // the person's, ISO 3166 in two capitals; "" where it is not known
  Relationship relationship = Relationship::stranger;
  Suppression suppression = Suppression::none;
  MailForm form;
};

/// Why a mail must not be sent, in the order in which it is looked at.
enum class ConsentStop {
  asked_to_stop,  // everything, or this purpose
  no_sender,      // the mail does not say whose it is
  no_way_out,     // the mail does not say how to stop it
  no_basis,
  no_time,  // of the consent
  not_yet,  // given at a time to come: somebody's clock is wrong
  withdrawn,
  no_text,  // not known which text was shown
  no_source,
  no_closing_act,
  not_confirmed,         // the country asks for an answered mail
  other_purpose,         // the consent was for something else
  lapsed,                // never used for a year
  not_in_this_country,   // consent alone counts there
  not_for_this_purpose,  // what the basis never covers
  no_sale,
  sale_too_old,
  address_not_from_sale,
  no_way_out_at_sale,
  other_products
};
constexpr auto words_of(ConsentStop) {
  using namespace std::string_view_literals;
  return std::array{"asked_to_stop"sv,
                    "no_sender"sv,
                    "no_way_out"sv,
                    "no_basis"sv,
                    "no_time"sv,
                    "not_yet"sv,
                    "withdrawn"sv,
                    "no_text"sv,
                    "no_source"sv,
                    "no_closing_act"sv,
                    "not_confirmed"sv,
                    "other_purpose"sv,
                    "lapsed"sv,
                    "not_in_this_country"sv,
                    "not_for_this_purpose"sv,
                    "no_sale"sv,
                    "sale_too_old"sv,
                    "address_not_from_sale"sv,
                    "no_way_out_at_sale"sv,
                    "other_products"sv};
}

/// nullopt: it may be sent now. Ask again at the moment of sending, not only when it is written.
std::optional<ConsentStop> consent_stop(ConsentQuestion const& question, Instant now);

}  // namespace kept
