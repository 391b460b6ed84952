#include "exchange/card_draft.hpp"

#include <algorithm>
#include <map>

#include "base/zone.hpp"
#include "exchange/card_reading.hpp"
#include "exchange/card_writing.hpp"
#include "exchange/interest_words.hpp"
#include "exchange/transfer_encoding.hpp"
#include "individuals/recording.hpp"

namespace kept {

bool Draft::refused() const {
  return std::ranges::any_of(problems,
                             [](auto const& p) { return p.weight == ProblemWeight::refused; });
}

namespace {

constexpr std::size_t photo_bytes_max = 10 << 20;

/// The first of an empty text.
void set_first(std::string& target, std::string value) {
  if (target.empty()) target = std::move(value);
}

std::string text_of(CardProperty const& property) {
  return std::string(without_blanks(unescape_text(property.value)));
}

class CardTaker {
 public:
  explicit CardTaker(ReadCard const& card) : card_(card) {
    draft_.line = card.line;
    draft_.problems = card.problems;
  }

  Draft take() {
    for (auto const& property : by_preference()) {
      if (!take_name(*property) && !take_reach(*property) && !take_ours(*property) &&
          !take_other(*property)) {
        kept_.push_back(property);
      }
    }
    finish_name();
    pair_titles();
    keep_the_rest();
    return std::move(draft_);
  }

 private:
  /// Preferred ways first; otherwise as the file has them.
  std::vector<CardProperty const*> by_preference() const {
    std::vector<CardProperty const*> sorted;
    sorted.reserve(card_.properties.size());
    for (auto const& property : card_.properties) sorted.push_back(&property);
    std::ranges::stable_sort(sorted, {}, [](CardProperty const* property) {
      auto const text = property->get("PREF");
      bool const way =
          property->name == "EMAIL" || property->name == "TEL" || property->name == "LANG";
      if (!way || text.empty() || text.size() > 3) return 101;
      int number = 0;
      for (char const c : text) number = number * 10 + (c >= '0' && c <= '9' ? c - '0' : 9);
      return std::clamp(number, 1, 100);
    });
    return sorted;
  }

  bool take_name(CardProperty const& property) {
    auto& person = draft_.person;
    if (property.name == "FN") {
      std::string name = text_of(property);
      if (person.name.empty()) {
        person.name = std::move(name);
      } else if (!name.empty() && name != person.name &&
                 std::ranges::find(person.name_in_other_scripts, name) ==
                     person.name_in_other_scripts.end()) {
        person.name_in_other_scripts.push_back(std::move(name));
      }
    } else if (property.name == "N") {
      set_first(spoken_parts_, name_of_parts(components_of(property)));
    } else if (property.name == "NICKNAME") {
      set_first(person.call_name, reading_of(property));
    } else if (property.name.starts_with("X-PHONETIC-")) {
      phonetic_[property.name] = text_of(property);
    } else {
      return false;
    }
    again_.push_back(&property);
    return true;
  }

  bool take_reach(CardProperty const& property) {
    auto& person = draft_.person;
    bool const phone = property.name == "TEL";
    if (phone || property.name == "EMAIL") {
      if (reading_of(property).empty()) {
        if (!text_of(property).empty())
          tell(phone ? ProblemCode::bad_phone : ProblemCode::bad_email, text_of(property));
        return false;
      }
      auto& ways = phone ? person.phones : person.emails;
      Way way = way_of(property);
      if (std::ranges::find(ways, way) == ways.end() && ways.size() < ways_max) {
        ways.push_back(std::move(way));
      }
    } else if (property.name == "ADR") {
      if (reading_of(property).empty()) return false;
      person.addresses.push_back(address_of(property));
    } else if (property.name == "BDAY") {
      auto birthday = birthday_of(property);
      if (!birthday || person.birthday) return false;
      person.birthday = std::move(birthday);
    } else {
      return false;
    }
    again_.push_back(&property);
    return true;
  }

