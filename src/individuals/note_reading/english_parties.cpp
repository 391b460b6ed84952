// English: who acts in a clause. "Their new buyer, Ann Lee, will", "the brewery has pledged to".
#include "individuals/note_reading/english_verbs.hpp"
#include "individuals/note_reading/phrase_set.hpp"

namespace kept::english {
namespace {

constexpr std::size_t subject_words_max = 7;

/// Firms and people that act by the noun alone; that others end in -er or -ist shows too.
WordSet const& parties() {
  static WordSet const words(
      "people brewery bakery school clinic gallery canteen club firm agency hotel dairy farm "
      "church "
      "parish university nursery department dept committee board branch shop garage landlord "
      "tenant couple family chef cook clerk head rep reps guy lad woman man lady chap bloke boys "
      "girls crew staff insurer insurers hospital library museum theatre kitchen studio college "
      "registry charity foundation shelter association society factory mill plant depot works "
      "winery vineyard restaurant cafe pub laboratory lab surgery practice bursar treasurer nurse "
      "vet midwife consul mechanic plumber electrician temp intern apprentice deputy chair "
      "chairwoman chairman foreman forewoman widow host groom bride parents sons daughters twins "
      "captain coach colonel judge notary registrar architect consultant solicitor client "
      "secretariat embassy consulate ministry council inspector officer municipality authority "
      "headmaster headmistress bishop vicar priest imam dealer neighbor neighbour guest guests");
  return words;
}

/// Things whose words end as those of people do.
bool is_thing(std::string_view word) {
  static WordSet const words(
      "order letter boiler printer water paper number weather offer matter trailer computer "
      "container heater cooker dishwasher timber fertilizer fertiliser transformer december "
      "september october november summer winter dinner corner cover poster folder router server "
      "scanner freezer cooler mower tractor motor generator monitor elevator door floor reactor "
      "compressor tender voucher newsletter reminder other another after ever never under over her "
      "quarter river tower power shower counter center laser meter filter flyer banner brochure "
      "ladder rubber leather silver butter sugar list waist twist fist remainder either neither "
      "error mirror colour color labour harbour");
  return words.has(word);
}

bool is_party(std::string_view word) {
  if (parties().has(word) || people().has(word)) return true;
  if (is_thing(word) || word.size() < 5) return false;
  for (std::string_view end : {"er", "or", "ist", "man", "woman", "ers", "ors", "ists", "men"})
    if (word.ends_with(end)) return true;
  return false;
}

/// What ends the words of somebody who acts: marks, joints and verbs of saying.
bool is_boundary(SpokenWords words, std::size_t at) {
  static WordSet const joints(
      "and but so because while then that who which as since though although said says told "
      "confirmed confirms confirming plus meaning means whereas");
  auto const& word = words[at];
  if (!is_mark(word)) return joints.has(word.text);
  static constexpr std::string_view inner[] = {"'", "-", "/", "&", "."};
  bool const within = word.glued && at + 1 < words.size() && words[at + 1].glued;
  for (auto mark : inner)
    if (within && word.text == mark) return false;
  return true;
}

/// Words that no subject holds: with one of them the clause says something else.
bool is_no_subject(std::string_view word) {
  if (word.ends_with("n't")) return true;
  static WordSet const words(
      "is are was were be been has had have having will would can could may might must should does "
      "did do not no never if when unless whether until once after before only want wants wanted "
      "need needs needed hope hopes think thinks maybe perhaps wish wishes like likes nobody none "
      "nothing asked asks ask if what why how than or");
  return words.has(word);
}

class Subject {
 public:
  Subject(SpokenWords words, std::size_t verb, bool on_us)
      : words_(words), to_(verb), on_us_(on_us) {
    static WordSet const adverbs(
        "also then now still already both all just kindly duly hereby personally themselves "
        "himself "
        "herself each definitely certainly firmly have has ve");
    while (to_ > 0 && (adverbs.has(words_[to_ - 1].text) || is_have(to_ - 1))) --to_;
    from_ = start_of(to_);
  }

  Acting acting() {
    bool apposed = false;
    if (from_ == to_ && to_ > 0) {
      if (words_[to_ - 1].text == "and") return inherited(to_ - 1);
      if (!skip_apposition()) return {};
      apposed = true;
    }
    static WordSet const before(
        "also then now today tonight tomorrow meanwhile yes ok agreed deal us me result");
    auto from = from_;
    while (from < to_ && before.has(words_[from].text)) ++from;
    if (from >= to_ || to_ - from > subject_words_max) return {};
    return {actor(from, apposed), from};
  }

 private:
  /// "The lender stands fast on it and" is sending: whoever opens the sentence.
  Acting inherited(std::size_t end) const {
    static WordSet const us("i we"), they("he she they"), articles("the their his her");
    auto const from = start_of(end);
    if (from >= end || (from > 0 && !is_mark(words_[from - 1]))) return {};
    if (us.has(words_[from].text)) return {Actor::us, from};
    if (they.has(words_[from].text)) return {Actor::them, from};
    bool const opens = articles.has(words_[from].text) || words_[from].capital;
    for (auto at = from; opens && at < std::min(from + 3, end); ++at)
      if (is_party(words_[at].text)) return {Actor::them, from};
    return {};
  }

