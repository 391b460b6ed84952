#include "mail/consent_record.hpp"

#include <doctest/doctest.h>

#include "mail/unsubscribe_page.hpp"

namespace kept {
namespace {

Instant at(char const* text) { return *parse_instant(text); }

Person dane() {
  Person person;
  person.country = "DK";
  return person;
}

Consent given(MailPurpose purpose, char const* when) {
  Consent consent;
  consent.purpose = purpose;
  consent.source = "a form";
  consent.text_version = "1";
  consent.closing_act = ClosingAct::pressed;
  consent.given_at = at(when);
  return consent;
}

StoppedAddress stopped(std::optional<MailPurpose> purpose) {
  StoppedAddress address;
  address.purpose = purpose;
  return address;
}

auto const now = at("2026-03-02T09:00:00Z");

TEST_CASE("stopping marketing stops all that marketing covers, and a stop of all stops surveys") {
  CHECK(suppression_of({}, MailPurpose::survey) == Suppression::none);
  auto const marketing = stopped(MailPurpose::marketing);
  CHECK(suppression_of({marketing}, MailPurpose::newsletter) == Suppression::this_purpose);
  CHECK(suppression_of({marketing}, MailPurpose::cart_reminder) == Suppression::this_purpose);
  CHECK(suppression_of({marketing}, MailPurpose::survey) == Suppression::none);
  auto const newsletter = stopped(MailPurpose::newsletter);
  CHECK(suppression_of({newsletter}, MailPurpose::marketing) == Suppression::none);
  CHECK(suppression_of({newsletter, stopped({})}, MailPurpose::survey) == Suppression::everything);
}

TEST_CASE("what was asked to stop comes before the best of consents") {
  auto const consent = given(MailPurpose::newsletter, "2026-03-01T09:00:00Z");
  CHECK(may_send(dane(), {consent}, {}, MailPurpose::newsletter, now).may);
  auto const answer =
      may_send(dane(), {consent}, {stopped(MailPurpose::newsletter)}, MailPurpose::newsletter, now);
  CHECK_FALSE(answer.may);
  CHECK(answer.reason == ConsentStop::asked_to_stop);
}

TEST_CASE(
    "what is withdrawn takes back what it covers and was given until then, and nothing later") {
  auto marketing = given(MailPurpose::marketing, "2026-01-01T09:00:00Z");
  marketing.withdrawn_at = at("2026-02-01T09:00:00Z");
  auto const before = given(MailPurpose::newsletter, "2026-02-01T09:00:00Z");
  auto const after = given(MailPurpose::newsletter, "2026-02-01T09:00:01Z");
  auto const survey = given(MailPurpose::survey, "2026-01-15T09:00:00Z");
  CHECK(may_send(dane(), {before, marketing}, {}, MailPurpose::newsletter, now).reason ==
        ConsentStop::withdrawn);
  CHECK(may_send(dane(), {after, before, marketing}, {}, MailPurpose::newsletter, now).may);
  CHECK(may_send(dane(), {survey, marketing}, {}, MailPurpose::survey, now).may);
}

TEST_CASE("the reason is that of the newest consent for the purpose, before one for another") {
  auto newsletter = given(MailPurpose::newsletter, "2026-01-01T09:00:00Z");
  newsletter.id = Id{7};
  newsletter.source.clear();
  auto survey = given(MailPurpose::survey, "2026-02-01T09:00:00Z");
  survey.id = Id{8};
  auto const answer = may_send(dane(), {survey, newsletter}, {}, MailPurpose::newsletter, now);
  CHECK(answer.reason == ConsentStop::no_source);
  CHECK(answer.consent_id == Id{7});
  CHECK(may_send(dane(), {survey}, {}, MailPurpose::newsletter, now).reason ==
        ConsentStop::other_purpose);
  CHECK(may_send(dane(), {}, {}, MailPurpose::newsletter, now).reason == ConsentStop::no_basis);
}

TEST_CASE(
    "the page has no script, shows the firm's name as a text, and asks for nothing when done") {
  UnsubscribePage page{Language::ar, "<script>\"A & B\"", MailPurpose::survey, {}};
  auto html = unsubscribe_html(page);
  CHECK(html.find("<script") == html.npos);
  CHECK(html.find("<bdi>&lt;script&gt;&quot;A &amp; B&quot;</bdi>") != html.npos);
  CHECK(html.find("lang=\"ar\" dir=\"rtl\"") != html.npos);
  CHECK(html.find("<form method=\"post\">") != html.npos);
  page.step = UnsubscribeStep::done;
  CHECK(unsubscribe_html(page).find("<form") == html.npos);
}

TEST_CASE("the page speaks the person's language, else the firm's") {
  CHECK(language_of_tag("da-DK", Language::en) == Language::da);
  CHECK(language_of_tag("ar", Language::en) == Language::ar);
  CHECK(language_of_tag("dav", Language::en) == Language::en);
  CHECK(language_of_tag("de", Language::da) == Language::da);
  CHECK(language_of_tag({}, Language::ar) == Language::ar);
}

}  // namespace
}  // namespace kept
