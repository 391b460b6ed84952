#include "store/sql.hpp"

#include <mutex>
#include <unordered_set>

namespace kept {

Sql Sql::keep(std::string text) {
  static std::mutex mutex;
  static auto* texts =
      new std::unordered_set<std::string>;  // never freed: statements point into it
  std::lock_guard lock(mutex);
  return Sql(std::string_view(*texts->insert(std::move(text)).first));
}

Sql operator+(Sql left, Sql right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  std::string text;
  text.reserve(left.length_ + right.length_);
  return Sql::keep(text.append(left.text()).append(right.text()));
}

Sql Sql::list(std::span<std::string_view const> literal_names, Sql before) {
  std::string text;
  for (auto name : literal_names) {
    if (!text.empty()) text += ", ";
    text.append(before.text()).append(name);
  }
  return keep(std::move(text));
}

}  // namespace kept
