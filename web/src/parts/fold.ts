// Folds as src/base/text/fold.cpp does, so that what is filtered in the page is found like what is
// searched on the server. tests/fold_cases.txt holds both to it.

// prettier-ignore
const own: Record<string, string> = {
  Æ: "ae", æ: "ae", Ø: "o", ø: "o", Œ: "oe", œ: "oe", ß: "ss", ẞ: "ss",
  Ð: "d", ð: "d", Đ: "d", đ: "d", Þ: "th", þ: "th", Ħ: "h", ħ: "h",
  ı: "i", Ł: "l", ł: "l", Ŋ: "n", ŋ: "n", Ŧ: "t", ŧ: "t", ς: "σ",
  ء: "", ـ: "", ٱ: "ا", ى: "ي", ی: "ي", ے: "ي",
  ة: "ه", ھ: "ه", ہ: "ه", ۃ: "ه", ە: "ه", ک: "ك", ڪ: "ك",
};
for (const apostrophe of "`´ʹʻʼʽʾʿˈ‘’‛′＇") own[apostrophe] = "'";
for (const dash of "‐‑‒–—―−") own[dash] = "-";

const mark = /[\p{Mn}\p{Me}]/u;
const loose_script = /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const voicing = /[\u3099\u309A]/u;

function drops_out(letter: string) {
  if (/\p{Cf}/u.test(letter)) return true;
  return mark.test(letter) && !voicing.test(letter) && loose_script.test(letter);
}

// Digits of every script stand in rows of ten that begin with their zero.
function digit_of(letter: string) {
  let value = 0;
  const code = letter.codePointAt(0) ?? 0;
  while (value < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

function fold_decomposed(letter: string): string {
  const known = own[letter];
  if (known !== undefined) return known;
  if (drops_out(letter)) return "";
  if (/\p{Nd}/u.test(letter)) return digit_of(letter);
  if (/[\p{Cc}\p{White_Space}]/u.test(letter)) return " ";
  return [...letter.toLowerCase()]
    .map((small) => own[small] ?? (drops_out(small) ? "" : small))
    .join("");
}

const fold_letter = (letter: string): string =>
  own[letter] ?? [...letter.normalize("NFKD")].map(fold_decomposed).join("");

/** Lower case without accents, ø=ö=oe=o, æ=ae, å=aa=a, Arabic letter forms and digits alike. */
export function fold(text: string): string {
  const letters = [...text.toWellFormed()].map(fold_letter).join("");
  return letters.replace(/oe+/g, "o").replace(/a+/g, "a");
}
