#include "individuals/shared_store.hpp"

#include <algorithm>
#include <set>

#include "individuals/interest_store.hpp"

namespace kept {

std::vector<HeldTopic> held_topics(std::vector<Interest> const& interests,
                                   Vocabulary const& vocabulary) {
  std::vector<HeldTopic> topics;
  for (auto const& interest : interests)
    if (interest.topic_id)
      topics.push_back({interest.topic_id, vocabulary.family_of(interest.topic_id),
                        interest.strength, interest.learned_at});
  return topics;
}

std::map<Id, double> inverse_frequencies(Db& db, Viewer const& viewer,
                                         std::vector<HeldTopic> const& topics) {
  std::map<Id, double> inverse;
  if (topics.empty()) return inverse;
  auto const all = people_with_interests(db, viewer);
  for (auto const& topic : topics)
    inverse[topic.topic_id] = inverse_frequency(all, people_with_topic(db, viewer, topic.topic_id));
  return inverse;
}

std::vector<Colleague> colleagues_who_share(Db& db, Viewer const& viewer,
                                            std::vector<HeldTopic> const& topics) {
  std::set<Id> families;
  for (auto const& topic : topics) families.insert(topic.family_id);
  std::map<Id, Colleague> found;
  for (auto family_id : families) {
    auto rows = db.scan(
        "select u.id, u.name, i.topic_id, i.learned_at from user_interest i "
        "join users u on u.id = i.user_id "
        "where i.family_id = $1 and u.state = 'active' and u.id <> $2 order by u.id, i.topic_id",
        family_id, viewer.user_id.value);
    while (rows.next()) {
      auto& colleague = found[rows.id(0)];
      colleague.user_id = rows.id(0);
      colleague.name = rows.text(1);
      colleague.topics.push_back(
          {rows.id(2), family_id, InterestStrength::stated, rows.instant(3)});
    }
  }
  std::vector<Colleague> all;
  for (auto& [id, colleague] : found) all.push_back(std::move(colleague));
  return all;
}

std::vector<Talk> open_talks(Db& db, Viewer const&, Id person_id, Zone const& zone, Instant now) {
  std::vector<Talk> talks;
  auto rows = db.scan(
      "select c.author_id, c.channel, p.at from conversation_person p "
      "join conversation c on c.id = p.conversation_id "
      "where p.person_id = $1 and p.talk = $2 and p.at <= $3 and c.private = $4 "
      "order by p.at desc limit 1000",
      person_id, true, now, false);
  while (rows.next())
    talks.push_back({rows.id(0), enum_of<Channel>(rows.text(1)).value_or(Channel::other),
                     zone.day_of(rows.instant(2))});
  return talks;
}

std::optional<std::string> name_of_colleague(Db& db, Viewer const&, Id user_id) {
  auto rows = db.query("select name from users where id = $1 and state = 'active'", user_id);
  if (!rows.next()) return {};
  return std::string(rows.text(0));
}

}  // namespace kept
