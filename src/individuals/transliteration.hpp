#pragma once
// A name in the other script, as a proposal that somebody confirms: Arabic is written without its
// short vowels, so no rule can know them. What stands in the marks is taken; what does not is
// filled from the patterns that Arabic words are built by (faʿil, mafʿul, mufaʿʿal ...), never from
// a list of names. The Latin form is ALA-LC's, simplified for display: no dots, no macrons.
#include "base/field.hpp"

namespace kept {

/// "عبد الرحمن الحربي" -> "Abd al-Rahman al-Harbi"; at most two, the likelier first; none for what
/// holds no Arabic letter.
std::vector<std::string> latin_of(std::string_view arabic);

/// How the vowels of a Latin name are meant: an Arabic name leaves the short ones out, any other
/// is written with all of them.
enum class LatinSource { unknown, arabic, danish, other };
/// "Abd al-Rahman" -> "عبد الرحمن", "Mette" -> "ميته"; at most two; none without Latin letters.
std::vector<std::string> arabic_of(std::string_view latin, LatinSource source);

enum class Script { arab, latn };
constexpr auto words_of(Script) { return std::array{"Arab"sv, "Latn"sv}; }
/// The script of the first letter; Latin where there is none of either.
Script script_of(std::string_view name);

}  // namespace kept
