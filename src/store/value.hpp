#pragma once
// One value bound to a $n of a statement.
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace kept {

/// Bytes, as against text.
struct Blob {
  std::string_view bytes;
};

/// Looks at the texts and bytes it was made from; they live until the statement has run.
/// Id{} (none) binds null. A list of ids or texts binds JSON, for {ids $1} and {texts $1}.
class Value {
 public:
  enum class Kind : std::uint8_t { null, integer, real, boolean, text, blob };

  Value() = default;
  Value(std::nullptr_t) {}
  Value(bool value) : kind_(Kind::boolean), integer_(value) {}
  template <std::integral I>
    requires(!std::same_as<I, bool>)
  Value(I value) : kind_(Kind::integer), integer_(static_cast<std::int64_t>(value)) {}
  Value(double value) : kind_(Kind::real), real_(value) {}
  Value(std::string_view value) : kind_(Kind::text), text_(value) {}
  Value(std::string const& value) : Value(std::string_view(value)) {}
  Value(char const* value) : Value(std::string_view(value)) {}
  Value(Blob value) : kind_(Kind::blob), text_(value.bytes) {}
  Value(std::span<std::byte const> bytes)
      : kind_(Kind::blob), text_(reinterpret_cast<char const*>(bytes.data()), bytes.size()) {}
  Value(Id id) : kind_(id ? Kind::integer : Kind::null), integer_(id.value) {}
  Value(Instant at) : kind_(Kind::integer), integer_(at.micros) {}
  Value(Day day) : kind_(Kind::text), made_(to_text(day)) {}
  Value(std::vector<Id> const& ids);
  Value(std::vector<std::string> const& texts);
  template <class T>
  Value(std::optional<T> const& value) : Value(value ? Value(*value) : Value()) {}
  /// Text that the value itself keeps.
  static Value own(std::string text) {
    Value value;
    value.kind_ = Kind::text;
    value.made_ = std::move(text);
    return value;
  }

  Kind kind() const { return kind_; }
  std::int64_t integer() const { return integer_; }
  double real() const { return real_; }
  std::string_view bytes() const { return made_.empty() ? text_ : std::string_view(made_); }

 private:
  Kind kind_ = Kind::null;
  std::int64_t integer_ = 0;
  double real_ = 0;
  std::string_view text_;
  std::string made_;
};

}  // namespace kept
