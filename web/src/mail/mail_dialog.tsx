// Write a mail: a new one to somebody, or a draft that waits.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { About } from "~/app/open";
import { person_query } from "~/individuals/queries";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { MailForm } from "./mail_form";
import { draft_query, signature_query } from "./outbox_queries";

interface MailDialogProps {
  /** Of a draft; empty for a new mail. */
  id: string;
  about: About | null;
  onClose: () => void;
}

export default function MailDialog({ id, about, onClose }: MailDialogProps) {
  const { t } = useLingui();
  const draft = useQuery({ ...draft_query(id), enabled: id !== "" });
  const person_id = id ? draft.data?.person_id : about?.id;
  const person = useQuery({ ...person_query(person_id ?? ""), enabled: Boolean(person_id) });
  const signature = useQuery(signature_query);
  const ready =
    (!id || draft.data) && (!person_id || person.data || person.error) && !signature.isPending;
  return (
    <Dialog title={t`Write a mail`} onClose={onClose} tall wide>
      <Problem error={draft.error} />
      {ready ? (
        <MailForm
          held={draft.data ?? null}
          person={person.data ?? null}
          signature={signature.data ?? null}
          onClose={onClose}
        />
      ) : draft.error ? null : (
        <SkeletonRows rows={4} />
      )}
    </Dialog>
  );
}
