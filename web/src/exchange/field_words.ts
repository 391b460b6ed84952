// What a column of a table can become, by what the file holds.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Import } from "~/api/types";

type Field = Import["columns"][number]["field"];

const words: Partial<Record<Field, MessageDescriptor>> = {
  skip: msg`Leave out`,
  own_field: msg`An own field`,
  source_id: msg`Number in the other program`,
  name: msg`Name`,
  prefix: msg`Title before the name`,
  given_name: msg`Given name`,
  middle_name: msg`Middle name`,
  family_name: msg`Family name`,
  suffix: msg`Title after the name`,
  name_in_other_script: msg`Name in another script`,
  call_name: msg`Called`,
  say_it: msg`How to say it`,
  say_it_ipa: msg`How to say it, in IPA`,
  address_as: msg`Address as`,
  ism: msg`Given name (ism)`,
  kunya: msg`Father or mother of (kunya)`,
  nasab: msg`Son or daughter of (nasab)`,
  laqab: msg`Epithet (laqab)`,
  nisba: msg`Origin or trade (nisba)`,
  interests: msg({ message: "Interests", context: "heading" }),
  role: msg`Role`,
  role_since: msg`Role since`,
  role_until: msg`Role until`,
  organisation: msg`Organisation`,
  department: msg`Department`,
  title: msg`Position`,
  email: msg`E-mail`,
  phone: msg`Phone`,
  web: msg`Web`,
  street: msg`Street`,
  city: msg`City`,
  region: msg`Region`,
  postal_code: msg`Postal code`,
  country: msg`Country`,
  whole_address: msg`The whole address`,
  birthday: msg`Birthday`,
  language: msg`Language`,
  note: msg`Note`,
  person: msg`Person`,
  person_email: msg`E-mail of the person`,
  person_phone: msg`Phone of the person`,
  channel: msg`How you talked`,
  at: msg`When you talked`,
  author: msg`Written by`,
  direction: msg`Direction`,
  kind: msg`Kind`,
  what: msg`What is promised`,
  said_for: msg`The day said`,
  aim_for: msg`The day aimed for`,
  estimate_days: msg`The estimate in working days`,
  repair: msg`How it was put right`,
  made_at: msg`Promised on`,
  done_at: msg`Delivered on`,
  by: msg`Who delivers`,
};

const counterpart: Field[] = ["person", "person_email", "person_phone", "organisation"];
const place: Field[] = ["street", "postal_code", "city", "region", "country", "whole_address"];
const of_noun: Record<string, Field[]> = {
  people: [
    "name",
    "given_name",
    "middle_name",
    "family_name",
    "prefix",
    "suffix",
    "name_in_other_script",
    "call_name",
    "say_it",
    "say_it_ipa",
    "address_as",
    "ism",
    "kunya",
    "nasab",
    "laqab",
    "nisba",
    "interests",
    "email",
    "phone",
    "organisation",
    "department",
    "title",
    "role",
    "role_since",
    "role_until",
    "birthday",
    "language",
    "web",
    ...place,
    "note",
  ],
  organisations: [
    "name",
    "name_in_other_script",
    "email",
    "phone",
    "web",
    "role",
    "role_since",
    "role_until",
    ...place,
    "note",
  ],
  conversations: [...counterpart, "channel", "at", "author", "note"],
  promises: [
    ...counterpart,
    "direction",
    "kind",
    "what",
    "said_for",
    "aim_for",
    "estimate_days",
    "repair",
    "made_at",
    "done_at",
    "by",
  ],
};

/** The fields that a file of this kind has, with words; one the page has no word for is shown by its own name. */
export function field_choices(
  batch: Import,
  say: (message: MessageDescriptor) => string,
): [string, string][] {
  const found = batch.columns.map((column) => column.field);
  const all = new Set<Field>([
    "skip",
    ...(of_noun[batch.as] ?? []),
    "own_field",
    "source_id",
    ...found,
  ]);
  return Array.from(all, (field): [string, string] => {
    const known = words[field];
    return [field, known ? say(known) : field];
  });
}
