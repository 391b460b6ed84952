// Why a mailbox could not be read, as in src/mail/mailbox_problem.hpp, and why a mail was skipped.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SkippedMail } from "~/api/types";
import { outgoing_sentences } from "~/meetings/problem_words";

const mailbox_sentences: Record<string, MessageDescriptor> = {
  mailbox_cut: msg`The mail server broke off, or did not answer as a mail server does. Kept tries again by itself.`,
  mailbox_too_large: msg`The mail server sent more at once than Kept takes. Kept tries again by itself.`,
  mailbox_sign_in: msg`The mail server refused the user name or the password. Many providers want an app password of its own.`,
  mailbox_no_tls: msg`The mail server offers no encryption on this port, so Kept did not sign in.`,
  mailbox_in_clear: msg`Kept does not send a password without encryption.`,
  mailbox_folder: msg`One of the chosen folders is not there any more.`,
  mailbox_disk_full: msg`There is no room left on the disk of Kept. Nothing was skipped; Kept reads on when there is room.`,
};

export const mail_problem = (code: string): MessageDescriptor | undefined =>
  mailbox_sentences[code] ?? outgoing_sentences[code];

export const skip_words: Record<SkippedMail["reason"], MessageDescriptor> = {
  too_large: msg`Larger than Kept takes`,
  size_lied: msg`Larger than its server said`,
  unreadable: msg`Not a mail that can be read`,
  not_given: msg`Listed, but its server did not hand it out`,
  cut: msg`The connection broke within it each time`,
  not_kept: msg`The database did not take it`,
};
