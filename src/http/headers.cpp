#include "http/headers.hpp"

#include "http/text.hpp"

namespace kept {

void Headers::add(std::string_view name, std::string_view value) {
  if (entries_.empty()) entries_.reserve(16), text_.reserve(768);
  entries_.push_back({static_cast<std::uint32_t>(text_.size()),
                      static_cast<std::uint32_t>(name.size()),
                      static_cast<std::uint32_t>(value.size())});
  text_.append(name).append(value);
}

std::optional<std::string_view> Headers::get(std::string_view name) const {
  for (auto const& entry : entries_)
    if (same_word(name_of(entry), name)) return value_of(entry);
  return {};
}

std::string Headers::joined(std::string_view name) const {
  std::string all;
  for (auto const& entry : entries_)
    if (same_word(name_of(entry), name)) (all += all.empty() ? "" : ", ") += value_of(entry);
  return all;
}

std::size_t Headers::count(std::string_view name) const {
  std::size_t found = 0;
  for (auto const& entry : entries_) found += same_word(name_of(entry), name);
  return found;
}

}  // namespace kept