  /// "I've", "she's": what is left of "have".
  bool is_have(std::size_t at) const {
    auto const& word = words_[at];
    if (word.text == "'") return at + 1 < words_.size() && words_[at + 1].text == "s";
    return word.text == "s" && at > 1 && words_[at - 1].text == "'" && word.glued;
  }

  std::size_t start_of(std::size_t to) const {
    auto at = to;
    while (at > 0) {
      if (words_[at - 1].text == ")") {
        auto open = at - 1;
        while (open > 0 && words_[open].text != "(") --open;
        if (open == 0) return at;
        at = open;
        continue;
      }
      if (is_boundary(words_, at - 1)) return at;
      --at;
    }
    return at;
  }

  /// ", Ann Lee, will confirm": whose name stands between commas stands before them.
  bool skip_apposition() {
    if (words_[to_ - 1].text != ",") return false;
    auto to = to_;
    int commas = 0;
    for (; commas < 3 && to > 0 && words_[to - 1].text == ","; ++commas) {
      auto const end = to - 1;
      auto const from = start_of(end);
      for (auto at = from; at < end; ++at)
        if (is_no_subject(words_[at].text)) return false;
      from_ = from, to_ = end, to = from;
    }
    return commas > 1 && from_ < to_ && (from_ == 0 || words_[from_ - 1].text != ",");
  }

  Actor actor(std::size_t from, bool apposed) const {
    static WordSet const us("i we i've we've i'm we're"), they("he she they you they've you've");
    auto const& first = words_[from].text;
    auto const& last = words_[to_ - 1].text;
    if (us.has(last) && words_[to_ - 1].kind == SpokenWord::Kind::letters) return Actor::us;
    if (they.has(last) && last != "s" && last != "'" && to_ - from == 1) return Actor::them;
    for (auto at = from; at < to_; ++at)
      if (is_no_subject(words_[at].text)) return Actor::nobody;
    // "In return they pay", not "the list they sent".
    static WordSet const adverbial("in on by this next from after");
    if (adverbial.has(first) && they.has(last)) return Actor::them;
    static WordSet const of_ours("contact supplier landlord bank insurer insurers customer client");
    static WordSet const our("our my");
    auto const head = head_of(from);
    if (our.has(first))
      return of_ours.has(words_[head].text)                        ? Actor::them
             : is_party(words_[head].text) || words_[head].capital ? Actor::us
                                                                   : Actor::nobody;
    static WordSet const articles("the their his her its this a an both two three");
    bool const name = words_[from].capital && words_[from].kind == SpokenWord::Kind::letters &&
                      !nobody().has(first) && !articles.has(first) && !is_thing(first);
    if (name && words_[head].capital) return Actor::them;
    if (on_us_ && articles.has(first) && !is_thing(words_[head].text)) return Actor::them;
    if (!is_party(words_[head].text) && !(name && apposed)) return Actor::nobody;
    return articles.has(first) || name || from == 0 || is_party(first) ? Actor::them
                                                                       : Actor::nobody;
  }

  /// "The man" from the council.
  std::size_t head_of(std::size_t from) const {
    static WordSet const behind("from at of in on over there here ( , next across with");
    for (auto at = from + 1; at < to_; ++at)
      if (behind.has(words_[at].text)) return at - 1;
    return to_ - 1;
  }

  SpokenWords words_;
  std::size_t from_ = 0, to_;
  bool on_us_;
};

}  // namespace

std::size_t their_visit_at(SpokenWords words, std::size_t at) {
  static PhraseSet const visits(
      "comes in|comes by|comes over|comes round|comes to see us|coming in|coming by|coming over|"
      "coming round|coming to see us|come in|come by|come over|come round|drops by|dropping "
      "by|drop "
      "by|drops in|dropping in|drop in|pops in|popping in|pop in|pops round|pops over|stops by|"
      "stopping by|stop by|swings by|swinging by|visits us|visiting us|visit us|is over here|are "
      "over "
      "here|calls in|calling in|comes back in|coming back in|coming back to us|coming up to see us|"
      "coming down to see us");
  static WordSet const before("will is are re s ' ll be to 're going");
  auto const length = visits.longest_at(words, at);
  auto verb = at;
  while (length && verb > 0 && before.has(words[verb - 1].text)) --verb;
  if (!length || acting_before(words, verb).who != Actor::them) return 0;
  return length;
}

Acting acting_before(SpokenWords words, std::size_t verb) {
  return Subject(words, verb, false).acting();
}
Acting acting_on_us(SpokenWords words, std::size_t verb) {
  return Subject(words, verb, true).acting();
}

}  // namespace kept::english
