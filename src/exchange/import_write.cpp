#include "exchange/import_write.hpp"

#include <algorithm>

#include "base/json_write.hpp"
#include "exchange/merge.hpp"
#include "exchange/talk_write.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/person_was_store.hpp"
#include "search/duplicate_store.hpp"

namespace kept {
namespace {

constexpr std::size_t note_bytes_max = 90'000;

template <class T>
std::string every_field(T const& thing) {
  std::string out = "{";
  for_each_field<T>([&](auto const& field) {
    // Sort keys follow from the name.
    using Member = typename std::decay_t<decltype(field)>::member_type;
    if constexpr (!std::is_same_v<Member, Bytes>) {
      if (out.size() > 1) out += ',';
      (out += '"') += field.name;
      out += "\":";
      write_json(out, thing.*field.member);
    }
  });
  return out += '}';
}

class UnitWriter {
 public:
  UnitWriter(Tx& tx, Viewer const& by, Import& import, Surroundings const& around,
             std::int64_t& place)
      : tx_(tx), by_(by), import_(import), around_(around), place_(place) {}

  Done write(ImportUnit& unit) {
    for (auto const& field : unit.own_fields_made) add_item("own_field", field.id, "made");
    if (unit.calendar)
      for (auto const& [noun, id] : take_in_calendar(tx_, by_, *unit.calendar))
        add_item(noun, id, "made");
    write_organisations(unit);
    TRY(write_people(unit));
    for (auto& change : unit.changed_people) TRY(change_person(change));
    for (auto& change : unit.changed_organisations) TRY(change_organisation(change));
    for (auto const& named : unit.named_organisations) TRY(tell_more(named));
    unit.index->write(tx_);
    for (auto const& talk : unit.talks) TRY(write_one(talk));
    for (auto const& row : unit.refused) add_refused_row(tx_, import_.id, row);
    for (auto const& problem : unit.problems) {
      if (import_.problems.size() < import_problems_max) import_.problems.push_back(problem);
    }
    import_.done_rows += unit.rows;
    import_.created += unit.created;
    import_.updated += unit.updated;
    import_.unchanged += unit.unchanged;
    import_.refused += static_cast<std::int64_t>(unit.refused.size());
    return {};
  }

 private:
  void add_item(std::string_view noun, Id id, std::string_view verb, std::string was = {},
                std::string became = {}) {
    add_import_item(
        tx_, import_.id,
        {++place_, std::string(noun), id, std::string(verb), std::move(was), std::move(became)});
  }

  void write_organisations(ImportUnit& unit) {
    add_organisations_in_bulk(tx_, by_, unit.organisations);
    for (std::size_t i = 0; i < unit.organisations.size(); ++i) {
      Id const id = unit.organisations[i].organisation.id;
      add_item("organisation", id, "made");
      if (!unit.organisation_sources[i].empty()) {
        add_import_source(tx_, "organisation", unit.organisation_sources[i], id);
      }
    }
  }

  Done write_people(ImportUnit& unit) {
    for (auto const& extras : unit.people_extras) {
      auto& person = unit.people[extras.at].person;
      if (extras.photo) set_photo(person, *extras.photo);
      if (extras.recording) put_recording(person, *extras.recording);
    }
    add_people_in_bulk(tx_, by_, unit.people);
    if (!unit.people.empty()) scan_from(tx_, unit.people.front().person.id);
    for (auto const& extras : unit.people_extras) {
      Id const id = unit.people[extras.at].person.id;
      add_item("person", id, "made");
      for (auto const& source : extras.sources) add_import_source(tx_, "person", source, id);
      for (auto const& old_id : extras.old_ids) take_old_id(tx_, old_id, id);
      TRY(add_notes(id, extras.notes));
    }
    for (auto const& extras : unit.people_extras) {
      if (!extras.links.empty()) TRY(add_links(unit.people[extras.at].person.id, extras.links));
    }
    return {};
  }

  /// To those who are here already. A link stands on both cards, so the later one of two finds the
  /// earlier one.
  Done add_links(Id person_id, std::vector<DraftLink> const& links) {
    std::optional<Person> before;
    Person after;
    for (auto const& link : links) {
      auto other = find_import_source(tx_, by_, "person", link.source_id);
      if (!other && link.source_id.starts_with("urn:kept:")) {
        other = parse_id(std::string_view(link.source_id).substr(9));
      }
      if (other) other = person_now(tx_, by_, *other);
      if (!other || *other == person_id || !find_person(tx_, by_, *other)) continue;
      if (!before) {
        before = find_person(tx_, by_, person_id);
        after = *before;
      }
      bool const there = std::ranges::any_of(after.links, [&](PersonLink const& known) {
        return known.person_id == *other && known.kind == link.kind;
      });
      if (!there) after.links.push_back({*other, link.name, link.kind});
    }
    if (!before || after.links == before->links) return {};
    auto prepared = TRY(prepare_person(std::move(after), around_, &*before));
    TRY(save_person(tx_, by_, *before, std::move(prepared)));
    return {};
  }

