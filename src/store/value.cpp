#include "store/value.hpp"

#include "base/json_write.hpp"

namespace kept {
Value::Value(std::vector<Id> const& ids) : kind_(Kind::text), made_("[") {
  for (Id id : ids) {
    if (made_.size() > 1) made_ += ',';
    write_json(made_, id.value);
  }
  made_ += ']';
}

Value::Value(std::vector<std::string> const& texts) : kind_(Kind::text), made_("[") {
  for (auto const& text : texts) {
    if (made_.size() > 1) made_ += ',';
    write_json_text(made_, text);
  }
  made_ += ']';
}

}  // namespace kept
