// The truth table of the consent gate, written by hand from the law and not from the code.
#include "mail/consent.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace kept;

namespace {

using Purpose = MailPurpose;
using Stop = ConsentStop;
using Maybe = std::optional<ConsentStop>;

constexpr Maybe sent = std::nullopt;
constexpr Purpose all_purposes[] = {Purpose::newsletter, Purpose::marketing, Purpose::cart_reminder,
                                    Purpose::survey};

Instant const now = *parse_instant("2026-11-22T12:00:00Z");

Instant days_ago(int days) { return now - days * Micros(std::chrono::hours(24)); }

/// A Dane who has signed up for everything yesterday: every mail may be sent.
ConsentQuestion consented() {
  ConsentQuestion question;
  question.basis = LawfulBasis::consent;
  question.consent = {
      {Purpose::newsletter, Purpose::marketing, Purpose::cart_reminder, Purpose::survey},
      "2026-1",
      "shop/sign-up",
      ClosingAct::pressed,
      days_ago(1),
      std::nullopt,
      std::nullopt};
  question.country = "DK";
  question.form = {true, true};
  return question;
}

/// A Dane who bought the like yesterday, and was told how to say no.
ConsentQuestion bought() {
  ConsentQuestion question;
  question.basis = LawfulBasis::existing_customer;
  question.sale = {days_ago(1), true, true, true};
  question.country = "DK";
  question.relationship = Relationship::customer;
  question.form = {true, true};
  return question;
}

Maybe answer(ConsentQuestion question, std::function<void(ConsentQuestion&)> const& change) {
  change(question);
  return consent_stop(question, now);
}

}  // namespace

TEST_CASE("a consent covers what its text said, and marketing covers carts and newsletters") {
  struct Row {
    Purpose asked;
    Maybe newsletter, marketing, cart_reminder, survey;
  };
  constexpr Maybe other = Stop::other_purpose;
  for (auto const& row : {
           Row{Purpose::newsletter, sent, other, other, other},
           Row{Purpose::marketing, sent, sent, sent, other},
           Row{Purpose::cart_reminder, other, other, sent, other},
           Row{Purpose::survey, other, other, other, sent},
       }) {
    Maybe const expected[] = {row.newsletter, row.marketing, row.cart_reminder, row.survey};
    for (std::size_t i = 0; i < 4; ++i) {
      auto question = consented();
      question.consent.scope = {row.asked};
      question.purpose = all_purposes[i];
      CAPTURE(static_cast<int>(row.asked));
      CAPTURE(i);
      CHECK(consent_stop(question, now) == expected[i]);
    }
  }
  CHECK(answer(consented(), [](auto& q) { q.consent.scope = {}; }) == Stop::other_purpose);
}

TEST_CASE("a sale covers the like of it, carts too, and never a survey") {
  Maybe const expected[] = {sent, sent, sent, Stop::not_for_this_purpose};
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(answer(bought(), [&](auto& q) { q.purpose = all_purposes[i]; }) == expected[i]);
}

TEST_CASE("each country, each way to have said yes, each basis") {
  struct Row {
    char const* country;
    Maybe none, pressed, bought, wrote, confirmed, customer;
  };
  constexpr Maybe act = Stop::no_closing_act, mail = Stop::not_confirmed,
                  here = Stop::not_in_this_country;
  for (auto const& row : {
           Row{"DK", act, sent, sent, sent, sent, sent},
           Row{"NO", act, sent, sent, sent, sent, sent},
           Row{"SE", act, sent, sent, sent, sent, sent},
           Row{"DE", act, mail, mail, mail, sent, sent},
           Row{"FR", act, mail, mail, mail, sent, here},
           Row{"AE", act, mail, mail, mail, sent, here},
           Row{"dk", act, mail, mail, mail, sent, here},
           Row{"", act, mail, mail, mail, sent, here},
       }) {
    CAPTURE(row.country);
    Maybe const expected[] = {row.none, row.pressed, row.bought, row.wrote, row.confirmed};
    for (int i = 0; i < 5; ++i)
      for (auto const purpose : all_purposes)
        CHECK(answer(consented(), [&](auto& q) {
                q.country = row.country;
                q.consent.act = static_cast<ClosingAct>(i);
                q.purpose = purpose;
              }) == expected[i]);
    CHECK(answer(bought(), [&](auto& q) { q.country = row.country; }) == row.customer);
  }
}

TEST_CASE("who asked to stop is not written to, whatever else is known") {
  for (auto const suppression : {Suppression::this_purpose, Suppression::everything})
    for (auto const& known : {consented(), bought(), ConsentQuestion{}})
      for (auto const purpose : all_purposes)
        for (auto const* country : {"DK", "DE", "FR", ""})
          CHECK(answer(known, [&](auto& q) {
                  q.suppression = suppression;
                  q.purpose = purpose;
                  q.country = country;
                }) == Stop::asked_to_stop);
}

TEST_CASE("every mail says whose it is and how to stop it") {
  for (auto const& known : {consented(), bought()}) {
    CHECK(answer(known, [](auto& q) { q.form = {false, false}; }) == Stop::no_sender);
    CHECK(answer(known, [](auto& q) { q.form = {false, true}; }) == Stop::no_sender);
    CHECK(answer(known, [](auto& q) { q.form = {true, false}; }) == Stop::no_way_out);
    CHECK(answer(known, [](auto&) {}) == sent);
  }
}

