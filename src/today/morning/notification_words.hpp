#pragma once
// What a device shows of a notification, in the user's language.
#include <span>
#include <string>

#include "firm/firm.hpp"
#include "today/morning/notification.hpp"
#include "today/today.hpp"

namespace kept {

struct NotificationWords {
  std::string title, body;
};

/// `lines`: Today as it is now, for the morning; the first three are named. Words of somebody stand
/// isolated (U+2068 ... U+2069).
NotificationWords words_for(Notification const& notification, Language language,
                            std::span<TodayLine const> lines);
/// Where a press leads: "/tasks?open=task:ID".
std::string page_of(Notification const& notification);

}  // namespace kept
