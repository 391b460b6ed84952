// Danish: what a note tells of having been promised, before or behind what it was.
#include <optional>

#include "individuals/note_reading/danish_verbs.hpp"

namespace kept::danish {
namespace {

constexpr std::size_t reach = 9;  // words between "sagde" and "kan"

WordSet const& tellers() {
  static WordSet const words(
      "sagde siger sagt lovede lovet lover skrev oplyste aftalt aftalte bekræftede garanterede "
      "garanterer forsikrede svor");
  return words;
}

class Reports {
 public:
  explicit Reports(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (tellers().has(words_[at].text) && !denied(at)) told(at);
    hear_from();
    if (found_.empty()) as_said();
    return std::move(found_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].text == word;
  }
  bool any(std::size_t at, std::initializer_list<std::string_view> choice) const {
    for (auto word : choice)
      if (is(at, word)) return true;
    return false;
  }

  bool denied(std::size_t at) const {
    for (std::size_t next = at >= 4 ? at - 4 : 0; next < words_.size() && next <= at + 2; ++next)
      if (any(next, {"ikke", "aldrig", "ingen", "pastar", "hvis", "intet"})) return true;
    return false;
  }

  void add(std::size_t from, std::size_t verb, std::size_t after, Direction direction,
           bool needs_day) {
    found_.push_back({from, verb, after, direction, needs_day, {}, 0, 0});
  }

  /// Who tells; where nobody is said, the writer.
  std::optional<Direction> teller(std::size_t at) const {
    auto before = at;
    while (before > 0 && any(before - 1, {"har", "havde", "blev", "lige", "ogsa", "fik"})) --before;
    if (any(at + 1, {"jeg", "vi"})) return Direction::ours;
    // "..., så garanterede bogtrykkeren at".
    if (before > 0 && at + 1 < words_.size() && words_[at + 1].text.size() > 5 &&
        words_[at + 1].text.ends_with("en"))
      return Direction::theirs;
    if (before == 0 || is_mark(words_[before - 1]) || any(before - 1, {"og", "men", "sa"}))
      return Direction::ours;
    if (any(before - 1, {"jeg", "vi"})) return Direction::ours;
    if (any(before - 1, {"han", "hun", "de"})) return Direction::theirs;
    if (names_somebody(words_, before - 1, people(), nobody())) return Direction::theirs;
    return {};
  }

  /// "Jeg sagde vi godt kan holde prisen til nytår", "hun sagde at pengene ville være der torsdag".
  void told(std::size_t at) {
    auto const who = teller(at);
    if (!who) return;
    if (*who == Direction::theirs && any(at + 1, {"til", "over", "ham", "hende", "dem"})) return;
    for (auto next = at + 1; next < words_.size() && next <= at + reach; ++next) {
      if (any(next, {";", "hvis", "ikke", "nar"})) return;
      if (is(next, "om") && !is(next + 1, "at")) return;
      if (any(next, {"jeg", "vi"}) && next > at + 1) return we_can(next, at, *who);
      if (*who == Direction::theirs && any(next, {"ham", "hende", "dem"})) return;
      if (any(next, {"ville", "vil", "er", "star", "bliver", "kommer", "ligger"}) && next > at + 1)
        return thing(next, at, *who);
    }
  }

  void we_can(std::size_t subject, std::size_t at, Direction who) {
    if (who != Direction::ours) return;
    bool const sure = any(at, {"lovede", "lovet", "lover"});
    for (auto next = subject + 1; next < words_.size() && next < subject + 6; ++next) {
      if (is_mark(words_[next]) || is(next, "ikke")) return;
      bool const modal = any(next, {"kan", "vil", "skal", "ville", "kunne", "skulle"});
      if (!modal) continue;
      for (auto verb = next + 1; verb < next + 4 && verb < words_.size(); ++verb)
        if (!between().has(words_[verb].text) && !any(verb, {"godt", "have", "vaere"}))
          return add(subject, verb, verb + 1, Direction::ours, !sure);
      return;
    }
  }

  /// What will be: a promise only with its day.
  void thing(std::size_t verb, std::size_t at, Direction who) {
    bool const told_that = any(at + 1, {"at"}) || any(at + 2, {"at"}) || any(at + 3, {"at"});
    if (!told_that && !any(at, {"sagde", "lovede", "lover"})) return;
    add(at, at + 1 < verb ? at + 1 : verb, at + 2, who, true);
  }

  /// "Hører fra hende senest søndag."
  void hear_from() {
    for (std::size_t at = 0; at + 2 < words_.size(); ++at) {
      bool const opens = at == 0 || is_mark(words_[at - 1]);
      bool const we = at > 0 && any(at - 1, {"jeg", "vi"});
      if (is(at, "horer") && is(at + 1, "fra") && (opens || we) && !is(at + 2, "os"))
        add(at, at, at + 1, Direction::theirs, true);
    }
  }

  /// "Klaveret skal stå der torsdag, det sagde vi god for", "mailer dem i aften, lovede jeg".
  void as_said() {
    for (std::size_t at = 2; at < words_.size(); ++at) {
      bool const by_us =
          (any(at, {"lovede", "sagde"}) && any(at + 1, {"jeg", "vi"})) ||
          (is(at, "har") && any(at + 1, {"jeg", "vi"}) && any(at + 2, {"lovet", "sagt"})) ||
          (is(at, "som") && any(at + 1, {"lovet"})) ||
          (any(at, {"det"}) && is(at + 1, "er") && is(at + 2, "aftalt"));
      bool const ends = behind(at) >= words_.size() || is_mark(words_[behind(at)]) ||
                        any(behind(at), {"god", "med"});
      if (!by_us || !ends || at + 6 < words_.size()) continue;
      for (std::size_t before = 0; before < at; ++before)
        if (any(before, {"ikke", "ingen", "aldrig", "hvis"})) return;
      return add(0, 0, 1, Direction::ours, true);
    }
    // ", lovede Agnete"
    auto const last = words_.size();
    if (last > 4 && is(last - 2, "lovede") && words_[last - 1].capital && is_mark(words_[last - 3]))
      add(0, 0, 1, Direction::theirs, false);
  }
  std::size_t behind(std::size_t at) const {
    return at + (any(at, {"lovede", "sagde", "som"}) ? 2 : 3);
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> reported(SpokenWords words) { return Reports(words).cues(); }

}  // namespace kept::danish