  /// What only our own cards have, and interests.
  bool take_ours(CardProperty const& property) {
    auto& person = draft_.person;
    if (property.name == "X-KEPT-ROLE") {
      auto const role = enum_of<Role>(text_of(property));
      if (!role) return false;
      person.roles.push_back(
          {*role, parse_day(property.get("SINCE")), parse_day(property.get("UNTIL"))});
    } else if (property.name == "INTEREST" || property.name == "HOBBY") {
      if (text_of(property).empty()) return false;
      take_interest(draft_, property);
    } else if (property.name == "X-KEPT-FIELD") {
      draft_.own_values.emplace_back(property.get("NAME"), text_of(property));
    } else if (property.name == "X-KEPT-ADDRESS-AS") {
      person.address_as = text_of(property);
    } else if (property.name == "X-KEPT-IPA") {
      if (!is_ipa(text_of(property))) return false;
      person.say_it_ipa = text_of(property);
    } else if (property.name == "X-KEPT-NAME-PART") {
      return take_name_part(property);
    } else if (property.name == "X-KEPT-ID") {
      draft_.kept_id = text_of(property);
    } else if (property.name == "X-KEPT-WAS") {
      draft_.old_ids.push_back(text_of(property));
    } else if (property.name == "X-KEPT-COUNTRY") {
      person.country = text_of(property);
    } else if (property.name == "X-KEPT-LINK") {
      auto const kind = enum_of<LinkKind>(property.get("KIND"));
      if (!kind) return false;
      draft_.links.push_back({text_of(property), std::string(property.get("NAME")), *kind});
    } else {
      return false;
    }
    return true;
  }

  bool take_name_part(CardProperty const& property) {
    bool known = false;
    for_each_field<NameParts>([&](auto const& part) {
      if (part.name != property.get("KIND")) return;
      draft_.person.name_parts.*part.member = text_of(property);
      known = true;
    });
    return known;
  }

  /// A recording without a consent that we know of stays a line.
  bool take_sound(CardProperty const& property) {
    auto const consent_at = parse_instant(property.get("X-KEPT-CONSENT"));
    std::size_t const comma = property.value.find(',');
    if (draft_.recording || !consent_at || comma == std::string::npos) return false;
    auto bytes = decode_base64(std::string_view(property.value).substr(comma + 1));
    if (!bytes) return false;
    auto const found = check_recording(*bytes);
    if (!found) return false;
    draft_.recording = DraftRecording{std::move(*bytes), std::string(found->type), *consent_at};
    return true;
  }

  bool take_other(CardProperty const& property) {
    auto& person = draft_.person;
    if (property.name == "ORG") {
      std::string name = reading_of(property);
      if (name.empty()) return false;
      draft_.positions.push_back({std::move(name),
                                  {},
                                  parse_day(property.get("X-SINCE")),
                                  parse_day(property.get("X-UNTIL"))});
      groups_.push_back(property.group);
      again_.push_back(&property);
    } else if (property.name == "TITLE") {
      titles_.push_back(&property);
    } else if (property.name == "PHOTO") {
      return take_photo(property);
    } else if (property.name == "SOUND") {
      return take_sound(property);
    } else if (property.name == "NOTE") {
      if (!text_of(property).empty()) draft_.notes.push_back(text_of(property));
    } else if (property.name == "LANG" || property.name == "LANGUAGE") {
      if (person.language || text_of(property).empty()) return false;
      person.language = text_of(property);
      again_.push_back(&property);
    } else if (property.name == "TZ") {
      if (person.time_zone || !Zone::named(text_of(property))) return false;
      person.time_zone = text_of(property);
      again_.push_back(&property);
    } else if (property.name == "UID") {
      set_first(draft_.source_id, text_of(property));
      return draft_.source_id.starts_with("urn:kept:");
    } else if (property.name == "KIND") {
      std::string const kind = text_of(property);
      if (same_word(kind, "org")) draft_.noun = DraftNoun::organisation;
      return same_word(kind, "org") || same_word(kind, "individual");
    } else if (property.name == "URL") {
      set_first(draft_.web, property.value);
      return false;
    } else {
      return false;
    }
    return true;
  }