TEST_CASE("without a basis nothing is sent, and each basis stands alone") {
  for (auto const purpose : all_purposes)
    for (auto const relationship : {Relationship::stranger, Relationship::has_cart,
                                    Relationship::customer, Relationship::partner}) {
      auto both = consented();
      both.sale = bought().sale;
      both.purpose = purpose;
      both.relationship = relationship;
      CHECK(consent_stop(both, now) == sent);
      both.basis = LawfulBasis::none;
      CHECK(consent_stop(both, now) == Stop::no_basis);
    }
  CHECK(answer(consented(), [](auto& q) { q.basis = LawfulBasis::existing_customer; }) ==
        Stop::no_sale);
  CHECK(answer(bought(), [](auto& q) { q.basis = LawfulBasis::consent; }) == Stop::no_time);
}

TEST_CASE("of a consent every proof must be there") {
  struct Row {
    std::function<void(ConsentEvidence&)> change;
    Maybe expected;
  };
  auto const later = now + Micros(1);
  for (auto const& row : {
           Row{[](auto& c) { c.given_at.reset(); }, Stop::no_time},
           Row{[&](auto& c) { c.given_at = later; }, Stop::not_yet},
           Row{[](auto& c) { c.given_at = now; }, sent},
           Row{[](auto& c) { c.withdrawn_at = now; }, Stop::withdrawn},
           Row{[](auto& c) { c.withdrawn_at = days_ago(9); }, Stop::withdrawn},
           Row{[&](auto& c) { c.withdrawn_at = later; }, Stop::withdrawn},
           Row{[](auto& c) { c.text_version.clear(); }, Stop::no_text},
           Row{[](auto& c) { c.source.clear(); }, Stop::no_source},
           Row{[](auto& c) { c.act = ClosingAct::none; }, Stop::no_closing_act},
           // The last day of the year, and the one after it.
           Row{[](auto& c) { c.given_at = days_ago(365); }, sent},
           Row{[](auto& c) { c.given_at = days_ago(365) - Micros(1); }, Stop::lapsed},
           Row{[](auto& c) { c.given_at = days_ago(900), c.last_used_at = days_ago(365); }, sent},
           Row{[](auto& c) { c.given_at = days_ago(900), c.last_used_at = days_ago(366); },
               Stop::lapsed},
           // A mail from before the consent does not use it.
           Row{[](auto& c) { c.given_at = days_ago(364), c.last_used_at = days_ago(500); }, sent},
       })
    CHECK(answer(consented(), [&](auto& q) { row.change(q.consent); }) == row.expected);
}

TEST_CASE("of a sale every condition must hold, and a cart is no sale") {
  struct Row {
    std::function<void(ConsentQuestion&)> change;
    Maybe expected;
  };
  for (auto const& row : {
           Row{[](auto& q) { q.relationship = Relationship::stranger; }, Stop::no_sale},
           Row{[](auto& q) { q.relationship = Relationship::has_cart; }, Stop::no_sale},
           Row{[](auto& q) { q.relationship = Relationship::partner; }, Stop::no_sale},
           Row{[](auto& q) { q.sale.last_purchase_at.reset(); }, Stop::no_sale},
           Row{[](auto& q) { q.sale.last_purchase_at = now + Micros(1); }, Stop::no_sale},
           Row{[](auto& q) { q.sale.last_purchase_at = now; }, sent},
           Row{[](auto& q) { q.sale.last_purchase_at = days_ago(730); }, sent},
           Row{[](auto& q) { q.sale.last_purchase_at = days_ago(731); }, Stop::sale_too_old},
           Row{[](auto& q) { q.sale.address_given = false; }, Stop::address_not_from_sale},
           Row{[](auto& q) { q.sale.stop_offered = false; }, Stop::no_way_out_at_sale},
           Row{[](auto& q) { q.sale.similar_products = false; }, Stop::other_products},
       })
    for (auto const purpose : {Purpose::newsletter, Purpose::marketing, Purpose::cart_reminder})
      CHECK(answer(bought(), [&](auto& q) {
              q.purpose = purpose;
              row.change(q);
            }) == row.expected);
}

TEST_CASE("nothing is sent unless one of the two ways is whole: all combinations") {
  int allowed = 0, all = 0;
  for (unsigned bits = 0; bits < 1U << 12; ++bits) {
    auto const on = [&](unsigned bit) { return (bits >> bit & 1U) != 0; };
    ConsentQuestion question;
    question.purpose = Purpose::cart_reminder;
    question.country = on(0) ? "DK" : "XX";
    question.form = {on(1), true};
    question.suppression = on(2) ? Suppression::none : Suppression::this_purpose;
    question.basis = on(3) ? LawfulBasis::consent : LawfulBasis::existing_customer;
    if (on(4)) question.consent.given_at = days_ago(1);
    if (on(5)) question.consent.text_version = "1";
    question.consent.source = "shop";
    question.consent.act = on(6) ? ClosingAct::confirmed : ClosingAct::none;
    question.consent.scope = {on(7) ? Purpose::marketing : Purpose::newsletter};
    question.relationship = on(8) ? Relationship::customer : Relationship::has_cart;
    if (on(9)) question.sale.last_purchase_at = days_ago(1);
    question.sale.address_given = true;
    question.sale.stop_offered = on(10);
    question.sale.similar_products = on(11);
    bool const by_consent = on(3) && on(4) && on(5) && on(6) && on(7);
    bool const by_sale = !on(3) && on(0) && on(8) && on(9) && on(10) && on(11);
    bool const may = on(1) && on(2) && (by_consent || by_sale);
    CHECK(!consent_stop(question, now).has_value() == may);
    allowed += may ? 1 : 0;
    ++all;
  }
  // By hand: 2^5 free bits with consent (country, 8 to 11), 2^4 with the sale (4 to 7).
  CHECK(allowed == 32 + 16);
  CHECK(all == 4'096);
}
