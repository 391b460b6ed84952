import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type {
  MailDraft,
  MailDraftNew,
  MailInThread,
  MailSignature,
  OutgoingMail,
  Person,
} from "~/api/types";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Select, TextArea, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { Attachments } from "./attachments";
import { save_draft, undo_sending, useSending } from "./draft_changes";
import { begin_answer } from "./answer_words";
import { accounts_query, mails_changed } from "./outbox_queries";
import { why_not } from "./send_words";
import { TemplateChoice } from "./template_choice";

interface MailFormProps {
  held: MailDraft | null;
  /** The mail that a new one answers. */
  answered?: MailInThread | undefined;
  person: Person | null;
  signature: MailSignature | null;
  onClose: () => void;
}

type Words = Pick<MailDraft, "subject" | "body" | "purpose" | "template_id"> & { to: string };
type Purpose = MailDraft["purpose"];

const addresses = (text: string, name: string) =>
  text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((address) => ({ name, address }));

/** What stands below one's mails, in the language of whom it is for. */
function with_signature(body: string, signature: MailSignature | null, language: string) {
  const below = signature?.[language as "en" | "da" | "ar"] || signature?.en || "";
  return below ? `${body}\n\n-- \n${below}` : body;
}

export function MailForm({ held, answered, person, signature, onClose }: MailFormProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { user } = useSession();
  const accounts = useQuery(accounts_query);
  const language = (person?.language ?? user.language).split("-")[0] ?? "en";
  const [draft, set_draft] = useState(held);
  const [refused, set_refused] = useState<OutgoingMail | null>(null);
  const [words, set_words] = useState<Words>(() => {
    const begun = answered ? begin_answer(answered) : { to: "", subject: "", body: "" };
    return {
      to:
        (held?.to_them ?? []).map((one) => one.address).join(", ") ||
        begun.to ||
        (person?.emails[0]?.value ?? ""),
      subject: held?.subject ?? begun.subject,
      body: held ? held.body : with_signature(begun.body, signature, language),
      purpose: held?.purpose ?? "personal",
      template_id: held?.template_id ?? null,
    };
  });
  const put = (change: Partial<Words>) => set_words((old) => ({ ...old, ...change }));
  const body_of = (): MailDraftNew => ({
    person_id: person?.id ?? null,
    to_them: addresses(words.to, person?.name ?? ""),
    subject: words.subject,
    body: words.body,
    purpose: words.purpose,
    template_id: words.template_id,
    reply_to_id: answered?.mail.id ?? null,
  });
  const keep = async () => {
    const kept = await save_draft(draft, body_of());
    set_draft(kept);
    return kept;
  };
  const sending = useSending();
  const send = useMutation({
    mutationFn: async () => {
      set_refused(null);
      const mail = await sending.mutateAsync(await keep());
      if (mail.state !== "refused") return onClose();
      // It is a draft again at once, with what stands against it.
      set_draft(await undo_sending(mail));
      set_refused(mail);
    },
  });
  const save = useMutation({
    mutationFn: keep,
    onSuccess: () => {
      confirm_done(t`Kept as a draft.`);
      onClose();
    },
    onSettled: () => mails_changed(queries),
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (draft)
        await answer(api.DELETE("/api/drafts/{id}", { params: { path: { id: draft.id } } }));
    },
    onSuccess: onClose,
    onSettled: () => mails_changed(queries),
  });
  const reason = refused ? why_not(refused) : null;
  const known = [...new Set(person?.emails.map((one) => one.value) ?? [])];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) send.mutate();
      }}
    >
      {accounts.data?.length === 0 ? (
        <Notice tone="warn" title={t`No account to send by`}>
          <Trans>
            Say in{" "}
            <Link to="/settings/$section" params={{ section: "sending" }}>
              Settings
            </Link>{" "}
            by which server your mail goes out.
          </Trans>
        </Notice>
      ) : null}
      <TextField
        label={t({ message: "To", context: "mail" })}
        type="email"
        multiple
        required
        list="mail-known"
        value={words.to}
        onChange={(to) => put({ to })}
      />
      <datalist id="mail-known">
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {person ? (
        <TemplateChoice
          person_id={person.id}
          chosen={words.template_id}
          onFilled={(filled) =>
            put({ ...filled, body: with_signature(filled.body, signature, filled.language) })
          }
        />
      ) : null}
      <TextField
        label={t`Subject`}
        required
        maxLength={500}
        value={words.subject}
        onChange={(subject) => put({ subject })}
      />
      <TextArea
        label={t({ message: "Text", context: "mail" })}
        rows={12}
        maxLength={100_000}
        value={words.body}
        onChange={(body) => put({ body })}
      />
      <Select
        label={t`What it is for`}
        hint={
          words.purpose === "personal"
            ? undefined
            : t`It goes to one person, and only with their consent.`
        }
        value={words.purpose}
        onChange={(purpose) => put({ purpose: purpose as Purpose })}
        options={[
          ["personal", t`A letter to this person`],
          ["newsletter", t`Newsletter`],
          ["marketing", t({ message: "Marketing", context: "mail" })],
          ["cart_reminder", t`Reminder of a cart`],
          ["survey", t({ message: "Survey", context: "mail" })],
        ]}
      />
      <Attachments draft={draft} keep={keep} onChange={set_draft} />
      {reason ? (
        <Notice tone="bad" live title={t`The mail has not left`}>
          {i18n._(reason)}
        </Notice>
      ) : null}
      <Problem error={send.error ?? save.error ?? remove.error} />
      <div className="dialog-foot">
        <Button
          look="quiet"
          className="push"
          icon={<Trash2 aria-hidden />}
          onPress={() => remove.mutate()}
        >{t`Throw away`}</Button>
        <Button
          isPending={save.isPending}
          onPress={() => save.mutate()}
        >{t`Keep as a draft`}</Button>
        <Button
          type="submit"
          look="primary"
          icon={<Send aria-hidden className="mirror" />}
          isPending={send.isPending}
        >{t`Send`}</Button>
      </div>
    </form>
  );
}
