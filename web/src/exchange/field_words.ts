// What a column of a CSV can become.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const field_words: Record<string, MessageDescriptor> = {
  skip: msg`Leave out`,
  own_field: msg`An own field`,
  name: msg`Name`,
  given_name: msg`Given name`,
  middle_name: msg`Middle name`,
  family_name: msg`Family name`,
  name_prefix: msg`Title before the name`,
  name_suffix: msg`Title after the name`,
  call_name: msg`Called`,
  name_in_other_scripts: msg`Name in another script`,
  say_it: msg`How to say it`,
  address_as: msg`Address as`,
  role: msg`Role`,
  organisation: msg`Organisation`,
  title: msg`Position`,
  email: msg`E-mail`,
  phone: msg`Phone`,
  street: msg`Street`,
  postal_code: msg`Postal code`,
  city: msg`City`,
  region: msg`Region`,
  country: msg`Country`,
  birthday: msg`Birthday`,
  language: msg`Language`,
  note: msg`Note`,
  web: msg`Web`,
};

/** Words for the fields the page knows; another field is shown by its own name. */
export function field_choices(
  found: readonly string[],
  words: (message: MessageDescriptor) => string,
): [string, string][] {
  const all = new Set([...Object.keys(field_words), ...found]);
  return Array.from(all, (field): [string, string] => {
    const known = field_words[field];
    return [field, known ? words(known) : field];
  });
}
