// The rows of an export about consents.
#pragma once

#include "exchange/export_source.hpp"
#include "mail/consent_record.hpp"

namespace kept {

void write_consents_header(std::string& out);
void write_consent_row(std::string& out, Consent const& consent, std::string const& person);

/// What the addresses on people's cards have stopped, as a JSON array of ArchiveStop.
NextPart stops_parts(Store& store, Viewer const& viewer);

}  // namespace kept
