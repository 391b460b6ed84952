#include "demo/year.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "app/app.hpp"
#include "base/zone.hpp"
#include "demo/chance.hpp"
#include "demo/days_off.hpp"
#include "demo/fancies.hpp"
#include "demo/firm_api.hpp"
#include "demo/lines.hpp"
#include "demo/meetings.hpp"
#include "demo/sales.hpp"
#include "demo/second_cards.hpp"

namespace kept::demo {
namespace {

constexpr auto demo_password = "coffee before nine";
constexpr int year_days = 365;

struct KindName {
  std::string_view kind, name;
};
constexpr KindName kind_names[] = {{"delivery", "Levering"}, {"offer", "Tilbud"},
                                   {"answer", "Svar"},       {"repair", "Reparation"},
                                   {"invoice", "Faktura"},   {"training", "Kursus"}};

std::string_view language_of(Tongue tongue) {
  if (tongue == Tongue::da) return "da";
  return tongue == Tongue::en ? "en" : "ar";
}

class Year {
 public:
  Year(App& app, SetClock& clock, YearSettings const& settings)
      : api_(app), clock_(clock), settings_(settings), chance_(settings.seed) {}

  YearMade live() {
    zone_ = *Zone::named("Europe/Copenhagen");
    today_ = zone_.day_of(settings_.today);
    clock_.set(zone_.at(today_ - year_days, 8 * 60));
    open_shop();
    for (auto const& house : houses()) add_house(house);
    for (auto const& figure : figures()) add_figure(figure);
    link_people();
    for (std::size_t at = 0; at < figures().size(); ++at) plan_talks(at);
    for (std::size_t at = 0; at < colleagues().size(); ++at) plan_this_morning(at);
    plan_sales({api_, [this](std::string_view name) { return person_ids_[figure_named(name)]; },
                [this](Day day, int minutes, auto act) { at(day, minutes, std::move(act)); },
                today_, settings_.seed});
    while (!plan_.empty()) {
      auto next = plan_.begin();
      clock_.set(next->first);
      auto act = std::move(next->second);
      plan_.erase(next);
      act();
    }
    clock_.set(settings_.today);
    say_days_off(api_, colleagues()[0].email, "jonas@sundkaffe.example", today_);
    say_meetings(api_, colleagues()[0].email, zone_, settings_.today);
    made_.people += add_second_cards(api_, colleagues()[0].email);
    made_.email = colleagues()[0].email;
    made_.password = demo_password;
    return made_;
  }

 private:
  void open_shop() {
    auto firm = Body()
                    .add("name", "Sund Kaffe")
                    .add("country", "DK")
                    .add("time_zone", zone_.name())
                    .add("language", "da")
                    .add("currency", "DKK")
                    .text();
    auto const& owner = colleagues()[0];
    auto session = api_.ask(Method::post, "/api/setup",
                            Body()
                                .add("name", owner.name)
                                .add("email", owner.email)
                                .add("password", demo_password)
                                .raw("firm", firm)
                                .text(),
                            "");
    users_[std::string(owner.email)] = text_of(session.at("user").get_object(), "id");
    for (auto const& colleague : colleagues().subspan(1)) {
      auto made = api_.ask(Method::post, "/api/users",
                           Body()
                               .add("name", colleague.name)
                               .add("email", colleague.email)
                               .add("access", colleague.access)
                               .add("password", demo_password)
                               .text(),
                           owner.email);
      users_[std::string(colleague.email)] = text_of(made.at("user").get_object(), "id");
    }
    for (auto const& colleague : colleagues()) {
      auto me = api_.ask(Method::get, "/api/me", "", colleague.email);
      api_.ask(Method::patch, "/api/me",
               Body()
                   .add("language", colleague.language)
                   .add("region", colleague.region)
                   .raw("interests", interests_of(colleague.email))
                   .text(),
               colleague.email, "\"" + text_of(me, "version") + "\"");
    }
    for (auto const& [kind, name] : kind_names)
      kinds_[std::string(kind)] = text_of(api_.ask(Method::post, "/api/promise-kinds",
                                                   Body().add("name", name).text(), owner.email),
                                          "id");
  }

