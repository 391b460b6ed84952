// What the viewer may see, as a file that imports to the same people. Made piece by piece from
// pages of the database, so that a million people take no more memory than five hundred.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "base/field.hpp"
#include "http/message.hpp"
#include "store/store.hpp"

namespace kept {

enum class ExportFormat { vcf, csv, json, zip };
constexpr auto words_of(ExportFormat) { return std::array{"vcf"sv, "csv"sv, "json"sv, "zip"sv}; }

enum class ExportNoun {
  people,
  organisations,
  conversations,
  promises,
  tasks,
  consents,
  deals,
  complaints
};
constexpr auto words_of(ExportNoun) {
  return std::array{"people"sv, "organisations"sv, "conversations"sv, "promises"sv,
                    "tasks"sv,  "consents"sv,      "deals"sv,         "complaints"sv};
}

/// `vcf` knows people and organisations; `zip` holds everything, whatever `what` says.
Result<std::shared_ptr<BodySource>> export_body(Store& store, Viewer const& viewer,
                                                ExportFormat format, ExportNoun what);

std::string_view media_type(ExportFormat format);

}  // namespace kept
