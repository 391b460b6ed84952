#pragma once
// How the words of a topic are compared, in each language.
#include <string>
#include <string_view>
#include <vector>

#include "base/text/spoken_word.hpp"
#include "firm/firm.hpp"

namespace kept {

/// A folded Arabic word without its article: القدم is قدم. Both sides of a comparison go through
/// it, so a word that only begins like one (ألعاب) is still equal to itself.
std::string_view without_article(std::string_view folded);

/// A folded Arabic word as it may stand in a vocabulary, most likely reading first: as it is, and
/// without what is grown onto it: the article, و and ف, and ب, ل, ك before the article or before a
/// word of `bare_letters_min` letters and more (four where nothing beside it bears it out: بكرة is
/// also tomorrow).
std::vector<std::string> arabic_readings(std::string_view folded, std::size_t bare_letters_min);

/// What is before or after a topic in a Danish compound when the whole still speaks of the topic:
/// "træner" after "håndbold", "dame" before it. Folded; with the s or e between them.
bool follows_in_compound(std::string_view rest);
bool leads_in_compound(std::string_view rest);

/// The words of a label as they are compared: folded, hyphens between them gone, Arabic ones
/// without their article.
std::vector<std::string> compared_words(std::string_view label, Language language);

}  // namespace kept
