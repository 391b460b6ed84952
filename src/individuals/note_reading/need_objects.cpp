#include "individuals/note_reading/need_objects.hpp"

namespace kept {

std::size_t bought_at(ReadSentence const& read, std::size_t at) {
  static WordSet const acquire("buy order purchase rent hire lease reserve book acquire");
  bool const to = at + 2 < read.size() && read.at(at).text == "to";
  return to && acquire.has(read.at(at + 1).text) ? at + 2 : at;
}

bool is_an_act(ReadSentence const& read, std::size_t object) {
  if (read.language() != Language::en || object >= read.size()) return false;
  if (read.at(object).text == "to") return true;
  auto const& known = read.known();
  for (auto at = object + 1; at < std::min(object + 5, read.clause_end(object)); ++at) {
    auto const& before = read.at(at - 1);
    bool const somebody =
        before.capital || known.they.has(before.text) || is_role_word(known.people, before.text);
    if (read.at(at).text == "to" && somebody) return true;
  }
  return false;
}

}  // namespace kept
