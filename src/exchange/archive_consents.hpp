// Consents in an archive: the texts that asked, what people agreed to, and which addresses on their
// cards are not to be written to. So a firm that moves by an archive forgets nobody's no; one whose
// card is gone is known to a backup alone.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "exchange/draft_source.hpp"
#include "exchange/talk_write.hpp"

namespace kept {

/// An address on a card, as the archive tells of it.
struct ArchiveStop {
  Id person_id;
  std::string address;
  std::optional<MailPurpose> purpose;  // none: everything
  Instant at;
  StopReason why = StopReason::unsubscribed;
};
constexpr auto fields_of(ArchiveStop const*) {
  return std::tuple{field("person_id", &ArchiveStop::person_id),
                    field("address", &ArchiveStop::address),
                    field("purpose", &ArchiveStop::purpose), field("at", &ArchiveStop::at),
                    field("why", &ArchiveStop::why)};
}

struct ArchiveConsents {
  std::vector<ConsentText> texts;
  std::vector<Consent> consents;
  std::vector<ArchiveStop> stops;
};

/// From consent_texts.json, consents.json and stopped.json. Refuses bad_file for one that is not as
/// Kept writes it.
Result<ArchiveConsents> read_archive_consents(std::map<std::string, std::string> const& files);

/// The consents and then the stops, a row each.
std::unique_ptr<DraftSource> open_consents(ArchiveConsents consents);

/// What a text is called here, by its purpose and its name in the archive.
using TextNames = std::map<std::pair<MailPurpose, std::string>, std::string>;

/// Writes down the texts that are not here, where `by` is an admin. One that is called like another
/// with other words gets a name of its own: a consent was given on its own words.
TextNames take_in_texts(Tx& tx, Viewer const& by, std::vector<ConsentText> const& texts);

/// A consent keeps when it was given, withdrawn and used; one that is here and that the archive
/// calls withdrawn is withdrawn. A stop stays when the import is undone.
Result<TalkWritten> write_consent(Tx& tx, Viewer const& by, Draft const& draft,
                                  std::string const& source);
Result<TalkWritten> write_stop(Tx& tx, Viewer const& by, Draft const& draft);

}  // namespace kept
