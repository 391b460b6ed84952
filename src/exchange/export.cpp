#include "exchange/export.hpp"

#include "base/json_write.hpp"

#include "exchange/archive_calendar.hpp"
#include "exchange/archive_topics.hpp"
#include "exchange/consent_rows.hpp"
#include "exchange/export_source.hpp"
#include "exchange/zip_body.hpp"
#include "firm/own_field_store.hpp"
#include "mail/consent_store.hpp"
#include "promises/promise_kind_store.hpp"
#include "work/stage_store.hpp"

namespace kept {
namespace {

constexpr std::size_t piece_bytes = 64 << 10;

class PartsBody : public BodySource {
 public:
  explicit PartsBody(NextPart next) : next_(std::move(next)) {}
  bool next(std::string& piece) override {
    piece.clear();
    while (piece.size() < piece_bytes && !over_) over_ = !next_(piece);
    return !piece.empty();
  }

 private:
  NextPart next_;
  bool over_ = false;
};

NextPart once(std::string text) {
  return [text = std::move(text), given = false](std::string& out) mutable {
    if (given) return false;
    given = true;
    out += text;
    return true;
  };
}

constexpr std::string_view read_me =
    "Everything of this Kept that the person who exported it may see.\n"
    "\n"
    "people.vcf          every person as vCard 4.0 (RFC 6350), with photo and the recording of "
    "the name\n"
    "                    (SOUND); roles, own fields, links, IPA and the parts of an Arabic name "
    "as\n"
    "                    X-KEPT-ROLE, X-KEPT-FIELD, X-KEPT-LINK, X-KEPT-IPA, X-KEPT-NAME-PART; "
    "UID or\n"
    "                    X-KEPT-ID names the person, X-KEPT-WAS those who became one with them\n"
    "organisations.vcf   the same of organisations (KIND:org)\n"
    "people.csv, organisations.csv, conversations.csv, promises.csv, tasks.csv, deals.csv,\n"
    "complaints.csv, consents.csv   the same as tables (RFC 4180, UTF-8)\n"
    "people.json, organisations.json, conversations.json, promises.json, tasks.json, "
    "deals.json,\n"
    "complaints.json, consents.json   the same as the API gives them; in each deal its moves "
    "through\n"
    "                    the stages, the last one first\n"
    "consent_texts.json  the words that people agreed to; stopped.json: which addresses on the "
    "cards asked\n"
    "                    us to stop, and what\n"
    "own_fields.json, promise_kinds.json, topics.json, stages.json   the firm's own lists\n"
    "calendar.json       closed days, Islamic holidays moved by a day, your own absences\n"
    "\n"
    "Kept reads this file back: kept import FILE.zip. It takes the own fields, the topics, the\n"
    "calendar, the vCards, conversations.csv, promises.csv, the consents and stops, the stages, "
    "and\n"
    "tasks.json, deals.json and complaints.json.\n";

Result<std::shared_ptr<BodySource>> archive_body(Store& store, Viewer const& viewer) {
  auto const own_fields = store.read([&](Db& db) { return to_json(list_own_fields(db, viewer)); });
  auto const kinds = store.read([&](Db& db) { return to_json(list_promise_kinds(db, viewer)); });
  auto const calendar =
      store.read([&](Db& db) { return to_json(calendar_for_archive(db, viewer)); });
  auto const topics = store.read([&](Db& db) { return to_json(topics_for_archive(db, viewer)); });
  auto const consent_texts =
      store.read([&](Db& db) { return to_json(list_consent_texts(db, viewer)); });
  auto const stages = store.read([&](Db& db) { return to_json(list_stages(db, viewer)); });
  std::vector<ZipPart> entries;
  entries.push_back({"README.txt", once(std::string(read_me))});
  entries.push_back({"own_fields.json", once(own_fields)});
  entries.push_back({"promise_kinds.json", once(kinds)});
  entries.push_back({"topics.json", once(topics)});
  entries.push_back({"stages.json", once(stages)});
  entries.push_back({"calendar.json", once(calendar)});
  entries.push_back({"consent_texts.json", once(consent_texts)});
  entries.push_back({"organisations.vcf", organisations_parts(store, viewer, ExportFormat::vcf)});
  entries.push_back(
      {"people.vcf", people_parts(store, viewer, ExportFormat::vcf, CardNotes::without)});
  for (auto const format : {ExportFormat::csv, ExportFormat::json}) {
    std::string const ending = "." + std::string(word_of(format));
    entries.push_back({"organisations" + ending, organisations_parts(store, viewer, format)});
    entries.push_back({"people" + ending, people_parts(store, viewer, format)});
    entries.push_back({"conversations" + ending, conversations_parts(store, viewer, format)});
    entries.push_back({"promises" + ending, promises_parts(store, viewer, format)});
    entries.push_back({"tasks" + ending, tasks_parts(store, viewer, format)});
    entries.push_back({"consents" + ending, consents_parts(store, viewer, format)});
    entries.push_back({"deals" + ending, deals_parts(store, viewer, format)});
    entries.push_back({"complaints" + ending, complaints_parts(store, viewer, format)});
  }
  entries.push_back({"stopped.json", stops_parts(store, viewer)});
  return std::shared_ptr<BodySource>(zip_body(std::move(entries), store.clock().now()));
}

}  // namespace

std::string_view media_type(ExportFormat format) {
  switch (format) {
    case ExportFormat::vcf:
      return "text/vcard; charset=utf-8";
    case ExportFormat::csv:
      return "text/csv; charset=utf-8";
    case ExportFormat::json:
      return "application/json";
    case ExportFormat::zip:
      break;
  }
  return "application/zip";
}

Result<std::shared_ptr<BodySource>> export_body(Store& store, Viewer const& viewer,
                                                ExportFormat format, ExportNoun what) {
  if (format == ExportFormat::zip) return archive_body(store, viewer);
  bool const card = format == ExportFormat::vcf;
  if (card && what != ExportNoun::people && what != ExportNoun::organisations) {
    return refuse(Code::bad_parameter, "what", "a vCard holds people and organisations");
  }
  NextPart parts;
  switch (what) {
    case ExportNoun::people:
      parts = people_parts(store, viewer, format);
      break;
    case ExportNoun::organisations:
      parts = organisations_parts(store, viewer, format);
      break;
    case ExportNoun::conversations:
      parts = conversations_parts(store, viewer, format);
      break;
    case ExportNoun::promises:
      parts = promises_parts(store, viewer, format);
      break;
    case ExportNoun::tasks:
      parts = tasks_parts(store, viewer, format);
      break;
    case ExportNoun::consents:
      parts = consents_parts(store, viewer, format);
      break;
    case ExportNoun::deals:
      parts = deals_parts(store, viewer, format);
      break;
    case ExportNoun::complaints:
      parts = complaints_parts(store, viewer, format);
      break;
  }
  return std::shared_ptr<BodySource>(std::make_shared<PartsBody>(std::move(parts)));
}

}  // namespace kept
