#pragma once
// Reads JSON from outside into described structs: unknown members, read-only members, wrong types
// and broken limits are refused with the member's place ("emails/0/value").
#include <boost/json.hpp>

#include "base/fault.hpp"
#include "base/field.hpp"
#include "base/json_write.hpp"
#include "base/result.hpp"

namespace kept {

namespace json = boost::json;

constexpr std::size_t text_characters_max = 10'000;  // where a field names no limit of its own
constexpr std::size_t list_items_max = 200;
constexpr std::size_t json_depth_max = 32;

/// The whole text as one JSON value; refuses bad_json or too_deep.
Result<json::value> parse_json(std::string_view text);

enum class Reading {
  whole,   // a new thing: required members must be there
  change,  // a PATCH: the members that are present are set
  stored   // from our own column: every member is taken, unknown ones are passed over
};

/// How a reader tells where it is: a chain of names, made into a path only when something is wrong.
struct Place {
  Place const* outer = nullptr;
  std::string_view name = {};
  std::size_t index = 0;
};
Refusal refuse_at(Code code, Place const& place);

Done read_text(std::string& target, json::value const& value, Place const& place,
               std::size_t characters_max);
Done read_own_values(OwnValues& target, json::value const& value, Place const& place);

struct Limits {
  std::size_t count = 0;
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};

template <Described T>
Done read_object(T& target, json::value const& value, Reading reading, Place const& place);

// One branch a kind of value: do not split it, because the list is the whole of it.
template <class T>
// NOLINTNEXTLINE(readability-function-size)
Done read_value(T& target, json::value const& value, Reading reading, Place const& place,
                Limits limits) {
  if constexpr (is_optional<T>::value) {
    if (value.is_null()) {
      target.reset();
      return {};
    }
    typename T::value_type inner{};
    TRY(read_value(inner, value, reading, place, limits));
    target = std::move(inner);
  } else if constexpr (std::is_same_v<T, std::string>) {
    auto most = limits.count != 0 ? limits.count : text_characters_max;
    return read_text(target, value, place, reading == Reading::stored ? SIZE_MAX : most);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) return refuse_at(Code::wrong_type, place);
    target = value.get_bool();
  } else if constexpr (std::is_integral_v<T>) {
    if (!value.is_int64()) return refuse_at(Code::wrong_type, place);
    auto number = value.get_int64();
    if (static_cast<double>(number) < limits.least || static_cast<double>(number) > limits.most ||
        number < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
        number > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
      return refuse_at(Code::wrong_range, place);
    target = static_cast<T>(number);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (!value.is_number()) return refuse_at(Code::wrong_type, place);
    target = value.to_number<double>();
    if (!(target >= limits.least && target <= limits.most))
      return refuse_at(Code::wrong_range, place);
  } else if constexpr (std::is_same_v<T, Id>) {
    if (value.is_null()) {
      target = {};
      return {};
    }
    if (!value.is_string()) return refuse_at(Code::wrong_type, place);
    auto id = parse_id(value.get_string());
    if (!id) return refuse_at(Code::bad_id, place);
    target = *id;
  } else if constexpr (std::is_same_v<T, Instant>) {
    if (!value.is_string()) return refuse_at(Code::wrong_type, place);
    auto at = parse_instant(value.get_string());
    if (!at) return refuse_at(Code::bad_value, place);
    target = *at;
  } else if constexpr (std::is_same_v<T, Day>) {
    if (!value.is_string()) return refuse_at(Code::wrong_type, place);
    auto day = parse_day(value.get_string());
    if (!day) return refuse_at(Code::bad_day, place);
    target = *day;
  } else if constexpr (WordedEnum<T>) {
    if (!value.is_string()) return refuse_at(Code::wrong_type, place);
    auto found = enum_of<T>(value.get_string());
    if (!found) return refuse_at(Code::bad_value, place);
    target = *found;
  } else if constexpr (is_vector<T>::value) {
    if (!value.is_array()) return refuse_at(Code::wrong_type, place);
    auto const& items = value.get_array();
    auto most = limits.count != 0 ? limits.count : list_items_max;
    if (items.size() > most && reading != Reading::stored) return refuse_at(Code::too_many, place);
    T list;
    list.reserve(items.size());
    auto inner = reading == Reading::change ? Reading::whole : reading;
    for (std::size_t at = 0; at < items.size(); ++at)
      TRY(read_value(list.emplace_back(), items[at], inner, Place{&place, {}, at}, Limits{}));
    target = std::move(list);
  } else if constexpr (std::is_same_v<T, OwnValues>) {
    return read_own_values(target, value, place);
  } else if constexpr (std::is_same_v<T, Bytes>) {
    return refuse_at(Code::wrong_type, place);
  } else if constexpr (std::is_same_v<T, RawJson>) {
    target.text = json::serialize(value);
  } else {
    return read_object(target, value, reading == Reading::change ? Reading::whole : reading, place);
  }
  return {};
}

template <Described T>
bool knows_field(std::string_view name) {
  bool found = false;
  for_each_field<T>([&](auto const& field) { found = found || field.name == name; });
  return found;
}

/// Inside lists, read-only members are passed over, so that a list that was read can be sent back.
template <Described T>
Done read_object(T& target, json::value const& value, Reading reading, Place const& place) {
  if (!value.is_object()) return refuse_at(Code::wrong_type, place);
  auto const& object = value.get_object();
  if (reading != Reading::stored)
    for (auto const& member : object)
      if (!knows_field<T>(member.key()))
        return refuse_at(Code::unknown_field, {&place, member.key()});
  Done done;
  for_each_field<T>([&](auto const& field) {
    if (!done) return;
    Place here{&place, field.name};
    auto const* found = object.if_contains(field.name);
    if (reading == Reading::stored) {
      if (found) done = read_value(target.*field.member, *found, reading, here, {});
      return;
    }
    bool top = place.outer == nullptr && place.name.empty();
    if (found && !field.is(from_client)) {
      if (top) done = refuse_at(Code::read_only_field, here);
    } else if (found && reading == Reading::change && field.is(made_once)) {
      done = refuse_at(Code::read_only_field, here);
    } else if (found) {
      done = read_value(target.*field.member, *found, reading, here,
                        {field.limit, field.least, field.most});
    } else if (reading == Reading::whole && field.is(required)) {
      done = refuse_at(Code::missing, here);
    }
  });
  return done;
}

/// A new thing from a request's body.
template <Described T>
Result<T> read_json(std::string_view text) {
  auto value = TRY(parse_json(text));
  T target{};
  TRY(read_object(target, value, Reading::whole, {}));
  return target;
}

/// Sets the members that are present in the body.
template <Described T>
Done change_by_json(T& target, std::string_view text) {
  auto value = TRY(parse_json(text));
  return read_object(target, value, Reading::change, {});
}

/// From our own column: never refused for limits; throws Fault when it is not what we wrote.
template <class T>
T from_stored_json(std::string_view text) {
  T target{};
  if (text.empty()) return target;
  auto value = parse_json(text);
  if (!value) throw Fault("stored JSON is broken: " + std::string(text.substr(0, 80)));
  if (auto done = read_value(target, *value, Reading::stored, {}, {}); !done)
    throw Fault("stored JSON does not fit: " + done.error().field);
  return target;
}

}  // namespace kept
