#pragma once
// A list as somebody likes to see it, under a name: the filters of the page's address. Its user's
// alone, or everybody's in the firm.
#include <array>
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

enum class ViewNoun { people, organisations, promises, tasks, deals, complaints };
constexpr auto words_of(ViewNoun) {
  return std::array{"people"sv, "organisations"sv, "promises"sv,
                    "tasks"sv,  "deals"sv,         "complaints"sv};
}

struct SavedView {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  ViewNoun noun = ViewNoun::people;
  std::string name;
  std::string filters;  // "role=customer&quiet=true"; empty: all
  bool shared = false;
  Instant created_at, changed_at;
  bool mine = false;  // the viewer made it
};
constexpr auto fields_of(SavedView const*) {
  return std::tuple{field("id", &SavedView::id),
                    field("version", &SavedView::version),
                    field("user_id", &SavedView::user_id, hidden),
                    field("noun", &SavedView::noun, made_once),
                    field("name", &SavedView::name, required).max(100),
                    field("filters", &SavedView::filters, from_client).max(1'000),
                    field("shared", &SavedView::shared, from_client),
                    field("created_at", &SavedView::created_at),
                    field("changed_at", &SavedView::changed_at),
                    field("mine", &SavedView::mine, not_stored)};
}

constexpr std::size_t saved_views_max = 100;  // of one user

/// Refuses bad_value (filters) for what is no list of names and values, and missing (name).
Done settle(SavedView& view);

}  // namespace kept
