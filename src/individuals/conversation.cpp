#include "individuals/conversation.hpp"

#include <algorithm>

#include "individuals/reach.hpp"

namespace kept {
namespace {

void keep_each_once(std::vector<Id>& ids) {
  std::vector<Id> once;
  for (auto id : ids)
    if (id && std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
  ids = std::move(once);
}

constexpr Instant year_1900{-2'208'988'800'000'000};

}  // namespace

void tidy(Conversation& conversation) {
  keep_each_once(conversation.person_ids);
  keep_each_once(conversation.organisation_ids);
  keep_each_once(conversation.shared_with);
}

Done check(Conversation const& conversation, Instant now) {
  if (without_blanks(conversation.note).empty()) return refuse(Code::missing, "note");
  if (conversation.at < year_1900 || conversation.at > now + std::chrono::hours(24))
    return refuse(Code::wrong_range, "at");
  return {};
}

bool may_see(Conversation const& conversation, Id user_id) {
  if (!conversation.is_private) return true;
  if (!user_id) return false;
  auto const& shared = conversation.shared_with;
  return conversation.author_id == user_id ||
         std::find(shared.begin(), shared.end(), user_id) != shared.end();
}

std::string_view first_part(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  auto end = bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace kept
