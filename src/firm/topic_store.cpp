#include "firm/topic_store.hpp"

#include <algorithm>
#include <mutex>

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

std::vector<Topic> changed_topics(Db& db) {
  std::vector<Topic> topics;
  auto rows = db.scan("select " + columns_of<Topic>() + " from topic order by id");
  while (rows.next()) topics.push_back(row_to<Topic>(rows));
  return topics;
}

/// One thing a process: firms share a server as little as databases do, but tests have many.
struct LastMade {
  std::mutex mutex;
  std::string of;  // the rows it was made of
  VocabularyPointer vocabulary;
};

bool is_used(Tx& tx, Id topic_id) {
  if (tx.query("select 1 from person_interest where topic_id = $1 limit 1", topic_id).next())
    return true;
  if (tx.query("select 1 from user_interest where topic_id = $1 limit 1", topic_id).next())
    return true;
  return tx.query("select 1 from topic where parent_id = $1 limit 1", topic_id).next();
}

}  // namespace

VocabularyPointer vocabulary_of_firm(Db& db, Viewer const&) {
  auto topics = changed_topics(db);
  if (topics.empty()) return builtin_vocabulary();
  static LastMade last;
  auto of = to_json(topics);
  std::lock_guard lock(last.mutex);
  if (!last.vocabulary || last.of != of) {
    last.vocabulary = std::make_shared<Vocabulary const>(topics);
    last.of = std::move(of);
  }
  return last.vocabulary;
}

Result<Topic> add_topic(Tx& tx, Viewer const& by, Topic topic) {
  {
    auto rows = tx.query("select count(*) from topic");
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(topics_max)) return refuse(Code::too_many);
  }
  topic.id = tx.new_id();
  topic.version = 1;
  topic.builtin = false;
  topic.created_at = topic.changed_at = tx.now();
  insert_row(tx, "topic", topic);
  tx.changed("topic", topic.id, topic.version);
  audit_made(tx, by, "topic", topic);
  return topic;
}

Result<Topic> save_topic(Tx& tx, Viewer const& by, Topic const& before, Topic after) {
  after.changed_at = tx.now();
  if (before.version == 0) {
    if (tx.query("select 1 from topic where id = $1", after.id).next()) return refuse(Code::stale);
    after.version = 1;
    after.created_at = tx.now();
    insert_row(tx, "topic", after);
  } else {
    TRY(update_row(tx, "topic", after));
  }
  tx.changed("topic", after.id, after.version);
  audit_changed(tx, by, "topic", before, after);
  return after;
}

Done remove_topic(Tx& tx, Viewer const& by, Topic const& topic) {
  if (topic.builtin) return refuse(Code::not_allowed);
  if (is_used(tx, topic.id)) return refuse(Code::still_used);
  if (tx.run("delete from topic where id = $1 and version = $2", topic.id, topic.version) == 0)
    return refuse(Code::stale);
  tx.changed("topic", topic.id, topic.version);
  tx.audit(by, "topic", topic.id, "deleted");
  return {};
}

}  // namespace kept
