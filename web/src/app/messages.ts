// Loads one language's messages, alone, and makes them the page's.
import { i18n, type Messages } from "@lingui/core";
import type { Language } from "./look";

const catalogs: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import("~/messages/en.po"),
  da: () => import("~/messages/da.po"),
  ar: () => import("~/messages/ar.po"),
};
const plain_tags: Record<Language, string> = { en: "en-GB", da: "da-DK", ar: "ar-AE" };
let spoken = "";

/** Speaks a language; counted things are written with the numerals of the locale tag. */
export async function speak(language: Language, tag = plain_tags[language]) {
  if (spoken === tag) return;
  spoken = tag;
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, locales: [tag], messages });
}