  void set_photo(Person& person, NewFile const& photo) {
    person.photo_file_id = add_file(tx_, photo);
    // The same address as a photo has that somebody chose on the page.
    person.photo =
        "/api/people/" + to_text(person.id) + "/photo?file=" + to_text(person.photo_file_id);
  }

  void put_recording(Person& person, NewRecording const& recording) {
    set_recording(person, add_file(tx_, recording.file), {by_.user_id, recording.consent_at});
  }

  Done add_notes(Id person_id, std::vector<std::string> const& notes) {
    for (std::string_view note : notes) {
      while (!note.empty()) {
        auto const part = first_part(note, note_bytes_max);
        Conversation conversation;
        conversation.person_ids = {person_id};
        conversation.at = tx_.now();
        conversation.note = std::string(part);
        note.remove_prefix(part.size());
        auto const made = TRY(add_conversation(tx_, by_, std::move(conversation), around_.zone));
        add_item("conversation", made.id, "made");
      }
    }
    return {};
  }

  Done change_person(ChangedPerson const& change) {
    for (auto const& source : change.sources) {
      add_import_source(tx_, "person", source, change.before.id);
    }
    for (auto const& old_id : change.old_ids) take_old_id(tx_, old_id, change.before.id);
    if (change.after || change.photo || change.recording) {
      auto after = change.after ? *change.after
                                : TRY(prepare_person(change.before, around_, &change.before));
      if (change.photo) set_photo(after.person, *change.photo);
      if (change.recording) put_recording(after.person, *change.recording);
      auto saved = save_person(tx_, by_, change.before, std::move(after));
      if (!saved) return Refusal(saved.error());
      add_item("person", change.before.id, "changed", whole_json(change.before),
               whole_json(*saved));
    }
    return add_notes(change.before.id, change.notes);
  }

  /// A refusal is of this row alone: it is found out before anything of it is written.
  Done write_one(NewTalk const& talk) {
    auto written = write_talk(tx_, by_, talk.row.draft, talk.source, around_);
    if (!written) {
      auto const& refusal = written.error();
      std::string reason(word_of(refusal.code));
      reason += " " + refusal.field + ": " + refusal.detail;
      add_refused_row(tx_, import_.id, {talk.row.row, talk.row.cells, reason});
      ++import_.refused;
      if (import_.problems.size() < import_problems_max) {
        import_.problems.push_back({talk.row.row, static_cast<std::int64_t>(talk.row.draft.line),
                                    refusal.field, 0, std::string(word_of(refusal.code)),
                                    refusal.detail, true});
      }
      return {};
    }
    if (written->made) {
      add_item(written->noun, *written->made, "made");
      ++import_.created;
    } else {
      ++import_.unchanged;
    }
    return {};
  }

  Done change_organisation(ChangedOrganisation const& change) {
    auto saved = TRY(save_organisation(tx_, by_, change.before, change.after));
    add_item("organisation", saved.id, "changed", whole_json(change.before), whole_json(saved));
    return {};
  }

  Done tell_more(NamedOrganisation const& named) {
    auto before = find_organisation(tx_, by_, named.id);
    if (!before) return {};
    if (!named.source.empty()) add_import_source(tx_, "organisation", named.source, named.id);
    Organisation after = *before;
    merge_into(after, named.draft);
    if (same_content(after, *before)) return {};
    auto prepared = TRY(prepare_organisation(std::move(after), around_, &*before));
    return change_organisation({std::move(*before), std::move(prepared)});
  }

  Tx& tx_;
  Viewer const& by_;
  Import& import_;
  Surroundings const& around_;
  std::int64_t& place_;
};

}  // namespace

std::string whole_json(Person const& person) { return every_field(person); }
std::string whole_json(Organisation const& organisation) { return every_field(organisation); }

Done write_unit(Tx& tx, Viewer const& by, Import& import, ImportUnit& unit,
                Surroundings const& around, std::int64_t& place) {
  return UnitWriter(tx, by, import, around, place).write(unit);
}

}  // namespace kept
