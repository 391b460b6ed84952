// Loads a language's texts room by room, and makes the language the page's.
import { i18n } from "@lingui/core";
import { files } from "kept:texts";
import type { Language } from "./look";

const plain_tags: Record<Language, string> = { en: "en-GB", da: "da-DK", ar: "ar-AE" };
/** The rooms that this page has opened so far. */
const opened = new Set(["first"]);
const loaded = new Map<string, Promise<void>>();
let spoken = "";

async function load(language: Language, room: string) {
  const part = await files[room]?.[language]();
  if (part) i18n.load(language, part.messages);
}

/** Each room's texts once; those that could not be had are asked for again the next time. */
function load_once(language: Language, room: string): Promise<void> {
  const key = `${language} ${room}`;
  const before = loaded.get(key);
  if (before) return before;
  const loading = load(language, room);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

/** A room opened while the others are loading is loaded too. */
async function load_opened(language: Language) {
  let known = 0;
  while (known < opened.size) {
    known = opened.size;
    await Promise.all([...opened].map((room) => load_once(language, room)));
  }
}

/** Speaks a language; counted things are written with the numerals of the locale tag. False where another was asked
 * for meanwhile: the last one wins. */
export async function speak(language: Language, tag = plain_tags[language]): Promise<boolean> {
  if (spoken === tag) return true;
  spoken = tag;
  try {
    await load_opened(language);
  } catch (error) {
    if (spoken === tag) spoken = "";
    throw error;
  }
  if (spoken !== tag) return false;
  i18n.activate(language, [tag]);
  return true;
}

/** What is loaded later comes with the texts it says: the build writes this around every `import()`
 * (scripts/texts_plugin.ts). */
export async function with_texts<Part>(
  rooms: string[],
  load_part: () => Promise<Part>,
): Promise<Part> {
  for (const room of rooms) opened.add(room);
  const [part] = await Promise.all([load_part(), load_spoken()]);
  return part;
}

/** Until the language that is spoken has all; before there is one, speak() sees to it. */
async function load_spoken() {
  let language = "";
  while (language !== i18n.locale) {
    language = i18n.locale;
    await load_opened(i18n.locale as Language);
  }
}
