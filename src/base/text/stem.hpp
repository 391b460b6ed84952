#pragma once
// Snowball stems: the part of a word that its endings hang on.
#include <string>
#include <string_view>

namespace kept {

enum class StemLanguage { en, da, ar };

/// The stem of one word that fold() made. It may be no word itself, so both sides of a comparison
/// are stemmed. Any bytes will do.
std::string stem(std::string_view folded, StemLanguage language);

}  // namespace kept
