// Why a mail has not left, or may not have arrived: one sentence a word of src/mail/send_problem.hpp.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { OutgoingMail } from "~/api/types";

const unsure = msg`Nobody knows whether it arrived. Kept does not send it again by itself.`;

export const send_sentences: Record<NonNullable<OutgoingMail["problem"]>, MessageDescriptor> = {
  not_wanted: msg`There is no consent for a mail of this kind.`,
  no_account: msg`The account it was to go by is gone.`,
  writer_left: msg`Whoever wrote it has left.`,
  limit: msg`The account has sent as many mails as it may for now. It goes as soon as it can.`,
  unknown_host: msg`Nobody knows the mail server’s name.`,
  unreachable: msg`The mail server does not answer.`,
  refused_host: msg`Kept may not call this mail server: it is not on the public internet.`,
  not_secure: msg`The connection to the mail server is not secure.`,
  login: msg`The mail server does not take the name and the password.`,
  too_slow: msg`The mail server took too long.`,
  lost: msg`The mail server hung up.`,
  busy: msg`The mail server asked to try again later.`,
  too_large: msg`The mail is too large for the mail server.`,
  sender: msg`The mail server takes no mail from this address.`,
  recipients: msg`The mail server takes mail to none of these addresses.`,
  text: msg`The mail server did not take the mail.`,
  unsure_lost: unsure,
  unsure_crash: unsure,
  gave_up: msg`It was given up.`,
};

const asked_to_stop = msg`This person has asked not to be written to.`;
const no_way_out = msg`The mail would have no link to stop such mails: nobody has told Kept the address it is reached at.`;

/** The sentence for a mail that did not leave as it should; null where nothing is wrong. */
export function why_not(
  mail: Pick<OutgoingMail, "problem" | "stopped_for">,
): MessageDescriptor | null {
  if (mail.stopped_for === "asked_to_stop") return asked_to_stop;
  if (mail.stopped_for === "no_way_out") return no_way_out;
  return mail.problem ? send_sentences[mail.problem] : null;
}
