#include "individuals/name_suggestions.hpp"

#include "individuals/call_name.hpp"
#include "individuals/reach.hpp"

namespace kept {
namespace {

/// What stands before the call name: "Dr.", "د.".
std::string_view title_before(std::string_view name, std::string_view call_name) {
  auto at = name.find(call_name);
  return at == name.npos ? std::string_view{} : without_blanks(name.substr(0, at));
}

std::string_view last_word(std::string_view name) {
  auto at = name.find_last_of(" \t");
  return at == name.npos ? name : name.substr(at + 1);
}

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first) + " " + std::string(second);
}

bool is_kunya(std::string_view call_name) {
  for (auto start : {"أبو "sv, "ابو "sv, "أم "sv, "ام "sv, "Abu "sv, "Umm "sv})
    if (call_name.starts_with(start)) return true;
  return false;
}

std::vector<std::string> ways_to_address(std::string_view name, std::string const& call_name,
                                         std::string_view language, Script script) {
  auto title = title_before(name, call_name);
  bool arabic = script == Script::arab || language.starts_with("ar");
  auto said_with_title = arabic ? std::string_view(call_name) : last_word(name);
  std::vector<std::string> ways;
  if (!title.empty()) ways.push_back(joined(title, said_with_title));
  if (script == Script::arab) {
    if (is_kunya(call_name)) ways.push_back(call_name);
    for (auto polite : {"الأستاذ"sv, "الأستاذة"sv}) ways.push_back(joined(polite, call_name));
    return ways;
  }
  if (!arabic || is_kunya(call_name)) ways.push_back(call_name);
  if (language.starts_with("da")) return ways;
  if (title.empty() && (arabic || said_with_title != call_name))
    for (auto polite : {"Mr"sv, "Ms"sv}) ways.push_back(joined(polite, said_with_title));
  return ways;
}

LatinSource source_of(std::string_view language) {
  if (language.starts_with("ar")) return LatinSource::arabic;
  for (auto nordic : {"da", "nb", "nn", "no", "sv", "de"})
    if (language.starts_with(nordic)) return LatinSource::danish;
  return LatinSource::unknown;
}

}  // namespace

NameSuggestions suggest(std::string_view name, std::string_view language) {
  NameSuggestions found;
  name = without_blanks(name);
  if (name.empty()) return found;
  auto script = script_of(name);
  bool arabic = script == Script::arab;
  for (auto& other : arabic ? latin_of(name) : arabic_of(name, source_of(language)))
    found.in_other_scripts.push_back({arabic ? Script::latn : Script::arab, std::move(other)});
  found.call_names = likely_call_names(name);
  found.call_name = found.call_names.front();
  found.address_as = ways_to_address(name, found.call_name, language, script);
  return found;
}

}  // namespace kept
