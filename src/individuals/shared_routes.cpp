// What the viewer and a person share, who else of the firm does, and who knows the person best.
#include <algorithm>

#include "firm/firm_store.hpp"
#include "firm/topic_store.hpp"
#include "firm/user_store.hpp"
#include "http/context.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/opening_question.hpp"
#include "individuals/person_store.hpp"
#include "individuals/shared_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::size_t topics_shown_max = 10;
constexpr std::size_t colleagues_shown_max = 3;

struct LearnedFrom {
  std::string noun;
  Id id;
};
constexpr auto fields_of(LearnedFrom const*) {
  return std::tuple{field("noun", &LearnedFrom::noun), field("id", &LearnedFrom::id)};
}

struct YouBoth {
  Id topic_id;
  TopicLabel label;
  Instant learned_at;
  std::optional<LearnedFrom> learned_from;
  OpeningQuestion question = OpeningQuestion::other;
};
constexpr auto fields_of(YouBoth const*) {
  return std::tuple{field("topic_id", &YouBoth::topic_id), field("label", &YouBoth::label),
                    field("learned_at", &YouBoth::learned_at),
                    field("learned_from", &YouBoth::learned_from),
                    field("question", &YouBoth::question)};
}

struct NamedTopic {
  Id topic_id;
  TopicLabel label;
};
constexpr auto fields_of(NamedTopic const*) {
  return std::tuple{field("topic_id", &NamedTopic::topic_id), field("label", &NamedTopic::label)};
}

struct WhoShares {
  Id user_id;
  std::string name;
  std::vector<NamedTopic> topics;
};
constexpr auto fields_of(WhoShares const*) {
  return std::tuple{field("user_id", &WhoShares::user_id), field("name", &WhoShares::name),
                    field("topics", &WhoShares::topics)};
}

struct KnowsBest {
  Id user_id;
  std::string name;
  Day last_talked_on;
  int conversations = 0;
};
constexpr auto fields_of(KnowsBest const*) {
  return std::tuple{field("user_id", &KnowsBest::user_id), field("name", &KnowsBest::name),
                    field("last_talked_on", &KnowsBest::last_talked_on),
                    field("conversations", &KnowsBest::conversations)};
}

struct WhatIsShared {
  std::vector<YouBoth> you_both;
  std::vector<WhoShares> who_shares;
  std::vector<KnowsBest> knows_best;
};
constexpr auto fields_of(WhatIsShared const*) {
  return std::tuple{field("you_both", &WhatIsShared::you_both),
                    field("who_shares", &WhatIsShared::who_shares),
                    field("knows_best", &WhatIsShared::knows_best)};
}

/// What the answer is made from, read once.
struct Sight {
  Db& db;
  Viewer const& viewer;
  Instant now;
  Person person;
  VocabularyPointer vocabulary;
  std::vector<HeldTopic> topics;
  std::map<Id, double> inverse;

  double inverse_of(Id topic_id) const {
    auto found = inverse.find(topic_id);
    return found == inverse.end() ? 0 : found->second;
  }
  SharedInterests with(std::span<HeldTopic const> others) const {
    return shared_between(topics, others, [&](Id id) { return inverse_of(id); }, now);
  }
  TopicLabel label_of(Id topic_id) const {
    auto const* topic = vocabulary->find(topic_id);
    return topic ? topic->label : TopicLabel{};
  }
};

/// Where it was learned, if this viewer may see that.
std::optional<LearnedFrom> source_of(Sight const& sight, Interest const& interest) {
  if (!interest.conversation_id) return {};
  if (!find_conversation(sight.db, sight.viewer, interest.conversation_id)) return {};
  return LearnedFrom{"conversation", interest.conversation_id};
}

std::vector<YouBoth> you_both(Sight const& sight) {
  auto const me = find_user(sight.db, sight.viewer, sight.viewer.user_id);
  std::vector<YouBoth> all;
  if (!me) return all;
  auto const mine = held_topics(me->interests, *sight.vocabulary);
  for (auto const& topic : sight.with(mine).topics) {
    if (all.size() == topics_shown_max) break;
    auto const interest =
        std::ranges::find(sight.person.interests, topic.topic_id, &Interest::topic_id);
    all.push_back({topic.topic_id, sight.label_of(topic.topic_id), interest->learned_at,
                   source_of(sight, *interest),
                   opening_question(sight.vocabulary->family_of(topic.topic_id))});
  }
  return all;
}

std::vector<WhoShares> who_shares(Sight const& sight) {
  std::vector<std::pair<double, WhoShares>> found;
  for (auto const& colleague : colleagues_who_share(sight.db, sight.viewer, sight.topics)) {
    auto const shared = sight.with(colleague.topics);
    if (shared.topics.empty()) continue;
    WhoShares one{colleague.user_id, colleague.name, {}};
    for (auto const& topic : shared.topics)
      one.topics.push_back({topic.topic_id, sight.label_of(topic.topic_id)});
    found.emplace_back(shared.score, std::move(one));
  }
  std::ranges::stable_sort(found, std::greater(), [](auto const& each) { return each.first; });
  std::vector<WhoShares> all;
  for (auto& [score, one] : found)
    if (all.size() < colleagues_shown_max) all.push_back(std::move(one));
  return all;
}

std::vector<KnowsBest> knows_best(Sight const& sight) {
  auto const zone = firm_zone(sight.db, sight.viewer);
  auto const talks = open_talks(sight.db, sight.viewer, sight.person.id, zone, sight.now);
  std::vector<KnowsBest> all;
  for (auto const& known : who_knows(talks, zone.day_of(sight.now))) {
    if (all.size() == colleagues_shown_max) break;
    if (auto name = name_of_colleague(sight.db, sight.viewer, known.user_id))
      all.push_back({known.user_id, std::move(*name), known.last_talked_on, known.conversations});
  }
  return all;
}

Result<Response> show(Context& context, Request const&) {
  auto const id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Response> {
    auto person = find_person(db, context.viewer, id);
    if (!person) return refuse(Code::not_found);
    Sight sight{db,
                context.viewer,
                context.clock.now(),
                std::move(*person),
                vocabulary_of_firm(db, context.viewer),
                {},
                {}};
    sight.topics = held_topics(sight.person.interests, *sight.vocabulary);
    sight.inverse = inverse_frequencies(db, context.viewer, sight.topics);
    return json_response(
        to_json(WhatIsShared{you_both(sight), who_shares(sight), knows_best(sight)}));
  });
}

}  // namespace

Routes shared_routes() {
  return {{.pattern = "/api/people/{id}/shared",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "What you and a person both care about, who of the firm shares most "
                              "with them, and who knows them best",
                   .gives = answers<WhatIsShared>()}}};
}

}  // namespace kept
