// Any bytes as a vCard file: it must be read without harm, and what was read must be written and
// read again as it was.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/card_draft.hpp"
#include "exchange/jcard.hpp"
#include "exchange/vcard_reader.hpp"
#include "exchange/vcard_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string const bytes = vcard_bytes(std::string(reinterpret_cast<char const*>(data), size));
  std::vector<ReadCard> cards;
  if (is_jcard(bytes)) {
    cards = read_jcard(bytes);
  } else {
    VcardReader reader(bytes);
    while (auto card = reader.next()) cards.push_back(std::move(*card));
  }
  for (auto const& card : cards) {
    std::string written;
    write_vcard(written, card.properties);
    VcardReader again(written);
    auto const second = again.next();
    if (!second || second->properties != card.properties || again.next()) std::abort();
    Draft draft = draft_of_card(card);
    if (draft.refused()) continue;
    CardExtras extras;
    extras.notes = draft.notes;
    std::string person;
    write_vcard(person, card_of_person(draft.person, extras));
    VcardReader person_reader(person);
    if (!person_reader.next()) std::abort();
  }
  return 0;
}
