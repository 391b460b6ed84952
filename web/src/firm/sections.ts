// The rooms of Settings, in the order they are read.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Access } from "~/api/types";

export interface Section {
  id: string;
  words: MessageDescriptor;
  least: Access;
}

export const sections: readonly Section[] = [
  { id: "me", words: msg`You`, least: "viewer" },
  { id: "look", words: msg`Language and look`, least: "viewer" },
  { id: "morning", words: msg`Mornings and reminders`, least: "viewer" },
  { id: "security", words: msg`Password and keys`, least: "viewer" },
  { id: "firm", words: msg({ message: "Firm", context: "settings" }), least: "admin" },
  { id: "calendar", words: msg({ message: "Calendar", context: "settings" }), least: "viewer" },
  { id: "calendars", words: msg`Your calendars`, least: "viewer" },
  { id: "mailboxes", words: msg`Mail you read in`, least: "viewer" },
  { id: "sending", words: msg`Sending mail`, least: "staff" },
  { id: "mail-templates", words: msg`Templates for mails`, least: "staff" },
  { id: "users", words: msg`Users and access`, least: "admin" },
  { id: "own-fields", words: msg`Own fields`, least: "admin" },
  { id: "topics", words: msg`Topics`, least: "admin" },
  { id: "promise-kinds", words: msg`Kinds of promises`, least: "admin" },
  { id: "consent-texts", words: msg`Consent texts`, least: "viewer" },
  { id: "stopped", words: msg`Who asked us to stop`, least: "staff" },
  { id: "pipeline", words: msg({ message: "Pipeline", context: "settings" }), least: "admin" },
  { id: "bin", words: msg`Bin`, least: "staff" },
  { id: "backups", words: msg`Backups`, least: "admin" },
];
