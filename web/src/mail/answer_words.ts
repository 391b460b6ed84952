// How an answer begins: to whom, under which subject, with their words below one's own.
import type { MailInThread } from "~/api/types";

/** As mail programs write it in the languages that Kept and its neighbours speak; not repeated. */
const again = /^\s*(re|sv|aw|vs|رد)\s*:/iu;

/** "> " before each line, so that the other side's program knows whose words they are. */
const quoted = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`))
    .join("\n");

const words_max = 20_000;

export function begin_answer({ mail, text }: MailInThread) {
  const to = mail.direction === "out" ? mail.receivers : [mail.sender];
  return {
    to: to.map((one) => one.address).join(", "),
    subject: (again.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`).slice(0, 500),
    body: `\n\n${quoted(text.slice(0, words_max))}`,
  };
}

/** Whom an answer is for: who wrote, or of one's own mail whom it went to; "" for nobody known. */
export function answered_person({ mail }: MailInThread): string {
  const to = mail.direction === "out" ? mail.receivers : [mail.sender];
  const addresses = to.map((one) => one.address.toLowerCase());
  return mail.people.find((one) => addresses.includes(one.address.toLowerCase()))?.person_id ?? "";
}
