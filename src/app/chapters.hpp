#pragma once
// The one list of chapters, and what they are wired with.
#include <memory>
#include <vector>

#include "firm/firm_chapter.hpp"
#include "http/chapter.hpp"
#include "http/outgoing_client.hpp"

namespace kept {

std::vector<Chapter> all_chapters(
    FirmPartsPointer const& parts,
    std::shared_ptr<OutgoingClient const> const& outgoing = std::make_shared<OutgoingClient>());

/// After a restore: everything that every chapter gives to search.
void make_all_search_anew(Store& store);

}  // namespace kept
