#include "exchange/archive_consents.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "exchange/import_store.hpp"
#include "firm/text_rules.hpp"
#include "mail/consent_store.hpp"
#include "mail/suppression_store.hpp"

namespace kept {
namespace {

constexpr int names_tried_max = 100;

template <class T>
Done read_list(std::map<std::string, std::string> const& files, std::string const& name,
               std::vector<T>& list) {
  auto const found = files.find(name);
  if (found == files.end()) return {};
  auto const value = parse_json(found->second);
  if (!value) return refuse(Code::bad_file, "file", name);
  if (auto done = read_value(list, *value, Reading::stored, {}, {}); !done)
    return refuse(Code::bad_file, "file", name + ": " + done.error().field);
  return {};
}

class ConsentSource : public DraftSource {
 public:
  explicit ConsentSource(ArchiveConsents all) : all_(std::move(all)) {}

  bool next(SourceRow& row) override {
    row.cells.clear();
    row.draft = Draft();
    auto& draft = row.draft;
    if (consent_ < all_.consents.size()) {
      auto const& consent = all_.consents[consent_++];
      draft.noun = DraftNoun::consent;
      draft.consent = consent;
      draft.person_source = to_text(consent.person_id);
      draft.source_id = "urn:kept:" + to_text(consent.id);
      row.cells = {"consents.json", to_text(consent.id)};
      return true;
    }
    if (stop_ == all_.stops.size()) return false;
    auto const& stop = all_.stops[stop_++];
    draft.noun = DraftNoun::stop;
    draft.person_source = to_text(stop.person_id);
    draft.stopped = {{}, stop.address, stop.purpose, stop.at, stop.why};
    row.cells = {"stopped.json", stop.address};
    return true;
  }

 private:
  ArchiveConsents all_;
  std::size_t consent_ = 0, stop_ = 0;
};

bool same_words(ConsentWords const& left, ConsentWords const& right) {
  return left.en == right.en && left.da == right.da && left.ar == right.ar;
}

/// The name under which these words stand here, or that they would get.
std::optional<std::string> name_for(ConsentText const& text, std::vector<ConsentText> const& here,
                                    bool& is_here) {
  for (int number = 1; number <= names_tried_max; ++number) {
    auto const name = number == 1 ? text.name : text.name + " (" + std::to_string(number) + ")";
    auto const there = std::ranges::find_if(here, [&](ConsentText const& each) {
      return each.purpose == text.purpose && each.name == name;
    });
    is_here = there != here.end();
    if (!is_here || same_words(there->text, text.text)) return name;
  }
  return {};
}

bool same_consent(Consent const& left, Consent const& right) {
  return left.purpose == right.purpose && left.basis == right.basis &&
         left.given_at == right.given_at && left.source == right.source &&
         left.text_version == right.text_version && left.closing_act == right.closing_act;
}

std::optional<Consent> already_here(Db& db, Viewer const& by, Consent const& consent,
                                    std::string const& source) {
  auto id = find_import_source(db, by, "consent", source);
  if (!id && consent.id) id = consent.id;
  if (id)
    if (auto there = find_consent(db, by, *id); there && there->person_id == consent.person_id)
      return there;
  for (auto const& each : consents_of(db, by, consent.person_id))
    if (same_consent(each, consent)) return each;
  return {};
}

}  // namespace

Result<ArchiveConsents> read_archive_consents(std::map<std::string, std::string> const& files) {
  ArchiveConsents all;
  TRY(read_list(files, "consent_texts.json", all.texts));
  TRY(read_list(files, "consents.json", all.consents));
  TRY(read_list(files, "stopped.json", all.stops));
  return all;
}

std::unique_ptr<DraftSource> open_consents(ArchiveConsents consents) {
  return std::make_unique<ConsentSource>(std::move(consents));
}

TextNames take_in_texts(Tx& tx, Viewer const& by, std::vector<ConsentText> const& texts) {
  TextNames names;
  auto here = list_consent_texts(tx, by);
  for (auto text : texts) {
    auto const old_name = std::pair{text.purpose, text.name};
    if (!settle(text)) continue;
    bool is_here = false;
    auto const name = name_for(text, here, is_here);
    if (!name) continue;
    if (!is_here) {
      if (by.access < Access::admin) continue;
      text.name = *name;
      auto made = add_consent_text(tx, by, text);
      if (!made) continue;
      here.push_back(std::move(*made));
    }
    names[old_name] = *name;
  }
  return names;
}

Result<TalkWritten> write_consent(Tx& tx, Viewer const& by, Draft const& draft,
                                  std::string const& source) {
  auto const person_id = person_of_source(tx, by, draft.person_source);
  if (!person_id) return refuse(Code::bad_id, "person", draft.person_source);
  auto consent = draft.consent;
  consent.person_id = *person_id;
  TRY(settle(consent, tx.now()));
  for (auto* at : {&consent.withdrawn_at, &consent.last_used_at})
    if (*at) *at = std::min(**at, tx.now());
  if (auto const there = already_here(tx, by, consent, source)) {
    if (consent.withdrawn_at) TRY(withdraw_consent(tx, by, *there));
    return TalkWritten{"consent", {}};
  }
  auto const made = TRY(add_consent(tx, by, consent));
  add_import_source(tx, "consent", source, made.id);
  return TalkWritten{"consent", made.id};
}

Result<TalkWritten> write_stop(Tx& tx, Viewer const& by, Draft const& draft) {
  auto stopped = draft.stopped;
  TRY(settle_email(stopped.address, "address"));
  stopped.at = std::min(stopped.at, tx.now());
  for (auto const& there : stopped_with_address(tx, by, stopped.address))
    if (there.purpose == stopped.purpose) return TalkWritten{"suppression", {}};
  return TalkWritten{"suppression", TRY(bring_in_stop(tx, by, stopped)).id};
}

}  // namespace kept
