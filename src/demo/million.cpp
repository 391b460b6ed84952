#include "demo/million.hpp"

#include <chrono>
#include <iostream>

#include "app/app.hpp"
#include "base/fault.hpp"
#include "demo/names.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/rhythm.hpp"
#include "search/entry_store.hpp"
#include "search/index.hpp"
#include "search/search_chapter.hpp"
#include "search/search_jobs.hpp"

namespace kept::demo {
namespace {

constexpr int batch_people = 20'000, talk_people = 2;
constexpr std::string_view notes[] = {
    "Asked for the price of a yearly agreement.", "Ville gerne høre mere om levering om mandagen.",
    "Happy with the last delivery; send the same again.", "طلب موعدًا في الأسبوع القادم."};

class Million {
 public:
  Million(Store& store, MillionSettings const& settings)
      : store_(store),
        clock_(store.clock()),
        ids_(clock_, 1023),  // a node of its own: ids are made before the write begins
        names_(settings.seed),
        chance_(settings.seed),
        count_(settings.people) {}

  Done make() {
    TRY(open_shop());
    make_search_anew(store_, {});  // of nobody yet; each batch adds its own, without its talks
    around_ = read_surroundings(store_, Viewer::system(), clock_.now());
    for (int done = 0; done < count_; done += batch_people) {
      TRY(add_batch(std::min(batch_people, count_ - done)));
      std::cerr << "\r" << done + batch_people << " people" << std::flush;
    }
    std::cerr << "\n";
    merge_index(store_, 1);
    return {};
  }

 private:
  Done open_shop() {
    Firm firm;
    firm.name = "A large firm";
    firm.country = "DK";
    firm.time_zone = "Europe/Copenhagen";
    firm.language = Language::da;
    firm.currency = "DKK";
    TRY(settle(firm));
    User owner;
    owner.name = "Owner";
    owner.email = "owner@large.example";
    owner.access = Access::owner;
    TRY(settle(owner));
    auto made = TRY(store_.write([&](Tx& tx) -> Result<User> {
      TRY(add_firm(tx, Viewer::system(), firm));
      return add_user(tx, Viewer::system(), owner);
    }));
    viewer_ = {made.id, {}, Access::owner};
    return {};
  }

  Result<PreparedPerson> made_person(Day talked) {
    auto name = names_.next();
    Person person;
    person.name = name.name;
    auto number = std::to_string(++made_);
    person.emails = {{"work", "p" + number + "@large.example"}};
    if (chance_.percent(60))
      person.phones = {{"mobile", "+45 " + std::to_string(20'000'000 + made_)}};
    static constexpr Role roles[] = {Role::customer, Role::customer, Role::customer,
                                     Role::prospect, Role::supplier, Role::partner};
    person.roles = {{chance_.of<Role>(roles), talked - 400, {}}};
    person.id = ids_.next();
    person.version = 1;
    auto prepared = TRY(prepare_person(std::move(person), around_));
    auto& settled = prepared.person;
    settled.created_at = settled.changed_at = clock_.now();
    settled.last_talked_on = talked;
    settled.first_contact_on = talked;
    settled.contact_days = 1;
    settled.quiet_on = quiet_on(settled.roles_now, contacts_of(settled));
    return prepared;
  }

  BulkConversation made_talk(std::span<PreparedPerson const> people, Day day) {
    BulkConversation talk;
    talk.conversation.id = ids_.next();
    talk.conversation.version = 1;
    talk.conversation.author_id = viewer_.user_id;
    talk.conversation.channel = Channel::call;
    talk.conversation.at = around_.zone.at(day, 9 * 60 + chance_.between(0, 400));
    talk.conversation.note = chance_.of<std::string_view>(notes);
    talk.conversation.created_at = talk.conversation.changed_at = clock_.now();
    for (auto const& each : people) {
      talk.conversation.person_ids.push_back(each.person.id);
      talk.party.people.push_back({each.person.id, each.person.name});
    }
    return talk;
  }

  Done add_batch(int size) {
    std::vector<PreparedPerson> people;
    std::vector<BulkConversation> talks;
    IndexBatch index(around_.country);
    for (int at = 0; at < size; at += talk_people) {
      auto talked = around_.today - chance_.between(1, 500);
      for (int each = 0; each < talk_people && at + each < size; ++each)
        people.push_back(TRY(made_person(talked)));
      auto both = std::span(people).last(std::min(talk_people, size - at));
      talks.push_back(made_talk(both, talked - chance_.between(20, 200)));
      talks.push_back(made_talk(both, talked));
    }
    for (auto const& prepared : people) index.put(entry_of(prepared.person));
    return store_.write([&](Tx& tx) -> Done {
      add_people_in_bulk(tx, viewer_, people);
      add_conversations_in_bulk(tx, viewer_, talks);
      index.write(tx);
      return {};
    });
  }

  Store& store_;
  Clock const& clock_;
  IdMaker ids_;
  Names names_;
  Chance chance_;
  int count_;
  int made_ = 0;
  Viewer viewer_;
  Surroundings around_;
};

}  // namespace

Result<MillionMade> make_a_million(MillionSettings settings) {
  auto began = std::chrono::steady_clock::now();
  AppSettings app_settings;
  app_settings.store = settings.store;
  auto app = TRY(App::open(std::move(app_settings)));
  TRY(Million(app->store(), settings).make());
  auto took = std::chrono::steady_clock::now() - began;
  return MillionMade{settings.people, std::int64_t{3} * settings.people,
                     std::chrono::duration<double>(took).count()};
}

}  // namespace kept::demo
