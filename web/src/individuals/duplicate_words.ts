// Why two people are probably one, or why not: a whole sentence for each thing that was compared.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DuplicateEvidence } from "~/api/types";

type Field = DuplicateEvidence["field"];
type Level = DuplicateEvidence["level"];
type Words = Partial<Record<Level, MessageDescriptor>>;

const evidence_words: Record<Field, Words> = {
  given_name: {
    same: msg`The same first name`,
    close: msg`The first names differ by a letter or two`,
    sounds_alike: msg`The first names sound alike`,
    other_script: msg`The same first name in another script`,
    swapped: msg`The first name of one stands elsewhere in the other's name`,
    partly: msg`The first name is shortened`,
    different: msg`Different first names`,
  },
  family_name: {
    same: msg`The same last name`,
    close: msg`The last names differ by a letter or two`,
    sounds_alike: msg`The last names sound alike`,
    other_script: msg`The same last name in another script`,
    swapped: msg`The last name of one stands elsewhere in the other's name`,
    partly: msg`The last name is shortened`,
    different: msg`Different last names`,
  },
  other_names: {
    same: msg`A further name in common`,
    close: msg`Further names that are nearly the same`,
    sounds_alike: msg`Further names that sound alike`,
    other_script: msg`A further name in another script`,
    partly: msg`A further name is shortened`,
    different: msg`Different further names`,
  },
  birthday: {
    same: msg`The same birthday`,
    close: msg`The birthdays differ by one digit`,
    swapped: msg`Day and month of the birthday have changed places`,
    partly: msg`Two of day, month and year of birth agree`,
    different: msg`Different birthdays`,
  },
  email: {
    same: msg`The same e-mail address`,
    close: msg`Nearly the same e-mail address`,
    different: msg`Different e-mail addresses`,
  },
  phone: {
    same: msg`The same phone number`,
    close: msg`The phone numbers differ by one digit`,
    different: msg`Different phone numbers`,
  },
  identity_number: {
    same: msg`The same identity number`,
    close: msg`The identity numbers differ by one digit`,
    different: msg`Different identity numbers`,
  },
  street: {
    same: msg`The same street and number`,
    close: msg`Nearly the same street, and the same number`,
    partly: msg`The same street, or part of it`,
    different: msg`Different streets`,
  },
  place: {
    same: msg`The same postal code`,
    close: msg`The postal codes differ by one character`,
    partly: msg`The same town`,
    different: msg`Different towns`,
  },
  organisation: {
    same: msg`The same organisation`,
    close: msg`Nearly the same organisation`,
    different: msg`Different organisations`,
  },
  occupation: {
    same: msg`The same title`,
    close: msg`Nearly the same title`,
    different: msg`Different titles`,
  },
  gender: {
    same: msg`The same gender`,
    different: msg`Different genders`,
  },
};

export function evidence_sentence(evidence: DuplicateEvidence): MessageDescriptor | undefined {
  return evidence_words[evidence.field][evidence.level];
}
