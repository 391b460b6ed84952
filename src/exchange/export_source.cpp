#include "exchange/export_source.hpp"

#include <map>

#include "base/json_write.hpp"

#include "exchange/consent_rows.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/export_parts.hpp"
#include "exchange/export_rows.hpp"
#include "exchange/vcard_writer.hpp"
#include "firm/own_field_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/person_was_store.hpp"
#include "mail/consent_store.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_store.hpp"
#include "store/files.hpp"

namespace kept {
namespace {

constexpr int old_ids_max = 1'000;

template <class Thing>
std::string json_with_lines(Thing const& thing) {
  return to_json(thing);
}

/// The lines of a vCard that pages do not show belong to the archive.
template <>
std::string json_with_lines(Person const& person) {
  std::string json = to_json(person);
  if (person.unknown_properties.empty()) return json;
  json.pop_back();
  return json + ",\"vcard_lines\":" + to_json(person.unknown_properties) + "}";
}

std::vector<std::string> notes_of(Db& db, Viewer const& viewer, Id person_id) {
  std::vector<Id> ids;
  {
    auto rows = db.query(
        "select conversation_id from conversation_person where person_id = $1 and talk = $2 "
        "order by at, conversation_id limit 1000",
        person_id, false);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  std::vector<std::string> notes;
  for (auto const id : ids) {
    auto const conversation = find_conversation(db, viewer, id);
    bool const theirs = conversation && conversation->person_ids.size() == 1 &&
                        conversation->organisation_ids.empty();
    if (theirs) notes.push_back(conversation->note);
  }
  return notes;
}

std::optional<DraftPhoto> file_of(Db& db, Viewer const& viewer, Id file_id) {
  if (!file_id) return {};
  auto file = find_file(db, viewer, file_id);
  if (!file) return {};
  return DraftPhoto{std::move(file->bytes), std::move(file->type)};
}

std::vector<OwnField> fields_of_noun(Store& store, Viewer const& viewer, OwnNoun noun) {
  return store.read([&](Db& db) { return list_own_fields(db, viewer, noun); });
}

template <class Thing, class Read>
TableWidth width_of(Store& store, Read const& read) {
  TableWidth width;
  std::string unused;
  Pages<Thing> pages(store, read,
                     [&](Db&, std::string&, Thing const& thing) { widen(width, thing); });
  while (pages.next(unused)) {
  }
  return width;
}

}  // namespace

NextPart people_parts(Store& store, Viewer const& viewer, ExportFormat format, CardNotes notes) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return people_after(db, viewer, after, limit);
  };
  auto const fields = fields_of_noun(store, viewer, OwnNoun::person);
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Person const& person) {
      add_json(out, json_with_lines(person));
    };
    return parts_of<Person>(store, read, write, format, {});
  }
  if (format == ExportFormat::vcf) {
    auto const write = [viewer, fields, notes](Db& db, std::string& out, Person const& person) {
      auto const photo = file_of(db, viewer, person.photo_file_id);
      auto const recording = file_of(db, viewer, person.recording_file_id);
      bool const with = notes == CardNotes::with;
      CardExtras const extras{
          with ? notes_of(db, viewer, person.id) : std::vector<std::string>{},
          photo ? &*photo : nullptr, own_values_by_name(person.own_fields, fields),
          recording ? &*recording : nullptr, old_ids_of(db, viewer, person.id, old_ids_max)};
      write_vcard(out, card_of_person(person, extras));
    };
    return parts_of<Person>(store, read, write, format, {});
  }
  auto const width = width_of<Person>(store, read);
  std::string header(csv_mark);
  write_people_header(header, width, fields);
  auto const write = [width, fields](Db&, std::string& out, Person const& person) {
    write_person_row(out, person, width, fields);
  };
  return parts_of<Person>(store, read, write, format, std::move(header));
}

NextPart organisations_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return organisations_after(db, viewer, after, limit);
  };
  auto const fields = fields_of_noun(store, viewer, OwnNoun::organisation);
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Organisation const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Organisation>(store, read, write, format, {});
  }
  if (format == ExportFormat::vcf) {
    auto const write = [viewer, fields](Db& db, std::string& out, Organisation const& each) {
      auto const photo = file_of(db, viewer, each.photo_file_id);
      CardExtras const extras{
          {}, photo ? &*photo : nullptr, own_values_by_name(each.own_fields, fields), {}};
      write_vcard(out, card_of_organisation(each, extras));
    };
    return parts_of<Organisation>(store, read, write, format, {});
  }
  auto const width = width_of<Organisation>(store, read);
  std::string header(csv_mark);
  write_organisations_header(header, width, fields);
  auto const write = [width, fields](Db&, std::string& out, Organisation const& each) {
    write_organisation_row(out, each, width, fields);
  };
  return parts_of<Organisation>(store, read, write, format, std::move(header));
}

NextPart conversations_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return conversations_after(db, viewer, after, limit);
  };
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Conversation const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Conversation>(store, read, write, format, {});
  }
  std::string header(csv_mark);
  write_conversations_header(header);
  auto const write = [viewer](Db& db, std::string& out, Conversation const& each) {
    std::vector<std::string> people;
    std::vector<std::string> organisations;
    for (auto const& person : find_people(db, viewer, each.person_ids))
      people.push_back(person.name);
    for (auto const id : each.organisation_ids) {
      if (auto const found = find_organisation(db, viewer, id))
        organisations.push_back(found->name);
    }
    write_conversation_row(out, each, people, organisations);
  };
  return parts_of<Conversation>(store, read, write, format, std::move(header));
}

NextPart promises_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const zone =
      store.read([&](Db& db) { return read_surroundings(db, viewer, store.clock().now()).zone; });
  Instant const now = store.clock().now();
  auto const read = [viewer, zone, now](Db& db, Id after, int limit) {
    return promises_after(db, viewer, after, limit, PromiseView{zone, now});
  };
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Promise const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Promise>(store, read, write, format, {});
  }
  std::map<std::int64_t, std::string> kinds;
  for (auto const& kind : store.read([&](Db& db) { return list_promise_kinds(db, viewer); })) {
    kinds[kind.id.value] = kind.name;
  }
  std::string header(csv_mark);
  write_promises_header(header);
  auto const write = [kinds](Db&, std::string& out, Promise const& each) {
    auto const kind = kinds.find(each.kind.value);
    write_promise_row(out, each, kind == kinds.end() ? "" : kind->second);
  };
  return parts_of<Promise>(store, read, write, format, std::move(header));
}

NextPart consents_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return consents_after(db, viewer, after, limit);
  };
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Consent const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Consent>(store, read, write, format, {});
  }
  std::string header(csv_mark);
  write_consents_header(header);
  auto const write = [viewer](Db& db, std::string& out, Consent const& each) {
    auto const person = find_person(db, viewer, each.person_id);
    write_consent_row(out, each, person ? person->name : "");
  };
  return parts_of<Consent>(store, read, write, format, std::move(header));
}

}  // namespace kept
