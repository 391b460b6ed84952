#include "exchange/consent_rows.hpp"

#include "base/json_write.hpp"
#include "exchange/archive_consents.hpp"
#include "exchange/csv_writer.hpp"
#include "individuals/person_store.hpp"
#include "mail/suppression_store.hpp"

namespace kept {
namespace {

constexpr int people_at_once = 500;

std::string text_of(std::optional<Instant> const& at) { return at ? to_text(*at) : ""; }
std::string_view text_of(bool yes) { return yes ? "yes" : "no"; }

}  // namespace

void write_consents_header(std::string& out) {
  CsvWriter writer(out);
  for (auto const* name : {"Kept id", "Person id", "Person", "Purpose", "Basis", "Source", "Text",
                           "Closing act", "Given at", "Address given", "Stop offered",
                           "Similar products", "Withdrawn at", "Last used at", "Written down at"})
    writer.cell(name);
  writer.end_row();
}

void write_consent_row(std::string& out, Consent const& consent, std::string const& person) {
  CsvWriter writer(out);
  writer.cell(to_text(consent.id));
  writer.cell(to_text(consent.person_id));
  writer.cell(person);
  writer.cell(word_of(consent.purpose));
  writer.cell(word_of(consent.basis));
  writer.cell(consent.source);
  writer.cell(consent.text_version);
  writer.cell(word_of(consent.closing_act));
  writer.cell(to_text(consent.given_at));
  for (bool const yes : {consent.address_given, consent.stop_offered, consent.similar_products})
    writer.cell(text_of(yes));
  writer.cell(text_of(consent.withdrawn_at));
  writer.cell(text_of(consent.last_used_at));
  writer.cell(to_text(consent.created_at));
  writer.end_row();
}

NextPart stops_parts(Store& store, Viewer const& viewer) {
  return [&store, viewer, after = Id{}, first = true, ended = false](std::string& out) mutable {
    if (ended) return false;
    if (!after) out += '[';
    auto const people = store.read([&](Db& db) {
      auto page = people_after(db, viewer, after, people_at_once);
      for (auto const& person : page)
        for (auto const& each : stopped_of(db, viewer, person)) {
          out += first ? "\n" : ",\n";
          first = false;
          out += to_json(ArchiveStop{person.id, each.address, each.purpose, each.at, each.why});
        }
      return page;
    });
    if (!people.empty()) {
      after = people.back().id;
      return true;
    }
    ended = true;
    out += "\n]\n";
    return true;
  };
}

}  // namespace kept
