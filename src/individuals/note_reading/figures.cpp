// Dates, numbers and times written in figures.
#include <charconv>

#include "individuals/note_reading/lexicon.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept {
namespace {

using Words = std::span<SpokenWord const>;

struct Figure {
  int value = 0;
  std::size_t digits = 0;
};

std::optional<Figure> figure_at(Words words, std::size_t at) {
  if (at >= words.size() || words[at].kind != SpokenWord::Kind::digits) return {};
  auto const& text = words[at].text;
  Figure figure{0, text.size()};
  if (text.size() > 4) return {};
  auto const read = std::from_chars(text.data(), text.data() + text.size(), figure.value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return {};
  return figure;
}

bool mark_at(Words words, std::size_t at, std::string_view mark) {
  return at < words.size() && words[at].glued && words[at].text == mark;
}

/// Is there a figure glued to the mark before it?
std::optional<Figure> glued_figure(Words words, std::size_t at) {
  return at < words.size() && words[at].glued ? figure_at(words, at) : std::nullopt;
}

int full_year(Figure figure) {
  if (figure.digits > 2) return figure.value;
  return figure.value + (figure.value < 70 ? 2000 : 1900);
}

struct Adder {
  std::size_t at;
  std::vector<Piece>& out;

  void plain(Sort sort, int value, std::size_t length, bool weak = false) {
    Piece piece;
    piece.sort = sort;
    piece.value = value;
    piece.weak = weak;
    place(piece, length);
  }
  void place(Piece piece, std::size_t length) {
    piece.from = static_cast<int>(at);
    piece.to = static_cast<int>(at + length);
    out.push_back(piece);
  }
};

bool month_first_in(Language language, std::string_view mark) {
  return language == Language::en && mark != ".";
}

/// Day and month in the language's order, or the other way round where only that is possible; both
/// where both are.
template <class DayOf>
std::optional<Piece> either_order(Figure a, Figure b, bool month_first, DayOf day_of) {
  auto const usual = month_first ? day_of(a.value, b.value) : day_of(b.value, a.value);
  auto const turned = month_first ? day_of(b.value, a.value) : day_of(a.value, b.value);
  auto const chosen = usual ? usual : turned;
  if (!chosen) return {};
  auto made = single_day(*chosen);
  if (made && usual && turned && *usual != *turned && month_first) made->other = *turned;
  return made;
}

/// 2026-12-03, 3/12/26, 3.12.2026.
bool read_triple(Words words, Figure a, std::string_view mark, Figure b,
                 PhraseContext const& context, Adder& add) {
  auto const c = glued_figure(words, add.at + 4);
  if (!mark_at(words, add.at + 3, mark) || !c) return false;
  std::optional<Piece> made;
  if (a.digits == 4) {
    auto const day = day_in(a.value, b.value, c->value);
    if (day) made = single_day(*day);
  } else if (c->digits == 4 || c->digits == 2) {
    int const in_year = full_year(*c);
    made = either_order(a, b, month_first_in(context.language, mark),
                        [&](int month, int day) { return day_in(in_year, month, day); });
  }
  if (made) add.place(*made, 5);
  return true;
}

bool looks_like_fraction(Figure a, Figure b) {
  return (a.value == 1 && b.value <= 4) || (a.value == 2 && b.value == 3) ||
         (a.value == 3 && b.value == 4) || (a.value == 24 && b.value == 7);
}

/// 24/12, 12-24, 3/2027, 2027-03.
void read_pair(Words words, Figure a, std::string_view mark, Figure b, PhraseContext const& context,
               Adder& add) {
  // "3/12-26": the year behind another mark.
  if (mark == "/" && mark_at(words, add.at + 3, "-"))
    if (auto const c = glued_figure(words, add.at + 4); c && (c->digits == 2 || c->digits == 4)) {
      auto made = either_order(a, b, month_first_in(context.language, mark),
                               [&](int m, int d) { return day_in(full_year(*c), m, d); });
      if (made) add.place(*made, 5);
      return;
    }
  auto const month_of = [&](Figure year, Figure month) {
    auto const first = day_in(year.value, month.value, 1);
    if (!first || month.digits > 2) return;
    if (auto made = days_of({*first, add_months(*first, 1) - 1}, Grain::month, context))
      add.place(*made, 3);
  };
  if (a.digits == 4 && mark != ".") return month_of(a, b);
  if (b.digits == 4 && mark != ".") return month_of(b, a);
  if (a.digits > 2 || b.digits > 2 || (mark == "." && context.language == Language::en)) return;
  auto made = either_order(a, b, month_first_in(context.language, mark),
                           [&](int m, int d) { return day_without_year(context.today, m, d); });
  if (!made) return;
  made->floating = true;
  made->weak = mark != "/" || looks_like_fraction(a, b);
  add.place(*made, 3);
}

void read_number(Words words, Figure a, PhraseContext const& context, Adder& add) {
  if (a.digits == 4 && a.value >= 1900 && a.value < 2200) add.plain(Sort::year, a.value, 1, true);
  add.plain(Sort::n, a.value, 1);
  auto const next = add.at + 1;
  if (context.language == Language::en && next < words.size() && words[next].glued)
    for (std::string_view ending : {"st", "nd", "rd", "th"})
      if (words[next].text == ending) add.plain(Sort::ordnum, a.value, 2);
  if (context.language == Language::da && mark_at(words, next, ".") && a.digits <= 2)
    add.plain(Sort::ordnum, a.value, 2);
}

}  // namespace

void read_figures(std::span<SpokenWord const> words, std::size_t at, PhraseContext const& context,
                  std::vector<Piece>& out) {
  auto const a = figure_at(words, at);
  if (!a) return;
  Adder add{at, out};
  // The tail of a longer figure is none: "1.500", "10,5".
  bool const tail = at >= 2 && words[at].glued && words[at - 1].glued &&
                    words[at - 2].kind == SpokenWord::Kind::digits &&
                    (words[at - 1].text == "." || words[at - 1].text == ",");
  if (at + 1 < words.size() && words[at + 1].glued) {
    auto const& mark = words[at + 1].text;
    auto const b = glued_figure(words, at + 2);
    bool const head = at < 1 || !words[at].glued || words[at - 1].text == "(";
    if (b && mark == ":" && a->value < 25 && b->value < 60) {
      bool const seconds = mark_at(words, at + 3, ":") && glued_figure(words, at + 4);
      add.plain(Sort::hm, a->value, seconds ? 5 : 3);
      return;
    }
    if (b && (mark == "/" || mark == "-" || mark == ".") && head &&
        !read_triple(words, *a, mark, *b, context, add))
      read_pair(words, *a, mark, *b, context, add);
    if (b && (mark == "." || mark == ",")) return;
  }
  if (!tail) read_number(words, *a, context, add);
}

}  // namespace kept
