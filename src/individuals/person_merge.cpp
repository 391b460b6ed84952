#include "individuals/person_merge.hpp"

#include <algorithm>

#include "individuals/call_name.hpp"
#include "individuals/united_lists.hpp"

namespace kept {
namespace {

constexpr std::string_view own_fields_ = "own_fields", lines_ = "unknown_properties";
constexpr std::string_view file_ending = "_file_id";

/// The field whose address a file stands behind: "photo" of "photo_file_id".
std::string_view shown_as(std::string_view file_field) {
  if (file_field == "recording_file_id") return "say_it_recording";
  return file_field.substr(0, file_field.size() - file_ending.size());
}

template <class Field>
constexpr bool holds_file(Field const& field) {
  return std::is_same_v<typename Field::member_type, Id> && field.name.ends_with(file_ending);
}

template <class Member>
bool is_empty(Member const& member) {
  return to_json(member) == to_json(Member{});
}

/// The member of that name, which is the address of a file.
std::optional<std::string>* address_in(Person& person, std::string_view name) {
  std::optional<std::string>* found = nullptr;
  for_each_field<Person>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    if constexpr (std::is_same_v<Member, std::optional<std::string>>)
      if (field.name == name) found = &(person.*field.member);
  });
  return found;
}

/// The file of `from` with its address under the id of `person`.
template <class Field>
void take_file(Person& person, Person const& from, Field const& field) {
  person.*field.member = from.*field.member;
  auto copy = from;
  auto const* address = address_in(copy, shown_as(field.name));
  auto* own = address_in(person, shown_as(field.name));
  if (!address || !own) return;
  *own = *address;
  if (own == &person.say_it_recording) person.recording_consent = from.recording_consent;
  if (!*own) return;
  auto const old_id = to_text(from.id);
  if (auto const at = (*own)->find(old_id); at != std::string::npos)
    (*own)->replace(at, old_id.size(), to_text(person.id));
}

class Chooser {
 public:
  explicit Chooser(OwnValues const& take) : take_(take) {}

  Result<std::optional<TakeFrom>> of(std::string const& name) {
    auto const found = take_.find(name);
    if (found == take_.end()) return std::optional<TakeFrom>{};
    ++used_;
    auto const* word = std::get_if<std::string>(&found->second);
    auto const from = word ? enum_of<TakeFrom>(*word) : std::nullopt;
    if (!from) return refuse(Code::bad_value, "take/" + name);
    return from;
  }
  /// Every name was the name of a field.
  Done all_known(Person const& person) const {
    if (used_ == take_.size()) return {};
    for (auto const& [name, word] : take_)
      if (!knows(name, person)) return refuse(Code::unknown_field, "take/" + name);
    return {};
  }

 private:
  static bool knows(std::string_view name, Person const& person) {
    if (name.starts_with("own_fields/"))
      return person.own_fields.contains(std::string(name.substr(own_fields_.size() + 1)));
    bool known = false;
    for_each_field<Person>([&](auto const& field) {
      known = known || (field.name == name && field.is(from_client)) ||
              (holds_file(field) && shown_as(field.name) == name);
    });
    return known;
  }

  OwnValues const& take_;
  std::size_t used_ = 0;
};

template <class Field>
Done merge_list(Person& person, Person const& gone, Field const& field, TakeFrom from) {
  auto& list = person.*field.member;
  if (from == TakeFrom::gone) list = gone.*field.member;
  if (from == TakeFrom::both) {
    if (field.name == lines_) {
      if constexpr (std::is_same_v<typename Field::member_type, std::vector<std::string>>)
        unite_card_lines(list, gone.*field.member);
    } else {
      unite(list, gone.*field.member);
    }
  }
  if (field.limit > 0 && list.size() > field.limit)
    return refuse(Code::too_many, "take/" + std::string(field.name));
  return {};
}

Done merge_own_values(Person& person, Person const& gone, TakeFrom from, Chooser& chooser) {
  auto& values = person.own_fields;
  if (from == TakeFrom::gone) values = gone.own_fields;
  auto const before = values;
  for (auto const& [id, value] : gone.own_fields) {
    auto const one = TRY(chooser.of("own_fields/" + id));
    if (one == TakeFrom::both) return refuse(Code::bad_value, "take/own_fields/" + id);
    if (one == TakeFrom::gone) values[id] = value;
    if (!one && from == TakeFrom::both && !before.contains(id)) values[id] = value;
  }
  return {};
}

/// What shows one of the two to the other, once they are one.
void drop_links_between(Person& person, Person const& kept, Person const& gone) {
  std::erase_if(person.links, [&](PersonLink const& link) {
    return link.person_id == kept.id || link.person_id == gone.id;
  });
}

