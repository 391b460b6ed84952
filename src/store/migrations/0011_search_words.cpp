// Words found by the name they spell and by their stem; entries that some users alone may find.
#include "store/migration.hpp"

namespace kept {

extern Migration const search_word_tables;
// `made`: the ways in which a word can be found so far (search/vocabulary.hpp); an index that was
// made before is made anew word by word. `private_to`: SeenBy of store/change.hpp.
Migration const search_word_tables = {11, "search words", R"(
alter table search_word add column made {int} not null default 0;
alter table search_entry add column private_to {text};
)"};

}  // namespace kept
