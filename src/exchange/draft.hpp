// What a card or a row of a table says about one person or organisation, before it is compared with
// those that are here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/problem.hpp"
#include "individuals/person.hpp"

namespace kept {

struct DraftPosition {
  std::string organisation;
  std::string title;
  std::optional<Day> since, until;

  bool operator==(DraftPosition const&) const = default;
};

/// `media_type` is image/jpeg, image/png or image/webp, decided by the bytes.
struct DraftPhoto {
  std::string bytes;
  std::string media_type;
};

struct DraftLink {
  std::string source_id;
  std::string name;
  LinkKind kind = LinkKind::other;
};

enum class DraftNoun { person, organisation };

/// `person` holds what both nouns share; of an organisation only name, roles, ways and own fields are
/// taken, and `web`. Ids, positions and links of `person` are empty: they are named here instead.
struct Draft {
  DraftNoun noun = DraftNoun::person;
  Person person;
  std::vector<DraftPosition> positions;
  std::vector<DraftLink> links;
  std::vector<std::string> notes;
  std::optional<DraftPhoto> photo;
  /// Own fields by the name they have in the file.
  std::vector<std::pair<std::string, std::string>> own_values;
  std::string web;
  /// What the source calls it: a vCard's UID, an id column. Empty when it says nothing.
  std::string source_id;
  std::size_t line = 0;
  std::vector<FileProblem> problems;

  bool refused() const;
};

}  // namespace kept