template <class Field>
Done merge_field(Person& person, Person const& gone, Field const& field, Chooser& chooser) {
  using Member = typename Field::member_type;
  if (holds_file(field)) {
    if constexpr (std::is_same_v<Member, Id>) {
      auto const from = TRY(chooser.of(std::string(shown_as(field.name))));
      if (from == TakeFrom::both)
        return refuse(Code::bad_value, "take/" + std::string(shown_as(field.name)));
      if (from == TakeFrom::gone || (!from && !(person.*field.member)))
        take_file(person, gone, field);
    }
    return {};
  }
  if (!field.is(from_client) && field.name != lines_) return {};
  auto const from = TRY(chooser.of(std::string(field.name)));
  if constexpr (std::is_same_v<Member, OwnValues>) {
    return merge_own_values(person, gone, from.value_or(TakeFrom::both), chooser);
  } else if constexpr (is_vector<Member>::value) {
    return merge_list(person, gone, field, from.value_or(TakeFrom::both));
  } else {
    if (from == TakeFrom::both) return refuse(Code::bad_value, "take/" + std::string(field.name));
    if (from == TakeFrom::gone || (!from && is_empty(person.*field.member)))
      person.*field.member = gone.*field.member;
    return {};
  }
}

// Undo, a field at a time: `now` is what stands there, `was` before the merge, `became` after it.

/// True when nobody changed it since the merge; else it stays.
template <class Member>
bool part_value(Member& now, Member const& was, Member const& became) {
  if (to_json(was) == to_json(became) || to_json(now) == to_json(was)) return true;
  if (to_json(now) != to_json(became)) return false;
  now = was;
  return true;
}

template <class T>
bool has_item(std::vector<T> const& list, T const& item) {
  return std::ranges::any_of(list, [&](T const& each) { return is_same_item(each, item); });
}

template <class T>
bool part_list(std::vector<T>& now, std::vector<T> const& was, std::vector<T> const& became) {
  if (to_json(now) == to_json(became)) {
    now = was;
    return true;
  }
  bool all_there = true;
  for (auto const& item : became) {
    if (has_item(was, item)) continue;
    auto const gone = std::erase_if(now, [&](T const& each) { return is_same_item(each, item); });
    all_there = all_there && gone > 0;
  }
  for (auto const& item : was)
    if (!has_item(became, item) && !has_item(now, item)) now.push_back(item);
  return all_there;
}

bool part_own_values(OwnValues& now, OwnValues const& was, OwnValues const& became) {
  auto const in = [](OwnValues const& values, std::string const& id) {
    auto const found = values.find(id);
    return found == values.end() ? OwnValue{} : found->second;
  };
  OwnValues all = was;
  all.insert(became.begin(), became.end());
  bool unchanged = true;
  for (auto const& [id, unused] : all) {
    if (in(was, id) == in(became, id) || in(now, id) == in(was, id)) continue;
    if (in(now, id) != in(became, id)) {
      unchanged = false;
    } else if (was.contains(id)) {
      now[id] = in(was, id);
    } else {
      now.erase(id);
    }
  }
  return unchanged;
}

template <class Field>
bool part_field(Person& now, Person const& was, Person const& became, Field const& field) {
  using Member = typename Field::member_type;
  auto& member = now.*field.member;
  if (holds_file(field)) {
    if constexpr (std::is_same_v<Member, Id>) {
      if (was.*field.member == became.*field.member || member == was.*field.member) return true;
      if (member != became.*field.member) return false;
      take_file(now, was, field);
    }
    return true;
  }
  if (!field.is(from_client) && field.name != lines_) return true;
  if constexpr (std::is_same_v<Member, OwnValues>) {
    return part_own_values(member, was.*field.member, became.*field.member);
  } else if constexpr (is_vector<Member>::value) {
    return part_list(member, was.*field.member, became.*field.member);
  } else {
    return part_value(member, was.*field.member, became.*field.member);
  }
}

}  // namespace

Result<Person> merged(Person const& kept, Person const& gone, OwnValues const& take) {
  auto person = kept;
  Chooser chooser(take);
  Done done;
  for_each_field<Person>([&](auto const& field) {
    if (done) done = merge_field(person, gone, field, chooser);
  });
  TRY(std::move(done));
  auto both = kept;
  both.own_fields.insert(gone.own_fields.begin(), gone.own_fields.end());
  TRY(chooser.all_known(both));
  drop_links_between(person, kept, gone);
  return person;
}

Parted parted(Person const& now, Person const& was, Person const& became) {
  Parted after{now, {}};
  for_each_field<Person>([&](auto const& field) {
    if (part_field(after.person, was, became, field)) return;
    auto const name = holds_file(field) ? shown_as(field.name) : field.name;
    // A call-name that follows from the name goes with it.
    bool const follows = name == "call_name" && !after.left.empty() &&
                         after.left.front() == "name" &&
                         now.call_name == default_call_name(now.name);
    if (name != lines_ && !follows) after.left.emplace_back(name);
  });
  return after;
}

std::string whole_person_json(Person const& person) {
  std::string out = "{";
  for_each_field<Person>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    if constexpr (!std::is_same_v<Member, Bytes>) {
      if (out.size() > 1) out += ',';
      ((out += '"') += field.name) += "\":";
      write_json(out, person.*field.member);
    }
  });
  return out += '}';
}

}  // namespace kept
