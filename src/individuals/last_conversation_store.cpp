#include "individuals/last_conversation_store.hpp"

#include <algorithm>

#include "store/rows.hpp"

namespace kept {

std::vector<Conversation> last_conversations(Db& db, Viewer const& viewer, Id person_id,
                                             Instant now, std::size_t limit) {
  static Sql const sql =
      "select " + columns_of<Conversation>("c.") +
      ", u.name from conversation_person p join conversation c on c.id = p.conversation_id "
      "left join users u on u.id = c.author_id where p.person_id = $1 and p.talk = $2 "
      "and p.at <= $3 and c.deleted_at is null order by p.at desc, p.conversation_id desc limit $4";
  constexpr int looked_at_max = 50;
  std::vector<Conversation> found;
  for (bool talk : {true, false}) {
    auto rows = db.query(sql, person_id, talk, now, looked_at_max);
    while (rows.next()) {
      auto conversation = row_to<Conversation>(rows);
      if (!may_see(conversation, viewer.user_id)) continue;
      conversation.author = rows.text(static_cast<int>(column_count<Conversation>()));
      found.push_back(std::move(conversation));
    }
  }
  std::ranges::stable_sort(found, std::greater(), &Conversation::at);
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace kept
