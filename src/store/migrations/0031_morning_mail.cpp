// The morning as a mail too, for who asks for it.
#include "store/migration.hpp"

namespace kept {

extern Migration const morning_mail_tables;
Migration const morning_mail_tables = {31, "morning_mail",
                                       R"(
alter table morning_setting add column by_mail {bool} not null default false;
)"};

}  // namespace kept
