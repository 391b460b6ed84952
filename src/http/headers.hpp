#pragma once
// The header fields of a request: names without case, all in one piece of memory.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kept {

class Headers {
 public:
  void add(std::string_view name, std::string_view value);
  /// The first value of that name.
  std::optional<std::string_view> get(std::string_view name) const;
  /// All values of that name, joined by commas as RFC 9110 5.3 allows.
  std::string joined(std::string_view name) const;
  bool has(std::string_view name) const { return get(name).has_value(); }
  std::size_t count(std::string_view name) const;
  std::size_t size() const { return entries_.size(); }
  void clear() { text_.clear(), entries_.clear(); }

 private:
  struct Entry {
    std::uint32_t at, name_length, value_length;
  };
  std::string_view name_of(Entry e) const { return {text_.data() + e.at, e.name_length}; }
  std::string_view value_of(Entry e) const {
    return {text_.data() + e.at + e.name_length, e.value_length};
  }

  std::string text_;
  std::vector<Entry> entries_;
};

}  // namespace kept
