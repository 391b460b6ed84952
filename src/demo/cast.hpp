#pragma once
// The made-up firm of `kept demo`: a coffee roastery in Aarhus with customers in Denmark, Britain
// and the Gulf. Nobody in it exists.
#include <span>
#include <string_view>

namespace kept::demo {

enum class Tongue { da, en, ar };

struct Colleague {
  std::string_view name, email, access, language, region;
};

struct House {  // an organisation
  std::string_view name, other_script, role, web, city, country;
};

struct Figure {  // a person
  std::string_view name, other_script, call_name, role, email, phone, title;
  int house;  // index of houses(), -1 = none
  Tongue tongue;
  std::string_view birthday;  // "1979-04-12", "--04-12" or ""
  std::string_view say_it;
  int talk_every_days;  // how often we speak; some have gone quiet
  int quiet_for_days;   // no talk in the last days
};

/// More about the name of a figure; of an Arabic one its parts (individuals/name_parts.hpp).
struct NameInParts {
  std::string_view name, ipa, ism, kunya, laqab, nisba;
};

std::span<Colleague const> colleagues();
std::span<House const> houses();
std::span<Figure const> figures();
std::span<NameInParts const> names_in_parts();

}  // namespace kept::demo
