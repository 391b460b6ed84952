#pragma once
// One thing that changed, as open pages hear of it, and who may hear.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "store/viewer.hpp"

namespace kept {

/// Who may see a row: everybody of the firm, or only the users named. Kept in a column
/// `private_to`: null, or ",ID,ID," so that SQL can ask (see `pattern`).
class SeenBy {
 public:
  static SeenBy everybody() { return {}; }
  static SeenBy only(std::span<Id const> user_ids);
  static SeenBy only(Id user_id) { return only(std::span(&user_id, 1)); }
  /// From the column.
  static SeenBy read(std::optional<std::string> private_to);

  bool is_everybody() const { return !private_to_; }
  bool allows(Viewer const& viewer) const;
  /// For the column `private_to`.
  std::optional<std::string> const& column() const { return private_to_; }
  /// For `(private_to is null or private_to like $n)`.
  static std::string pattern(Viewer const& viewer);

 private:
  std::optional<std::string> private_to_;
};

/// Where in the stream of changes a listener stands; later changes have greater places.
struct FeedPlace {
  std::int64_t transaction = 0;  // PostgreSQL's transaction number; 0 on SQLite
  std::int64_t id = 0;
  auto operator<=>(FeedPlace const&) const = default;
};
std::string to_text(FeedPlace place);
std::optional<FeedPlace> parse_feed_place(std::string_view text);

struct Change {
  FeedPlace place;
  std::string noun;
  Id id;
  std::int64_t version = 0;
  SeenBy seen_by;
};

}  // namespace kept
