// Every migration, in order of its number. Add a line in both lists; never change a released one.
#include "store/migration.hpp"

#include <array>

namespace kept {

extern Migration const store_tables;
extern Migration const firm_tables;
extern Migration const individuals_tables;
extern Migration const promises_tables;
extern Migration const search_tables;
extern Migration const today_tables;
extern Migration const exchange_tables;
extern Migration const calendar_tables;
extern Migration const promise_forecast_tables;
extern Migration const search_word_tables;
extern Migration const duplicate_tables;
extern Migration const names_tables;
extern Migration const interest_tables;
extern Migration const meeting_tables;
extern Migration const rhythm_tables;
extern Migration const merge_tables;
extern Migration const task_tables;
extern Migration const consent_tables;
extern Migration const outbox_tables;
extern Migration const calendar_feed_tables;
extern Migration const morning_tables;
extern Migration const saved_view_tables;
extern Migration const mail_tables;
extern Migration const deal_tables;
extern Migration const complaint_tables;
extern Migration const bulk_change_tables;
extern Migration const morning_mail_tables;

// One a line, so that two that are added at the same time stand apart.
// clang-format off
std::span<Migration const> all_migrations() {
  static std::array const list = {
      store_tables,
      firm_tables,
      individuals_tables,
      promises_tables,
      search_tables,
      today_tables,
      exchange_tables,
      calendar_tables,
      promise_forecast_tables,
      search_word_tables,
      duplicate_tables,
      names_tables,
      interest_tables,
      meeting_tables,
      rhythm_tables,
      merge_tables,
      task_tables,
      consent_tables,
      outbox_tables,
      calendar_feed_tables,
      morning_tables,
      saved_view_tables,
      mail_tables,
      deal_tables,
      complaint_tables,
      bulk_change_tables,
      morning_mail_tables,
  };
  return list;
}
// clang-format on

}  // namespace kept
