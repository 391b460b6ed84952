// Answer a mail, in its thread.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { person_query } from "~/individuals/queries";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { answered_person } from "./answer_words";
import { MailForm } from "./mail_form";
import { signature_query } from "./outbox_queries";
import { mail_query, thread_query } from "./queries";

export default function AnswerDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const mail = useQuery(mail_query(id));
  const thread_id = mail.data?.thread_id ?? "";
  const thread = useQuery({ ...thread_query(thread_id), enabled: thread_id !== "" });
  const answered = thread.data?.mails.find((one) => one.mail.id === id);
  const person_id = answered ? answered_person(answered) : "";
  const person = useQuery({ ...person_query(person_id), enabled: person_id !== "" });
  const signature = useQuery(signature_query);
  const error = mail.error ?? thread.error;
  const ready = (!person_id || person.data || person.error) && !signature.isPending;
  return (
    <Dialog title={t({ message: "Reply", context: "mail" })} onClose={onClose} tall wide>
      <Problem error={error} />
      {answered && ready ? (
        <MailForm
          held={null}
          answered={answered}
          person={person.data ?? null}
          signature={signature.data ?? null}
          onClose={onClose}
        />
      ) : error ? null : (
        <SkeletonRows rows={4} />
      )}
    </Dialog>
  );
}
