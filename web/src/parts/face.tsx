import type { Noun } from "~/api/types";

function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const first = (word: string | undefined) =>
    Array.from(word?.replace(/^(ال|al-)/u, "") ?? "")[0] ?? "";
  // Arabic letters join, so two initials would read as a word: one is enough.
  if (/\p{Script=Arabic}/u.test(name)) return first(words[0]);
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : "")).toLocaleUpperCase();
}

function hue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 6;
}

interface FaceProps {
  name: string;
  photo?: string | null | undefined;
  noun?: Noun;
  size?: "large";
}

/** A photo, or initials on a quiet colour that stays with the name. Never read aloud: the name stands beside it. */
export function Face({ name, photo, noun = "person", size }: FaceProps) {
  return (
    <span
      className="face"
      aria-hidden
      data-noun={noun}
      data-hue={hue(name)}
      {...(size ? { "data-size": size } : {})}
    >
      {photo ? <img src={photo} alt="" loading="lazy" /> : initials(name)}
    </span>
  );
}
