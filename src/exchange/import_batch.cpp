#include "exchange/import_batch.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "exchange/archive_topics.hpp"
#include "exchange/columns.hpp"
#include "exchange/merge.hpp"
#include "firm/own_field_store.hpp"
#include "individuals/conversation.hpp"
#include "search/entry_store.hpp"
#include "store/hash.hpp"
#include "work/stage_store.hpp"

namespace kept {
namespace {

constexpr std::size_t ids_at_once = 20'000;

/// The id column of one table is another's than that of a table with another header.
std::string source_name(Import const& import) {
  if (import.format == FileFormat::vcard) return "uid:";
  std::string header;
  for (auto const& column : import.columns) header += header_key(column.column) + "\n";
  // Of several nouns with one header, each counts its own.
  return sha256(std::string(word_of(import.as)) + header).substr(0, 16) + ":";
}

OwnNoun own_noun(Draft const& draft) {
  return draft.noun != DraftNoun::organisation ? OwnNoun::person : OwnNoun::organisation;
}

/// Dates of other styles are read here, since a field of the firm takes ISO days alone.
std::string cell_for(OwnField const& field, std::string const& cell,
                     ImportDefaults const& defaults) {
  if (field.kind != OwnKind::day) return cell;
  auto const day = read_date(cell, defaults.date_order).as_day();
  return day ? to_text(*day) : cell;
}

std::string reason_text(Refusal const& refusal) {
  std::string text(word_of(refusal.code));
  if (!refusal.field.empty()) text += " " + refusal.field;
  if (!refusal.detail.empty()) text += ": " + refusal.detail;
  return text;
}

std::optional<NewFile> photo_of(Draft& draft) {
  if (!draft.photo) return {};
  auto file = prepare_file(std::move(draft.photo->bytes));
  if (!file) return {};
  return std::move(*file);
}

std::optional<NewRecording> recording_of(Draft& draft) {
  if (!draft.recording) return {};
  auto& [bytes, type, consent_at] = *draft.recording;
  auto hash = sha256(bytes);
  return NewRecording{{std::move(type), std::move(hash), std::move(bytes)}, consent_at};
}

std::vector<Id> old_ids_in(Draft const& draft) {
  std::vector<Id> ids;
  for (auto const& text : draft.old_ids)
    if (auto const id = parse_id(text)) ids.push_back(*id);
  return ids;
}

}  // namespace

UnitMaker::UnitMaker(Store& store, Viewer by, Import const& import, std::string bytes,
                     std::int64_t skipped_rows, bool dry_run)
    : store_(store),
      by_(by),
      import_(import),
      dry_run_(dry_run),
      around_(read_surroundings(store, by, store.clock().now())),
      source_(open_source(import, std::move(bytes))),
      matcher_(around_, source_name(import)),
      likelies_(import),
      now_(store.clock().now()) {
  store_.read([&](Db& db) { matcher_.look_around(db, by_); });
  SourceRow row;
  for (std::int64_t i = 0; i < skipped_rows; ++i) {
    if (!source_->next(row)) break;
    matcher_.is_first(matcher_.source_value(row.draft));
  }
}

/// Before the reading begins: no write inside a read.
void UnitMaker::reserve_ids(std::vector<SourceRow> const& rows) {
  std::size_t needed = 0;
  for (auto const& row : rows) needed += 1 + row.draft.positions.size();
  while (!dry_run_ && ids_.size() < needed) {
    auto made = store_.write([](Tx& tx) -> Result<std::vector<Id>> {
      std::vector<Id> ids;
      ids.reserve(ids_at_once);
      for (std::size_t i = 0; i < ids_at_once; ++i) ids.push_back(tx.new_id());
      return ids;
    });
    if (!made) throw Fault("no ids for an import: " + std::string(word_of(made.error().code)));
    ids_.insert(ids_.end(), made->begin(), made->end());
  }
}

Id UnitMaker::next_id() {
  // A dry run shows what would come of it, and makes nothing.
  if (dry_run_) return Id{1};
  Id const id = ids_.front();
  ids_.pop_front();
  return id;
}

ImportUnit UnitMaker::next(std::size_t rows_max) {
  ImportUnit unit;
  unit.index = std::make_unique<IndexBatch>(around_.country);
  std::vector<SourceRow> rows(rows_max);
  std::size_t count = 0;
  while (count < rows_max && source_->next(rows[count])) ++count;
  rows.resize(count);
  unit.rows = static_cast<std::int64_t>(count);
  if (count == 0 && !told_rest_) {
    told_rest_ = true;
    unit.problems.reserve(source_->problems().size());
    for (auto const& problem : source_->problems()) {
      unit.problems.push_back(import_problem(problem, 0, import_.columns));
    }
  }
  if (!fields_made_) {
    fields_made_ = true;
    unit.calendar = source_->calendar();
    take_in_topics();
    take_in_texts();
    take_in_stages();
    for (auto& field : source_->own_fields()) {
      if (field_named(field.noun, field.name) == nullptr) make_own_field(unit, std::move(field));
    }
  }
  make_own_fields(unit, rows);
  reserve_ids(rows);
  store_.read([&](Db& db) {
    for (auto& row : rows) take(unit, db, row);
  });
  return unit;
}

void UnitMaker::take_in_topics() {
  auto const topics = source_->topics();
  if (topics.empty() || dry_run_) return;
  auto const taken = store_.write([&](Tx& tx) -> Result<VocabularyPointer> {
    kept::take_in_topics(tx, by_, topics);
    return vocabulary_of_firm(tx, by_);
  });
  if (taken) around_.vocabulary = *taken;
}

void UnitMaker::take_in_texts() {
  auto const texts = source_->consent_texts();
  if (texts.empty() || dry_run_) return;
  auto taken = store_.write(
      [&](Tx& tx) -> Result<TextNames> { return kept::take_in_texts(tx, by_, texts); });
  if (taken) text_names_ = std::move(*taken);
}

void UnitMaker::take_in_stages() {
  auto const stages = source_->stages();
  if (stages.empty() || dry_run_ || by_.access < Access::admin) return;
  (void)store_.write([&](Tx& tx) { return bring_in_stages(tx, by_, stages); });
}

OwnField const* UnitMaker::field_named(OwnNoun noun, std::string const& name) {
  auto& known = field_places_[static_cast<std::size_t>(noun)];
  if (auto const found = known.find(name); found != known.end())
    return &around_.own_fields[found->second];
  std::string const key = header_key(name);
  for (std::size_t i = 0; i < around_.own_fields.size(); ++i) {
    auto const& field = around_.own_fields[i];
    if (field.noun != noun || header_key(field.name) != key) continue;
    known.emplace(name, i);
    return &field;
  }
  return nullptr;
}

void UnitMaker::make_own_fields(ImportUnit& unit, std::vector<SourceRow> const& rows) {
  for (auto const& row : rows) {
    if (row.draft.refused()) continue;
    for (auto const& [name, value] : row.draft.own_values) {
      if (field_named(own_noun(row.draft), name) == nullptr) {
        OwnField field;
        field.noun = own_noun(row.draft);
        field.name = std::string(first_part(name, 90));
        make_own_field(unit, std::move(field));
      }
    }
  }
}

void UnitMaker::make_own_field(ImportUnit& unit, OwnField field) {
  field.id = {};
  field.version = 1;
  field.position = 0;
  if (!settle(field)) return;
  if (dry_run_) {
    field.id = Id{static_cast<std::int64_t>(around_.own_fields.size() + 1)};
    around_.own_fields.push_back(std::move(field));
    return;
  }
  auto made = store_.write([&](Tx& tx) { return add_own_field(tx, by_, field); });
  if (!made) return;
  unit.own_fields_made.push_back(*made);
  around_.own_fields.push_back(std::move(*made));
}

Done UnitMaker::set_own_values(Draft& draft) {
  for (auto const& [name, value] : draft.own_values) {
    auto const* field = field_named(own_noun(draft), name);
    if (field == nullptr) return refuse(Code::too_many, name);
    auto read = own_value_of(*field, cell_for(*field, value, import_.defaults));
    if (!read) {
      Refusal refusal = read.error();
      refusal.field = name;
      if (refusal.detail.empty()) refusal.detail = value.substr(0, 80);
      return refusal;
    }
    draft.person.own_fields[to_text(field->id)] = std::move(*read);
  }
  return {};
}

void UnitMaker::refuse_told(ImportUnit& unit, SourceRow const& row) {
  std::string reason;
  for (auto const& problem : row.draft.problems) {
    if (problem.weight != ProblemWeight::refused) continue;
    auto const told = import_problem(problem, row.row, import_.columns);
    if (!reason.empty()) reason += "; ";
    reason += told.code;
    if (!told.column.empty()) reason += " " + told.column;
    if (!told.detail.empty()) reason += ": " + told.detail;
  }
  unit.refused.push_back({row.row, row.cells, std::move(reason)});
}

void UnitMaker::refuse_row(ImportUnit& unit, SourceRow const& row, Refusal const& refusal) {
  ImportProblem problem;
  problem.row = row.row;
  problem.line = static_cast<std::int64_t>(row.draft.line);
  problem.column = refusal.field;
  problem.code = word_of(refusal.code);
  problem.detail = refusal.detail;
  problem.refused = true;
  unit.problems.push_back(std::move(problem));
  unit.refused.push_back({row.row, row.cells, reason_text(refusal)});
}

void UnitMaker::take(ImportUnit& unit, Db& db, SourceRow& row) {
  for (auto const& problem : row.draft.problems) {
    unit.problems.push_back(import_problem(problem, row.row, import_.columns));
  }
  if (row.draft.refused()) return refuse_told(unit, row);
  if (!matcher_.is_first(matcher_.source_value(row.draft))) {
    return refuse_row(unit, row, refuse(Code::duplicate, "source_id", row.draft.source_id));
  }
  bool const thing =
      row.draft.noun == DraftNoun::person || row.draft.noun == DraftNoun::organisation;
  if (!thing) {
    auto& consent = row.draft.consent;
    if (auto here = text_names_.find({consent.purpose, consent.text_version});
        here != text_names_.end())
      consent.text_version = here->second;
    std::string source = matcher_.source_value(row.draft);
    if (dry_run_) ++unit.created;
    unit.talks.push_back({std::move(row), std::move(source)});
    return;
  }
  if (auto done = set_own_values(row.draft); !done) return refuse_row(unit, row, done.error());
  if (row.draft.noun == DraftNoun::organisation) return take_organisation(unit, db, row);
  take_person(unit, db, row);
}

std::vector<Position> UnitMaker::positions_of(ImportUnit& unit, Db& db, Draft const& draft) {
  std::vector<Position> positions;
  for (auto const& position : draft.positions) {
    std::string const name(without_blanks(position.organisation));
    auto found = organisations_.find(name);
    if (found == organisations_.end()) {
      auto id = organisation_named(db, by_, name, around_);
      if (!id) {
        Organisation organisation;
        organisation.name = name;
        organisation.id = next_id();
        organisation.version = 1;
        organisation.created_at = organisation.changed_at = now_;
        auto prepared = prepare_organisation(std::move(organisation), around_);
        if (!prepared) continue;
        id = prepared->organisation.id;
        only_named_.insert(id->value);
        unit.index->put(entry_of(prepared->organisation));
        unit.organisations.push_back(std::move(*prepared));
        unit.organisation_sources.emplace_back();
      }
      found = organisations_.emplace(name, *id).first;
    }
    auto const id = found->second;
    if (std::ranges::find(positions, id, &Position::organisation_id) != positions.end()) continue;
    positions.push_back({id, name, position.title, position.since, position.until});
  }
  return positions;
}

bool UnitMaker::has_note(Db& db, Id person_id, std::string const& note) const {
  auto rows = db.query(
      "select c.id from conversation_person p join conversation c on c.id = p.conversation_id "
      "where p.person_id = $1 and c.note = $2 and c.deleted_at is null limit 1",
      person_id, note);
  return rows.next();
}

void UnitMaker::take_person(ImportUnit& unit, Db& db, SourceRow& row) {
  auto& draft = row.draft;
  auto const sources = matcher_.sources_of(draft);
  auto const chosen = likelies_.chosen(row.row);
  bool const added = chosen && matcher_.take(db, by_, *chosen);
  auto const found = added ? chosen : matcher_.find_person(db, by_, draft);
  if (dry_run_ && (added || !found)) likelies_.look(db, by_, draft, row.row, around_, unit.likely);
  auto positions = positions_of(unit, db, draft);
  if (!found) {
    Person person = draft.person;
    person.id = next_id();
    person.version = 1;
    person.created_at = person.changed_at = now_;
    person.positions = std::move(positions);
    auto prepared = prepare_person(std::move(person), around_);
    if (!prepared) return refuse_row(unit, row, prepared.error());
    unit.index->put(entry_of(prepared->person));
    NewPerson extras{unit.people.size(), sources, std::move(draft.notes), photo_of(draft), {}, {}};
    extras.old_ids = old_ids_in(draft);
    extras.links = std::move(draft.links);
    extras.recording = recording_of(draft);
    unit.people.push_back(std::move(*prepared));
    unit.people_extras.push_back(std::move(extras));
    ++unit.created;
    return;
  }
  ChangedPerson change;
  change.before = *find_person(db, by_, *found);
  change.sources = sources;
  change.old_ids = old_ids_in(draft);
  change.row = row.row;
  Person after = change.before;
  merge_into(after, draft, positions);
  if (added) keep_name(after, change.before, draft.person);
  auto prepared = prepare_person(std::move(after), around_, &change.before);
  if (!prepared) return refuse_row(unit, row, prepared.error());
  if (!change.before.photo_file_id) change.photo = photo_of(draft);
  if (!change.before.recording_file_id) change.recording = recording_of(draft);
  for (auto& note : draft.notes) {
    if (!has_note(db, *found, note)) change.notes.push_back(std::move(note));
  }
  bool const same =
      same_content(prepared->person, change.before) && !change.photo && !change.recording;
  ++(same && change.notes.empty() ? unit.unchanged : unit.updated);
  if (!same) change.after = std::move(*prepared);
  unit.changed_people.push_back(std::move(change));
}

void UnitMaker::take_organisation(ImportUnit& unit, Db& db, SourceRow& row) {
  auto& draft = row.draft;
  auto const found = matcher_.find_organisation(db, by_, draft);
  if (!found) {
    Organisation organisation = organisation_of(draft);
    organisation.id = next_id();
    organisation.version = 1;
    organisation.created_at = organisation.changed_at = now_;
    auto prepared = prepare_organisation(std::move(organisation), around_);
    if (!prepared) return refuse_row(unit, row, prepared.error());
    ++unit.created;
    auto const named = organisations_.find(std::string(without_blanks(draft.person.name)));
    if (named != organisations_.end() && only_named_.erase(named->second.value) > 0) {
      auto source = matcher_.source_value(draft);
      unit.named_organisations.push_back({named->second, std::move(draft), std::move(source)});
      return;
    }
    organisations_.emplace(prepared->organisation.name, prepared->organisation.id);
    unit.index->put(entry_of(prepared->organisation));
    unit.organisations.push_back(std::move(*prepared));
    unit.organisation_sources.push_back(matcher_.source_value(draft));
    return;
  }
  auto before = find_organisation(db, by_, *found);
  Organisation after = *before;
  merge_into(after, draft);
  auto prepared = prepare_organisation(std::move(after), around_, &*before);
  if (!prepared) return refuse_row(unit, row, prepared.error());
  if (same_content(prepared->organisation, *before)) {
    ++unit.unchanged;
    return;
  }
  ++unit.updated;
  unit.changed_organisations.push_back({std::move(*before), std::move(*prepared)});
}

}  // namespace kept