  std::string interests_of(std::string_view who) {
    auto const found = std::ranges::find(fancies(), who, &Fancy::who);
    return found == fancies().end() ? "[]" : interest_list(found->words);
  }

  void add_house(House const& house) {
    Body body;
    body.add("name", house.name).raw("roles", role_list(house.role));
    if (!house.other_script.empty())
      body.add("name_in_other_scripts", std::vector{std::string(house.other_script)});
    if (!house.web.empty()) body.add("web", house.web);
    body.raw(
        "addresses",
        "[" + Body().add("label", "").add("city", house.city).add("country", house.country).text() +
            "]");
    house_ids_.push_back(text_of(
        api_.ask(Method::post, "/api/organisations", body.text(), colleagues()[0].email), "id"));
    ++made_.organisations;
  }

  std::string role_list(std::string_view role) {
    auto since = today_ - year_days - chance_.between(0, 900);
    return "[" + Body().add("role", role).add("since", since).text() + "]";
  }

  void add_figure(Figure const& figure) {
    Body body;
    body.add("name", figure.name)
        .add("call_name", figure.call_name)
        .raw("roles", role_list(figure.role))
        .add("language", language_of(figure.tongue));
    if (!figure.other_script.empty())
      body.add("name_in_other_scripts", std::vector{std::string(figure.other_script)});
    if (!figure.say_it.empty()) body.add("say_it", figure.say_it);
    for (auto const& each : names_in_parts())
      if (each.name == figure.name)
        body.add("say_it_ipa", each.ipa)
            .raw("name_parts", Body()
                                   .add("ism", each.ism)
                                   .add("kunya", each.kunya)
                                   .add("laqab", each.laqab)
                                   .add("nisba", each.nisba)
                                   .text());
    if (!figure.birthday.empty()) body.add("birthday", figure.birthday);
    body.raw("interests", interests_of(figure.name));
    auto ways = [](std::string_view label, std::string_view value) {
      return "[" + Body().add("label", label).add("value", value).text() + "]";
    };
    if (!figure.email.empty()) body.raw("emails", ways("work", figure.email));
    if (!figure.phone.empty()) body.raw("phones", ways("mobile", figure.phone));
    if (figure.house >= 0)
      body.raw("positions",
               "[" +
                   Body()
                       .add("organisation_id", house_ids_[static_cast<std::size_t>(figure.house)])
                       .add("title", figure.title)
                       .text() +
                   "]");
    auto person = api_.ask(Method::post, "/api/people", body.text(), colleagues()[0].email);
    person_ids_.push_back(text_of(person, "id"));
    ++made_.people;
    if (figure.role != "employee") return;
    for (auto const& colleague : colleagues())
      if (colleague.name == figure.name) {
        auto id = users_.at(std::string(colleague.email));
        auto user = api_.ask(Method::get, "/api/users/" + id, "", colleagues()[0].email);
        api_.ask(Method::patch, "/api/users/" + id,
                 Body().add("person_id", person_ids_.back()).text(), colleagues()[0].email,
                 "\"" + text_of(user, "version") + "\"");
      }
  }

  std::size_t figure_named(std::string_view name) {
    auto all = figures();
    return static_cast<std::size_t>(std::ranges::find(all, name, &Figure::name) - all.begin());
  }

  void link_people() {
    auto link = [&](std::string_view from, std::string_view to, std::string_view kind) {
      auto id = person_ids_[figure_named(from)];
      auto person = api_.ask(Method::get, "/api/people/" + id, "", colleagues()[0].email);
      api_.ask(Method::patch, "/api/people/" + id,
               Body()
                   .raw("links", "[" +
                                     Body()
                                         .add("person_id", person_ids_[figure_named(to)])
                                         .add("kind", kind)
                                         .text() +
                                     "]")
                   .text(),
               colleagues()[0].email, "\"" + text_of(person, "version") + "\"");
    };
    link("Thorkild Aabye", "Karen Lindegaard", "reports_to");
    link("Siobhan Carrick", "Oliver Hartnell", "reports_to");
    link("Bilal al-Hakim", "لطيفة السويدي", "spouse_of");
    link("Tobias Fugl", "Karen Lindegaard", "introduced_by");
    link("Hessa Al Mazrouei", "Bilal al-Hakim", "introduced_by");
  }

