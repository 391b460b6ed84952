// A file, whatever its format, as a row of drafts; and what can be said of it before it is brought
// in.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exchange/archive_calendar.hpp"
#include "exchange/draft.hpp"
#include "exchange/import.hpp"
#include "firm/own_field.hpp"
#include "firm/topic.hpp"
#include "work/stage.hpp"

namespace kept {

/// One row or card. `cells` are those of a table's row; of a card its text.
struct SourceRow {
  Draft draft;
  std::int64_t row = 0;
  std::vector<std::string> cells;
};

/// The rows of one file, one after another. Holds the file.
class DraftSource {
 public:
  virtual ~DraftSource() = default;
  /// False at the end.
  virtual bool next(SourceRow& row) = 0;
  /// Told about the file as a whole, or about what stands between cards.
  virtual std::vector<FileProblem> problems() const { return {}; }
  /// Own fields that the file describes, with their kinds; others are found by their names.
  virtual std::vector<OwnField> own_fields() const { return {}; }
  /// Topics of the firm's own, where the file holds them.
  virtual std::vector<Topic> topics() const { return {}; }
  /// The texts that consents of the file name.
  virtual std::vector<ConsentText> consent_texts() const { return {}; }
  /// The pipeline that deals of the file are in.
  virtual std::vector<Stage> stages() const { return {}; }
  /// The firm's calendar, where the file holds one.
  virtual std::optional<ArchiveCalendar> calendar() const { return {}; }
};

/// vCard (also jCard), archive or table, by the content.
FileFormat find_format(std::string_view bytes);

/// Fills in format, encoding, separator, columns (unless a mapping was given by hand), rows,
/// preview and problems. `by_hand` holds what a person chose. Refuses bad_file for an empty file
/// and unknown_encoding for a charset that nobody knows.
Done look_at_file(Import& import, std::string const& bytes, ImportChange const& by_hand);

/// The rows of the file as the import says they are read.
std::unique_ptr<DraftSource> open_source(Import const& import, std::string bytes);

/// The problem of a draft as the import tells it: with the name of its column.
ImportProblem import_problem(FileProblem const& problem, std::int64_t row,
                             std::vector<ImportColumn> const& columns);

}  // namespace kept
