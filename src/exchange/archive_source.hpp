// Our own archive as a row of drafts: organisations, people, conversations, promises, consents, in
// that order.
#pragma once

#include <memory>

#include "exchange/draft_source.hpp"

namespace kept {

/// Refuses bad_file for a zip that is not ours.
Result<std::unique_ptr<DraftSource>> open_archive(std::string_view bytes);

}  // namespace kept