  void at(Day day, int minutes, std::function<void()> act) {
    auto when = zone_.at(day, minutes);
    if (when < settings_.today) plan_.emplace(when, std::move(act));
  }

  std::string_view keeper_of(Figure const& figure) {
    if (figure.tongue == Tongue::ar) return "layla@sundkaffe.example";
    if (figure.tongue == Tongue::en) return "priya@sundkaffe.example";
    return chance_.percent(60) ? "maja@sundkaffe.example" : "jonas@sundkaffe.example";
  }

  void plan_talks(std::size_t which) {
    auto const& figure = figures()[which];
    auto day = today_ - year_days + 1 + chance_.between(0, figure.talk_every_days);
    int turn = chance_.between(0, 20);
    while (day <= today_ - figure.quiet_for_days) {
      auto told = talks(figure.tongue, figure.role);
      auto const& talk = told[static_cast<std::size_t>(turn++) % told.size()];
      auto user = figure.role == "employee" ? std::string_view("maja@sundkaffe.example")
                                            : keeper_of(figure);
      at(day, chance_.between(8 * 60 + 30, 16 * 60 + 45),
         [this, which, &talk, user, day] { hold_talk(which, talk, user, day); });
      day = day + figure.talk_every_days +
            chance_.between(-figure.talk_every_days / 3, figure.talk_every_days / 3);
      while (day.weekday() > 5) day = day + 1;
    }
  }

  void hold_talk(std::size_t which, Talk const& talk, std::string_view user, Day day) {
    auto const& figure = figures()[which];
    Body body;
    body.add("person_ids", std::vector{person_ids_[which]})
        .add("channel", talk.channel)
        .add("at", clock_.now())
        .add("note", talk.note);
    if (figure.house >= 0)
      body.add("organisation_ids", std::vector{house_ids_[static_cast<std::size_t>(figure.house)]});
    auto talked = api_.ask(Method::post, "/api/conversations", body.text(), user);
    ++made_.conversations;
    if (figure.role == "employee" || figure.role == "other") return;
    if (chance_.percent(48))
      promise_ours(which, text_of(talked, "id"), user, day);
    else if (chance_.percent(18))
      promise_theirs(which, text_of(talked, "id"), user, day);
  }

  Day working_day(Day day) {
    while (day.weekday() > 5) day = day + 1;
    return day;
  }

  void promise_ours(std::size_t which, std::string const& conversation, std::string_view user,
                    Day day) {
    auto const& word = chance_.of(our_words(figures()[which].tongue));
    auto said_for = working_day(day + word.days + chance_.between(1, 4));
    auto id = make_ours(which, word, user, said_for, std::max(day, said_for - 2), conversation);
    fulfil(id, figures()[which].tongue, user, said_for, day);
  }

  std::string make_ours(std::size_t which, Word const& word, std::string_view user, Day said_for,
                        Day aim_for, std::string const& conversation = {}) {
    Body body;
    body.add("direction", "ours")
        .add("person_id", person_ids_[which])
        .add("kind", kinds_.at(std::string(word.kind)))
        .add("what", word.what)
        .add("said_for", said_for)
        .add("aim_for", aim_for);
    if (!conversation.empty()) body.add("conversation_id", conversation);
    ++made_.promises;
    return text_of(api_.ask(Method::post, "/api/promises", body.text(), user), "id");
  }

  std::string make_theirs(std::size_t which, std::string_view what, std::string_view user,
                          Day said_for, std::string const& conversation = {}) {
    Body body;
    body.add("direction", "theirs")
        .add("person_id", person_ids_[which])
        .add("what", what)
        .add("said_for", said_for);
    if (!conversation.empty()) body.add("conversation_id", conversation);
    ++made_.promises;
    return text_of(api_.ask(Method::post, "/api/promises", body.text(), user), "id");
  }

