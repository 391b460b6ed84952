// The public page behind the link in each mail: one button, no script, in three languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "firm/firm.hpp"
#include "mail/consent.hpp"

namespace kept {

enum class UnsubscribeStep {
  asks,  // says what it is and shows the button
  done
};

struct UnsubscribePage {
  Language language = Language::en;
  std::string firm;                    // its name
  std::optional<MailPurpose> purpose;  // none: not told
  UnsubscribeStep step = UnsubscribeStep::asks;
};

/// The language of these that a BCP 47 tag names, else `other`.
Language language_of_tag(std::optional<std::string> const& tag, Language other);
/// The whole document, on one line.
std::string unsubscribe_html(UnsubscribePage const& page);

}  // namespace kept
