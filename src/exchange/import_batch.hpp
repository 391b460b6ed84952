// Some rows of an import, made ready to be written: everything slow is done before the write
// begins.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/archive_consents.hpp"
#include "exchange/draft_source.hpp"
#include "exchange/import_likely.hpp"
#include "exchange/import_store.hpp"
#include "exchange/match.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "search/index.hpp"
#include "store/files.hpp"
#include "store/store.hpp"

namespace kept {

/// How somebody's name is said, and since when we may keep it.
struct NewRecording {
  NewFile file;
  Instant consent_at;
};

/// Somebody new, with what hangs on them.
struct NewPerson {
  std::size_t at = 0;  // in ImportUnit::people
  std::vector<std::string> sources;
  std::vector<std::string> notes;
  std::optional<NewFile> photo;
  std::vector<DraftLink> links;
  std::optional<NewRecording> recording;
  std::vector<Id> old_ids;
};

/// Somebody who is here and whom the row changes, or (where nothing differs) only tells more about.
struct ChangedPerson {
  Person before;
  std::optional<PreparedPerson> after;
  std::vector<std::string> sources;
  std::vector<std::string> notes;
  std::optional<NewFile> photo;
  std::optional<NewRecording> recording;
  std::int64_t row = 0;
  std::vector<Id> old_ids;
};

/// Neither person nor organisation: looked up and written.
struct NewTalk {
  SourceRow row;
  std::string source;
};

struct ChangedOrganisation {
  Organisation before;
  PreparedOrganisation after;
};

/// More about one that an earlier row of the file has only named, beside a person; that one may not
/// be written yet.
struct NamedOrganisation {
  Id id;
  Draft draft;
  std::string source;
};

/// What one write takes in at once; 5,000 rows at most.
struct ImportUnit {
  std::vector<PreparedOrganisation> organisations;
  std::vector<std::string>
      organisation_sources;  // beside `organisations`; empty for those only named
  std::vector<PreparedPerson> people;
  std::vector<NewPerson> people_extras;
  std::vector<ChangedPerson> changed_people;
  std::vector<ChangedOrganisation> changed_organisations;
  std::vector<NamedOrganisation> named_organisations;
  std::vector<NewTalk> talks;
  std::vector<OwnField> own_fields_made;
  std::optional<ArchiveCalendar> calendar;
  std::unique_ptr<IndexBatch> index;
  std::vector<RefusedRow> refused;
  std::vector<ImportProblem> problems;
  std::vector<ImportLikely> likely;
  std::int64_t rows = 0;
  std::int64_t created = 0, updated = 0, unchanged = 0;
};

/// Makes units from a source, one after another, from one thread.
class UnitMaker {
 public:
  /// `skipped_rows` were written by an earlier run that was stopped.
  UnitMaker(Store& store, Viewer by, Import const& import, std::string bytes,
            std::int64_t skipped_rows, bool dry_run);

  /// An empty unit (no rows) at the end.
  ImportUnit next(std::size_t rows_max);
  Surroundings const& around() const { return around_; }

 private:
  void take(ImportUnit& unit, Db& db, SourceRow& row);
  void take_person(ImportUnit& unit, Db& db, SourceRow& row);
  void take_organisation(ImportUnit& unit, Db& db, SourceRow& row);
  void refuse_row(ImportUnit& unit, SourceRow const& row, Refusal const& refusal);
  void refuse_told(ImportUnit& unit, SourceRow const& row);
  std::vector<Position> positions_of(ImportUnit& unit, Db& db, Draft const& draft);
  Done set_own_values(Draft& draft);
  void take_in_topics();
  void take_in_texts();
  void take_in_stages();
  void make_own_fields(ImportUnit& unit, std::vector<SourceRow> const& rows);
  void make_own_field(ImportUnit& unit, OwnField field);
  OwnField const* field_named(OwnNoun noun, std::string const& name);
  void reserve_ids(std::vector<SourceRow> const& rows);
  Id next_id();
  bool has_note(Db& db, Id person_id, std::string const& note) const;

  Store& store_;
  Viewer by_;
  Import import_;
  bool dry_run_;
  Surroundings around_;
  std::unique_ptr<DraftSource> source_;
  Matcher matcher_;
  ImportLikelies likelies_;
  std::unordered_map<std::string, Id> organisations_;
  std::unordered_set<std::int64_t> only_named_;  // made by this run for a person's position
  std::array<std::unordered_map<std::string, std::size_t>, 2> field_places_;
  std::deque<Id> ids_;
  TextNames text_names_;
  Instant now_;
  bool told_rest_ = false;
  bool fields_made_ = false;
};

}  // namespace kept