  // Whatever day it is, a colleague finds something to keep this morning: one due today, one that
  // will hardly be kept, one whose aim day has passed with weeks in hand, and a word given to us
  // that was due yesterday.
  void plan_this_morning(std::size_t which) {
    auto const& colleague = colleagues()[which];
    std::vector<std::size_t> customers;
    for (std::size_t figure = 0; figure < figures().size(); ++figure)
      if (figures()[figure].role == "customer" &&
          language_of(figures()[figure].tongue) == colleague.language)
        customers.push_back(figure);
    std::ranges::rotate(
        customers, customers.begin() + static_cast<std::ptrdiff_t>(3 * which % customers.size()));
    at(today_ - 1, 10 * 60, [this, customers, user = colleague.email] {
      auto tongue = figures()[customers[0]].tongue;
      auto words = our_words(tongue);
      make_ours(customers[0], words[0], user, today_, today_);
      make_ours(customers[1], words[1], user, today_ + 2, today_ - 1);
      make_ours(customers[1], words[0], user, working_day(today_ + 45), today_ - 1);
      make_theirs(customers[2], their_words(tongue)[0], user, today_ - 1);
    });
  }

  // What becomes of it: most are early or kept, as a firm's own record would have it.
  void fulfil(std::string const& id, Tongue tongue, std::string_view user, Day said_for, Day made) {
    int fate = chance_.between(1, 100);
    auto deliver = [this, id, user] { api_.act_on(id, "/delivery", "{}", user); };
    int clock = chance_.between(9 * 60, 16 * 60);
    if (fate <= 55)
      at(std::max(made + 1, said_for - chance_.between(1, 3)), clock, deliver);
    else if (fate <= 80)
      at(said_for, clock, deliver);
    else if (fate <= 88)
      at(said_for + chance_.between(1, 4), clock, deliver);
    else if (fate <= 94) {
      auto later = working_day(said_for + chance_.between(2, 6));
      at(said_for - 1, clock, [this, id, user, later, tongue, which = chance_.between(0, 2)] {
        api_.act_on(id, "/renegotiation",
                    Body().add("said_for", later).add("reason", reason(tongue, which)).text(),
                    user);
      });
      at(later, clock, deliver);
    } else if (fate <= 97) {
      at(said_for - 1, clock, [this, id, user, tongue] {
        api_.act_on(id, "/withdrawal", Body().add("reason", reason(tongue, 1)).text(), user);
      });
    } else if (today_ - said_for > 40) {
      at(said_for + chance_.between(6, 15), clock, deliver);
    }
  }

  void promise_theirs(std::size_t which, std::string const& conversation, std::string_view user,
                      Day day) {
    auto said_for = working_day(day + chance_.between(3, 12));
    auto id = make_theirs(which, chance_.of(their_words(figures()[which].tongue)), user, said_for,
                          conversation);
    if (today_ - said_for > 12 || chance_.percent(50))
      at(said_for + chance_.between(-2, 5), chance_.between(9 * 60, 16 * 60),
         [this, id, user] { api_.act_on(id, "/delivery", "{}", user); });
  }

  FirmApi api_;
  SetClock& clock_;
  YearSettings const& settings_;
  Chance chance_;
  Zone zone_ = Zone::utc();
  Day today_;
  YearMade made_;
  std::map<std::string, std::string> users_, kinds_;
  std::vector<std::string> house_ids_, person_ids_;
  std::multimap<Instant, std::function<void()>> plan_;
};

}  // namespace

Result<YearMade> live_a_year(YearSettings settings) {
  auto clock = std::make_shared<SetClock>(settings.today);
  AppSettings app_settings;
  app_settings.store = settings.store;
  app_settings.store.clock = clock;
  auto app = TRY(App::open(std::move(app_settings)));
  return Year(*app, *clock, settings).live();
}

}  // namespace kept::demo
