#include "individuals/interest_store.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/json.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/view_count.hpp"

namespace kept {
namespace {

constexpr std::string_view anybody_view = "interest";

std::string view_of(Id topic_id) { return "interest:" + to_text(topic_id); }

std::set<Id> topics_of(std::vector<Interest> const& interests) {
  std::set<Id> topics;
  for (auto const& interest : interests)
    if (interest.topic_id) topics.insert(interest.topic_id);
  return topics;
}

Interest const* same_among(std::vector<Interest> const& interests, Interest const& one) {
  auto found = std::ranges::find_if(interests, [&](auto const& other) {
    return one.topic_id ? other.topic_id == one.topic_id
                        : !other.topic_id && other.label == one.label;
  });
  return found == interests.end() ? nullptr : &*found;
}

void add_row(Tx& tx, Id topic_id, Id person_id) {
  tx.run(
      "insert into person_interest (topic_id, person_id) values ($1, $2) "
      "on conflict (topic_id, person_id) do nothing",
      topic_id, person_id);
}

}  // namespace

Done source_interests(Tx& tx, Viewer const& by, std::vector<Interest>& interests,
                      std::vector<Interest> const& before) {
  for (std::size_t at = 0; at < interests.size(); ++at) {
    auto& interest = interests[at];
    auto const* known = same_among(before, interest);
    bool const new_source =
        interest.conversation_id && (!known || known->conversation_id != interest.conversation_id);
    if (!known) interest.by_user_id = by.user_id;
    if (new_source) {
      auto const source = find_conversation(tx, by, interest.conversation_id);
      if (!source)
        return refuse(Code::bad_id, "interests/" + std::to_string(at) + "/conversation_id");
      if (interest.learned_at.micros == 0) interest.learned_at = source->at;
      if (source->is_private) interest.conversation_id = interest.by_user_id = {};
    }
    if (interest.learned_at.micros == 0) interest.learned_at = tx.now();
  }
  return {};
}

void change_interest_rows(Tx& tx, Id person_id, std::vector<Interest> const& before,
                          std::vector<Interest> const& after) {
  auto const had = topics_of(before), has = topics_of(after);
  for (auto topic_id : had) {
    if (has.contains(topic_id)) continue;
    tx.run("delete from person_interest where topic_id = $1 and person_id = $2", topic_id,
           person_id);
    count_in_view(tx, view_of(topic_id), person_id, -1);
  }
  for (auto topic_id : has) {
    if (had.contains(topic_id)) continue;
    add_row(tx, topic_id, person_id);
    count_in_view(tx, view_of(topic_id), person_id, 1);
  }
  count_in_view(tx, anybody_view, person_id, int{!has.empty()} - int{!had.empty()});
}

void add_interest_rows_in_bulk(Tx& tx, std::span<Person const* const> people) {
  std::map<Id, std::set<Id>> by_topic;
  std::int64_t with_any = 0;
  for (auto const* person : people) {
    auto const topics = topics_of(person->interests);
    with_any += topics.empty() ? 0 : 1;
    for (auto topic_id : topics) by_topic[topic_id].insert(person->id);
  }
  if (with_any == 0) return;
  for (auto const& [topic_id, ids] : by_topic) {
    for (auto id : ids) add_row(tx, topic_id, id);
    count_in_view(tx, view_of(topic_id), *ids.begin(), static_cast<std::int64_t>(ids.size()));
  }
  count_in_view(tx, anybody_view, people.front()->id, with_any);
}

bool forget_private_sources(Tx& tx, std::vector<Interest>& interests) {
  bool found = false;
  for (auto& interest : interests) {
    if (!interest.conversation_id) continue;
    auto const source = find_conversation(tx, Viewer::system(), interest.conversation_id);
    if (!source || !source->is_private) continue;
    interest.conversation_id = interest.by_user_id = {};
    found = true;
  }
  return found;
}

void forget_private_sources_of(Tx& tx, Id person_id) {
  std::vector<Interest> interests;
  {
    auto rows = tx.query("select interests from person where id = $1", person_id);
    if (!rows.next()) return;
    interests = from_stored_json<std::vector<Interest>>(rows.text(0));
  }
  if (forget_private_sources(tx, interests))
    tx.run("update person set interests = $2, version = version + 1 where id = $1", person_id,
           Value::own(to_json(interests)));
}

Done forget_private_source(Tx& tx, ConversationSaved const& event) {
  auto const* now = event.after;
  if (!now || !now->is_private || !event.before || event.before->is_private) return {};
  for (auto person_id : event.before->person_ids) forget_private_sources_of(tx, person_id);
  return {};
}

std::int64_t people_with_topic(Db& db, Viewer const& viewer, Id topic_id) {
  return count_of_view(db, viewer, view_of(topic_id));
}

std::int64_t people_with_interests(Db& db, Viewer const& viewer) {
  return count_of_view(db, viewer, anybody_view);
}

}  // namespace kept
