// People whom a note makes known: "their new buyer Mette", "Mette, deres nye indkøber", "شقيقه
// سامر".
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {
namespace {

constexpr std::size_t name_words_max = 4;
constexpr std::size_t role_reach = 6;  // words between a role and "is Mette Holm"

class NewPeople {
 public:
  NewPeople(ReadSentence const& read, NotePhrases& found)
      : read_(read), known_(read.known().people), found_(found) {}

  void find() {
    for (std::size_t at = 0; at < read_.size(); ++at) {
      if (is_mark(read_.at(at))) continue;
      if (auto const length = known_.called.longest_at(read_.words(), at)) {
        named(at, at + length);
      } else if (is_role(at)) {
        behind_role(at);
      } else if (auto const end = name_end(at); end > at) {
        before_role(at, end);
        at = end - 1;
      }
    }
  }

 private:
  bool is_role(std::size_t at) const { return is_role_word(known_, read_.at(at).text); }

  /// Where the name that begins here ends; `at` where none does.
  std::size_t name_end(std::size_t at) const {
    auto end = at;
    while (end < read_.size() && end < at + name_words_max && is_name_word(end, end > at)) ++end;
    while (end > at && known_.name_joints.has(read_.at(end - 1).text)) --end;
    if (end == at || (end == at + 1 && known_.titles.has(read_.at(at).text))) return at;
    // "Holm Ltd", "Green Street": no person.
    if (known_.firm_marks.has_at(read_.words(), end) || read_.is_within(at, end, known_.firm_marks))
      return at;
    return end;
  }

  bool is_name_word(std::size_t at, bool inside) const {
    auto const& word = read_.at(at);
    if (word.kind != SpokenWord::Kind::letters || known_.no_names.has(word.text)) return false;
    if (is_role(at)) return false;
    return word.capital || (inside && known_.name_joints.has(word.text));
  }

  /// "their new buyer Mette", "the new contact at the council: Farah", "the chairman is now Conny".
  void behind_role(std::size_t role) {
    auto const whose = whose_role(role);
    if (whose == RoleOf::nobodys) return;
    auto next = role + 1;
    while (next < read_.size() && (is_role(next) || known_.titles.has(read_.at(next).text)) &&
           name_end(next) == next)
      ++next;
    if (next < read_.size() && name_end(next) > next) {
      // "Painter Holst promised" names somebody known by his trade.
      bool const introduces = known_.genitive.empty() || known_.opening.has(read_.at(role).text);
      if (whose != RoleOf::opens || introduces) add(role, next);
      return;
    }
    for (auto at = role + 1; at < read_.size() && at <= role + role_reach; ++at) {
      auto const& word = read_.at(at);
      auto const links = known_.role_links.longest_at(read_.words(), at);
      if (links) {
        auto name = at + links;
        bool const article = known_.of_whom.has_at(read_.words(), name);  // "is a Frenchman"
        if (!article && name_end(name) > name) return add(role, name);
      }
      if (word.text == ":" || (word.text == "," && !in_brackets(role))) {
        auto const end = at + 1 < read_.size() ? name_end(at + 1) : at;
        if (end > at + 1 && (word.text == ":" || closes(end))) add(role, at + 1);
        return;
      }
      if (is_mark(word) || read_.joins(at) || read_.known().own.has(word.text)) return;
    }
  }

  bool in_brackets(std::size_t at) const {
    while (at > 0 && read_.at(at - 1).text != ")" && read_.at(at - 1).text != "(") --at;
    return at > 0 && read_.at(at - 1).text == "(";
  }
  bool closes(std::size_t at) const { return at >= read_.size() || is_mark(read_.at(at)); }

  enum class RoleOf { theirs, ours_new, opens, nobodys };

  /// "his brother", "our new clerk"; "Cousin Rhys" at a sentence's beginning.
  RoleOf whose_role(std::size_t role) const {
    bool is_new = false;
    for (auto at = role; at > 0 && at + 4 > role; --at) {
      auto const& word = read_.at(at - 1);
      is_new = is_new || known_.new_words.has(word.text);
      // "Named the pub after his wife Nell".
      static WordSet const after("after efter");
      if (known_.of_whom.has(word.text))
        return at > 1 && after.has(read_.at(at - 2).text) ? RoleOf::nobodys : RoleOf::theirs;
      if (known_.of_us.has(word.text)) return is_new ? RoleOf::ours_new : RoleOf::nobodys;
      if (is_genitive(at - 1)) return RoleOf::theirs;
      if (is_mark(word) || !(known_.fillers.has(word.text) || is_role(at - 1))) break;
    }
    if (is_new) return RoleOf::theirs;
    if (role == 0 || is_mark(read_.at(role - 1))) return RoleOf::opens;
    return RoleOf::nobodys;
  }

  /// "Ejerens kæreste", "Peters bror".
  bool is_genitive(std::size_t at) const {
    std::string_view const word = read_.at(at).text;
    if (known_.genitive.empty() || !word.ends_with(known_.genitive) || word.size() < 4)
      return false;
    return read_.at(at).capital || is_role_word(known_, word.substr(0, word.size() - 1));
  }

  /// "Mette, their new buyer", "Dominic (new foreman)", "Anna who runs the shop", "Li from
  /// accounts".
  void before_role(std::size_t from, std::size_t end) {
    if (end >= read_.size()) return;
    if (from > 0 && known_.gone.has(read_.at(from - 1).text)) return;
    if (known_.who_does.longest_at(read_.words(), end)) return add(from, from);
    if (known_.from_words.has(read_.at(end).text) &&
        known_.departments.has_at(read_.words(), end + 1))
      return add(from, from);
    auto const& mark = read_.at(end).text;
    if (mark != "," && mark != "(") return;
    if (known_.who_does.longest_at(read_.words(), end + 1)) return add(from, from);
    // "Sandra, their old buyer": who was it, or who is aged; in neither case somebody new.
    static WordSet const former("old former ex previous retired gamle tidligere forrige afgåede");
    for (auto at = end + 1; at < read_.size() && at <= end + 5; ++at) {
      auto const& word = read_.at(at);
      if (former.has(word.text)) return;
      if (is_role(at)) {
        auto const whose = whose_role(at);
        if (whose == RoleOf::theirs || whose == RoleOf::ours_new ||
            (mark == "(" && whose != RoleOf::nobodys) ||
            (mark == "," && end > from + 1 && !read_.is_within(end + 1, at, known_.of_us)))
          add(from, from);
        return;
      }
      bool const fits = known_.of_whom.has(word.text) || known_.of_us.has(word.text) ||
                        known_.fillers.has(word.text) || known_.new_words.has(word.text);
      if (!fits) return;
    }
  }

  /// "The old manager Griggs has left".
  bool is_leaving(std::size_t end) const {
    static PhraseSet const gone(
        "has left|left|has retired|retired|retires|resigned|has resigned|is leaving|is "
        "retiring|died|"
        "has died|passed away|used to|has gone|is gone|er gået på pension|er "
        "stoppet|stoppede|stopper|"
        "er rejst|døde|er død");
    return gone.longest_at(read_.words(), end) > 0;
  }

  void named(std::size_t cue, std::size_t name) {
    if (name >= read_.size() || name_end(name) == name) return;
    auto const end = name_end(name);
    if (end < read_.size() && is_genitive(end - 1) && is_role(end)) return;
    add(cue, name);
  }

  void add(std::size_t from, std::size_t name) {
    auto const end = name_end(name);
    if (is_leaving(end)) return;
    found_.people.push_back({read_.text(read_.clause_start(from), end), read_.text(name, end)});
  }

  ReadSentence const& read_;
  PeopleWords const& known_;
  NotePhrases& found_;
};

}  // namespace

bool is_role_word(PeopleWords const& known, std::string_view word) {
  if (known.roles.has(word)) return true;
  // "driftslederen", "lønmester": what ends in a role, with its article or without.
  for (std::size_t from = 0; from + 3 < word.size(); ++from)
    if (known.role_ends.has(word.substr(from))) return true;
  return false;
}

void find_people(ReadSentence const& sentence, NotePhrases& found) {
  if (sentence.is_arabic())
    find_arabic_people(sentence, found);
  else
    NewPeople(sentence, found).find();
}

}  // namespace kept
