#include "store/postgres/postgres_values.hpp"

#include "base/json_write.hpp"

namespace kept {
namespace {

std::string number_of(Value const& value) {
  std::string text;
  switch (value.kind()) {
    case Value::Kind::boolean:
      return value.integer() != 0 ? "t" : "f";
    case Value::Kind::real:
      write_json(text, value.real());
      return text;
    default:
      write_json(text, value.integer());
      return text;
  }
}

}  // namespace

PostgresValues::PostgresValues(std::span<Value const> values) {
  numbers_.reserve(values.size());  // its texts are pointed at
  for (auto const& value : values) {
    bool as_it_is = value.kind() == Value::Kind::text || value.kind() == Value::Kind::blob;
    if (value.kind() == Value::Kind::null) {
      pointers_.push_back(nullptr);
    } else if (as_it_is) {
      auto bytes = value.bytes();
      pointers_.push_back(bytes.data() ? bytes.data() : "");
    } else {
      pointers_.push_back(numbers_.emplace_back(number_of(value)).c_str());
    }
    lengths_.push_back(as_it_is ? static_cast<int>(value.bytes().size()) : 0);
    formats_.push_back(as_it_is ? 1 : 0);
  }
}

}  // namespace kept
