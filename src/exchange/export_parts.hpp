#pragma once
// Things of one kind, a page at a time, as the rows of a table or the items of a JSON array.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "exchange/export_source.hpp"
#include "store/store.hpp"

namespace kept {

constexpr int export_page_size = 500;

/// Pages by id: `read(db, after, limit)` gives them, `write(db, out, thing)` appends one.
template <class Thing>
class Pages {
 public:
  using Read = std::function<std::vector<Thing>(Db&, Id after, int limit)>;
  using Write = std::function<void(Db&, std::string& out, Thing const&)>;

  Pages(Store& store, Read read, Write write)
      : store_(store), read_(std::move(read)), write_(std::move(write)) {}

  bool next(std::string& out) {
    return store_.read([&](Db& db) {
      auto const page = read_(db, after_, export_page_size);
      for (auto const& thing : page) write_(db, out, thing);
      if (!page.empty()) after_ = page.back().id;
      return !page.empty();
    });
  }

 private:
  Store& store_;
  Read read_;
  Write write_;
  Id after_;
};

/// A JSON array of the things, one a line; `header` comes first in a table.
template <class Thing>
NextPart parts_of(Store& store, typename Pages<Thing>::Read read,
                  typename Pages<Thing>::Write write, ExportFormat format, std::string header) {
  auto pages = std::make_shared<Pages<Thing>>(store, std::move(read), std::move(write));
  bool const json = format == ExportFormat::json;
  return [pages, json, header = std::move(header), started = false,
          ended = false](std::string& out) mutable {
    if (ended) return false;
    if (!started) {
      out += json ? "[" : header;
      started = true;
    }
    if (pages->next(out)) return true;
    ended = true;
    if (json) out += "\n]\n";
    return json || !out.empty();
  };
}

inline void add_json(std::string& out, std::string const& json) {
  out += out.ends_with('[') ? "\n" : ",\n";
  out += json;
}

}  // namespace kept
