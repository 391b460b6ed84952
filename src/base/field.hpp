#pragma once
// One description a noun. Beside a plain struct stands one table:
//
//   constexpr auto fields_of(Person const*) {
//     return std::tuple{field("id", &Person::id, read_only),
//                       field("name", &Person::name, required).max(200), ...};
//   }
//
// From it come the JSON in and out (json.hpp), the row mapping (store/rows.hpp), the OpenAPI schema
// and the CSV columns. An enum's words stand in words_of, in the order of its values:
//
//   constexpr auto words_of(Access) { return std::array{"viewer"sv, "staff"sv}; }
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace kept {

using std::string_view_literals::operator""sv;

enum FieldFlags : unsigned {
  read_only = 0,      // the server alone sets it
  from_client = 1,    // a client may set it
  required = 2 | 1,   // a client must give it when it makes one
  made_once = 4 | 1,  // given when it is made, never changed
  hidden = 8,         // has a column, never on the wire
  not_stored = 16,    // on the wire, has no column
};
constexpr FieldFlags operator|(FieldFlags a, FieldFlags b) {
  return static_cast<FieldFlags>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

template <class Struct, class Member>
struct Field {
  using member_type = Member;
  std::string_view name;
  Member Struct::* member;
  FieldFlags flags = read_only;
  std::size_t limit = 0;  // characters of a text, items of a list; 0 = json.hpp's defaults
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();

  constexpr Field max(std::size_t count) const {
    Field copy = *this;
    copy.limit = count;
    return copy;
  }
  constexpr Field range(double from, double until) const {
    Field copy = *this;
    copy.least = from;
    copy.most = until;
    return copy;
  }
  constexpr bool is(FieldFlags flag) const { return (flags & flag) == flag; }
};

template <class Struct, class Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::* member,
                                      FieldFlags flags = read_only) {
  return {name, member, flags};
}

template <class T>
concept Described = requires { fields_of(static_cast<T const*>(nullptr)); };

template <class T>
concept WordedEnum = std::is_enum_v<T> && requires { words_of(T{}); };

template <Described T>
constexpr auto fields() {
  return fields_of(static_cast<T const*>(nullptr));
}

/// Calls visit(field) for each field of T in the table's order.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](auto const&... each) { (visit(each), ...); }, fields<T>());
}

template <WordedEnum E>
constexpr std::string_view word_of(E value) {
  return words_of(E{})[static_cast<std::size_t>(value)];
}

template <WordedEnum E>
std::optional<E> enum_of(std::string_view word) {
  constexpr auto words = words_of(E{});
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words[at] == word) return static_cast<E>(at);
  return {};
}

/// JSON kept as it is, already checked.
struct RawJson {
  std::string text;
  bool operator==(RawJson const&) const = default;
};

/// Bytes in a column of their own (sort keys); never on the wire.
struct Bytes {
  std::string bytes;
  auto operator<=>(Bytes const&) const = default;
};

/// What an own field of a firm holds.
using OwnValue = std::variant<std::monostate, bool, double, std::string>;
using OwnValues = std::map<std::string, OwnValue>;

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};

/// True for what is stored as JSON text in one column.
template <class T>
constexpr bool is_json_column = is_vector<T>::value || Described<T> ||
                                std::is_same_v<T, OwnValues> || std::is_same_v<T, RawJson>;

}  // namespace kept
