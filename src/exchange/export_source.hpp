// The pages of an export, one after another: 500 things a read.
#pragma once

#include <functional>
#include <string>

#include "exchange/export.hpp"

namespace kept {

/// Appends the next part of the file; false when there is none.
using NextPart = std::function<bool(std::string& out)>;

/// Whether a card holds the notes on its person: not in the archive, which has them by themselves.
enum class CardNotes { with, without };

NextPart people_parts(Store& store, Viewer const& viewer, ExportFormat format,
                      CardNotes notes = CardNotes::with);
NextPart organisations_parts(Store& store, Viewer const& viewer, ExportFormat format);
NextPart conversations_parts(Store& store, Viewer const& viewer, ExportFormat format);
NextPart promises_parts(Store& store, Viewer const& viewer, ExportFormat format);
NextPart tasks_parts(Store& store, Viewer const& viewer, ExportFormat format);
NextPart deals_parts(Store& store, Viewer const& viewer, ExportFormat format);
NextPart complaints_parts(Store& store, Viewer const& viewer, ExportFormat format);
/// Of those who are not in the bin.
NextPart consents_parts(Store& store, Viewer const& viewer, ExportFormat format);

}  // namespace kept
