// For tests: a file brought in to its end, an exported one as a text, an archive made by hand.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "exchange/draft_source.hpp"
#include "exchange/export.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "exchange/zip_body.hpp"

namespace kept {

inline Import look_at(std::string const& bytes, TableNoun as = TableNoun::people,
                      ImportChange by_hand = {}) {
  Import import;
  import.as = as;
  import.user_id = Id{1};
  import.file_name = "file";
  REQUIRE(look_at_file(import, bytes, by_hand));
  return import;
}

inline Import bring_in(Store& store, std::string const& bytes, TableNoun as = TableNoun::people) {
  auto import = look_at(bytes, as);
  import.state = ImportState::running;
  auto added = store.write([&](Tx& tx) -> Result<Import> { return add_import(tx, import, bytes); });
  REQUIRE(added);
  auto done = run_import(store, Viewer::system(), *added);
  REQUIRE(done);
  CHECK(done->state == ImportState::done);
  return *done;
}

inline std::string exported(Store& store, ExportFormat format,
                            ExportNoun what = ExportNoun::people) {
  auto body = export_body(store, Viewer::system(), format, what);
  REQUIRE(body);
  std::string all;
  for (std::string piece; (*body)->next(piece);) all += piece;
  return all;
}

/// An archive of files with these texts.
inline std::string zip_of(std::vector<std::pair<std::string, std::string>> const& files) {
  std::vector<ZipPart> parts;
  for (auto const& [name, text] : files)
    parts.push_back({name, [text = text, given = false](std::string& out) mutable {
                       if (given) return false;
                       given = true;
                       out += text;
                       return true;
                     }});
  auto body = zip_body(std::move(parts), Instant{});
  std::string all;
  for (std::string piece; body->next(piece);) all += piece;
  return all;
}

}  // namespace kept