  /// A picture that pages cannot show, or a second one, stays a line.
  bool take_photo(CardProperty const& property) {
    if (draft_.photo || !property.value.starts_with("data:")) return false;
    std::size_t const comma = property.value.find(',');
    if (comma == std::string::npos) return false;
    auto bytes = decode_base64(std::string_view(property.value).substr(comma + 1));
    auto const type = bytes ? image_type(*bytes) : std::string_view();
    if (type.empty() || type == "image/gif" || bytes->size() > photo_bytes_max) {
      tell(ProblemCode::photo_not_shown, type);
      return false;
    }
    draft_.photo = DraftPhoto{std::move(*bytes), std::string(type)};
    return true;
  }

  void finish_name() {
    auto& person = draft_.person;
    set_first(person.name, spoken_parts_);
    for (auto const* name :
         {"X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"}) {
      auto const& said = phonetic_[name];
      if (!said.empty() && !person.say_it.empty()) person.say_it += ' ';
      person.say_it += said;
    }
    if (!draft_.positions.empty()) set_first(person.name, draft_.positions[0].organisation);
    if (!person.emails.empty()) set_first(person.name, person.emails[0].value);
    if (!person.phones.empty()) set_first(person.name, person.phones[0].value);
    if (person.name.empty()) tell(ProblemCode::name_missing, {}, ProblemWeight::refused);
  }

  /// A title belongs to the organisation of its group, else to the next one without a title.
  void pair_titles() {
    for (auto const* title : titles_) {
      std::string const text = text_of(*title);
      if (text.empty()) continue;
      auto found = draft_.positions.end();
      for (auto at = draft_.positions.begin(); at != draft_.positions.end(); ++at) {
        auto const& group = groups_[static_cast<std::size_t>(at - draft_.positions.begin())];
        bool const same = !title->group.empty() && group == title->group;
        if (same || (found == draft_.positions.end() && at->title.empty())) found = at;
        if (same) break;
      }
      if (found == draft_.positions.end()) {
        kept_.push_back(title);
      } else {
        found->title = text;
        again_.push_back(title);
      }
    }
  }

  /// What the written card will not say again is kept.
  void keep_the_rest() {
    auto& person = draft_.person;
    for (auto const& position : draft_.positions) {
      person.positions.push_back(
          {{}, position.organisation, position.title, position.since, position.until});
    }
    auto const written = card_of_members(person);
    person.positions.clear();
    std::vector<std::string> lines;
    for (auto const& property : card_.properties) {
      if (std::ranges::find(kept_, &property) != kept_.end()) {
        lines.push_back(aside_line(property));
      } else if (std::ranges::find(again_, &property) != again_.end()) {
        if (property.name == "N") {
          lines.push_back(name_parts_line(property, person.name));
          continue;
        }
        if (property.name.starts_with("X-PHONETIC-")) {
          bool const alone = property.name == "X-PHONETIC-FIRST-NAME" &&
                             phonetic_[property.name] == person.say_it && property.group.empty() &&
                             property.parameters.empty();
          if (!alone) lines.push_back(line_of(property));
          continue;
        }
        auto const said = std::ranges::any_of(written, [&](CardProperty const& w) {
          return w.name == property.name && reading_of(w) == reading_of(property) &&
                 !says_more(property, w);
        });
        bool const other_name = property.name == "FN" && property.parameters.empty();
        if (!said && !other_name) lines.push_back(line_of(property));
      }
    }
    person.unknown_properties = std::move(lines);
  }

  void tell(ProblemCode code, std::string_view detail, ProblemWeight weight = ProblemWeight::told) {
    draft_.problems.push_back({card_.line, 0, code, std::string(detail.substr(0, 80)), weight});
  }

  ReadCard const& card_;
  Draft draft_;
  std::vector<CardProperty const*> kept_, again_, titles_;
  std::vector<std::string> groups_;
  std::map<std::string, std::string> phonetic_;
  std::string spoken_parts_;
};

}  // namespace

Draft draft_of_card(ReadCard const& card) { return CardTaker(card).take(); }

}  // namespace kept
