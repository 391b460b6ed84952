// Language, direction and theme of the page, kept on this machine so that the first paint is right (see index.html).
import type { User } from "~/api/types";

export type Language = "en" | "da" | "ar";
export const languages: readonly Language[] = ["en", "da", "ar"];
const place = "kept.look";

export interface Look {
  language: Language;
  theme: User["theme"];
}

export function present_look(): Look {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  return {
    language: languages.find((one) => one === root.lang) ?? "en",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

/** Sets language, direction and theme on the root, and remembers them. */
export function show_look(look: Look) {
  const root = document.documentElement;
  root.lang = look.language;
  root.dir = look.language === "ar" ? "rtl" : "ltr";
  root.dataset["theme"] = look.theme;
  try {
    localStorage.setItem(place, JSON.stringify(look));
  } catch {
    // A full or forbidden storage costs only the first paint's language.
  }
}
