#pragma once
// What a name as written lets suppose of the rest. Nothing of this is saved before somebody says
// that it is right.
#include "individuals/transliteration.hpp"

namespace kept {

struct NameInScript {
  Script script = Script::latn;
  std::string name;
};
constexpr auto fields_of(NameInScript const*) {
  return std::tuple{field("script", &NameInScript::script), field("name", &NameInScript::name)};
}

struct NameSuggestions {
  std::vector<NameInScript> in_other_scripts;  // at most two, the likelier first
  std::string call_name;
  std::vector<std::string> call_names;  // call_name, and a longer one where there may be one
  std::vector<std::string> address_as;
};
constexpr auto fields_of(NameSuggestions const*) {
  return std::tuple{field("in_other_scripts", &NameSuggestions::in_other_scripts),
                    field("call_name", &NameSuggestions::call_name),
                    field("call_names", &NameSuggestions::call_names),
                    field("address_as", &NameSuggestions::address_as)};
}

/// `language` is the person's own, or else the firm's (BCP 47). Danes go by their given name; in
/// English by that or by title and family name; in Arabic by title and given name, or by the kunya.
NameSuggestions suggest(std::string_view name, std::string_view language);

}  // namespace kept
