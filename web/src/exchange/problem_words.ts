// What was wrong in a file, as a sentence. The server's list is in src/exchange/problem.hpp; script/check compares.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { sentences } from "~/api/problems";

export const file_sentences: Record<string, MessageDescriptor> = {
  bad_day: msg`This is not a day that can be used here.`,
  bad_email: msg`This does not look like an e-mail address.`,
  bad_phone: msg`This does not look like a phone number.`,
  bad_value: msg`This value cannot be used here.`,
  base64_unreadable: msg`The coded content cannot be read, so it is kept as text.`,
  card_too_large: msg`This card is larger than Kept can take in.`,
  cell_too_long: msg`This cell is too long and was left out.`,
  charset_guessed: msg`The file does not say how its letters are encoded. Kept guessed; see that they look right.`,
  charset_unfit: msg`The letters do not fit the encoding that the file names.`,
  charset_unknown: msg`The file names an encoding that Kept does not know.`,
  date_order_unknown: msg`This can be two different days: choose above whether the day or the month comes first.`,
  end_missing: msg`The end of the card is missing. Kept took in what there was.`,
  jcard_unreadable: msg`This entry is no card.`,
  json_unreadable: msg`From here on the file cannot be read.`,
  line_not_folded: msg`A long line was broken without the sign for it. Kept joined it again.`,
  line_too_long: msg`A line is longer than Kept can take in.`,
  line_unreadable: msg`This line cannot be read. It is kept as it stands and exported again.`,
  name_missing: msg`There is no name.`,
  note_missing: msg`There is no note.`,
  photo_not_shown: msg`This picture cannot be shown. It is kept and exported again.`,
  quote_not_closed: msg`A quotation mark is opened and never closed, so it was read as a plain character.`,
  row_too_long: msg`The row has more cells than Kept can take in. The rest was left out.`,
  said_for_missing: msg`The day of the promise is missing.`,
  sensitive_interest: msg`Belief, health, politics, unions, sexuality and origin are not kept as interests, so this one was left out.`,
  text_after_quote: msg`There is text after the closing quotation mark. It was read as part of the cell.`,
  text_outside_card: msg`This text stands outside every card and was left out.`,
  version_missing: msg`The card does not say its version. Kept found the nearest one.`,
  version_unknown: msg`Kept does not know this version of cards and read it as the nearest one.`,
  what_missing: msg`It is not said what was promised.`,
  zero_bytes_left_out: msg`Empty characters in the file were left out.`,
};

/** A row can be refused for what its file holds, or for the reasons of any other request. */
export function file_sentence(code: string): MessageDescriptor | undefined {
  return file_sentences[code] ?? sentences[code] ?? sentences["bad_cell"];
}
