#pragma once
// Finding by what stands in notes, promises and whatever else a chapter gives (SearchSource): the
// texts themselves, and the people whom a text and their own names together tell.
#include <vector>

#include "http/search_source.hpp"
#include "search/match.hpp"
#include "search/typed_query.hpp"

namespace kept {

struct FoundText {
  SearchSource const* source = nullptr;
  SearchText text;
  WordMatch match;
};
struct FoundInText {
  Id person_id;
  WordMatch match;
};
struct TextFindings {
  std::vector<FoundText> texts;     // newest first
  std::vector<FoundInText> people;  // each once
};

/// What the viewer may see, and nothing else, counts. Bounded: the newest texts that hold the
/// words.
TextFindings find_in_texts(Db& db, Viewer const& viewer, TypedQuery const& query,
                           SearchSources const& sources);

/// The words about where the query is found in `text`, at most some hundred bytes.
std::string words_around(TypedQuery const& query, std::string_view text);

}  // namespace kept
