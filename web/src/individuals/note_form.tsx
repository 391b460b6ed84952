// The note field: text is all that is needed. Person, channel and time are offered, never demanded.
import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { Channel } from "~/api/types";
import { useDraft } from "~/app/draft";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Check, TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { ChannelChoice } from "./channel_choice";
import { InstantField } from "./instant_field";
import { SharedWith } from "./shared_with";
import { type Known, remember_person } from "./recent";
import { save_note } from "./waiting_notes";

// A person's own page needs no picker.
const PersonPicker = lazy(async () => ({
  default: (await import("./person_picker")).PersonPicker,
}));
const NotePromises = lazy(() => import("./note_promises"));

interface NoteFormProps {
  /** Whom it is about; on a person's page they are fixed and not shown. */
  about: Known[];
  fixed?: boolean;
  /** About an employee: its writer's alone, unless shared. */
  is_private?: boolean;
  /** Person, note and Save alone, as on a phone after a talk. */
  plain?: boolean;
  place: string;
  placeholder?: string;
  onSaved?: () => void;
  cancel?: ReactNode;
  autoFocus?: boolean;
}

const last_channel = "kept.channel";
const spoken = (): Channel => (localStorage.getItem(last_channel) as Channel | null) ?? "meeting";

export function NoteForm({
  about,
  fixed,
  is_private,
  plain,
  place,
  placeholder,
  onSaved,
  cancel,
  autoFocus = true,
}: NoteFormProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const [note, set_note, clear_note] = useDraft(`${user.id}.${place}`);
  const [known, set_known] = useState(about);
  const [channel, set_channel] = useState<Channel | null>(spoken);
  const [at, set_at] = useState<string | null>(null);
  const [shared_with, set_shared_with] = useState<string[]>([]);
  const [no_answer, set_no_answer] = useState(false);
  const [error, set_error] = useState<unknown>(null);
  const [saving, set_saving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const whom = fixed ? about : known;
  const expanded = !plain && (!fixed || note !== "");

  const save = async () => {
    if (note.trim() === "") {
      field.current?.focus();
      return;
    }
    set_saving(true);
    set_error(null);
    try {
      const of = (noun: Known["noun"]) =>
        whom.filter((one) => one.noun === noun).map((one) => one.id);
      const body = {
        note,
        person_ids: of("person"),
        organisation_ids: of("organisation"),
        channel: plain ? (whom.length > 0 ? ("other" as const) : null) : channel,
        at: at ?? new Date().toISOString(),
        ...(no_answer && channel && !plain ? { no_answer } : {}),
        ...(is_private ? { shared_with } : {}),
      };
      const done = await save_note(queries, {
        user_id: user.id,
        body,
        names: whom.map((one) => one.name),
      });
      if (channel) localStorage.setItem(last_channel, channel);
      for (const one of whom) remember_person(user.id, one);
      clear_note();
      set_at(null);
      set_shared_with([]);
      set_no_answer(false);
      if (!fixed) set_known([]);
      confirm_done(
        done === "sent"
          ? t`The note is saved.`
          : t`The note is kept on this device and sent when there is a network.`,
      );
      onSaved?.();
    } catch (refused) {
      set_error(refused);
    } finally {
      set_saving(false);
    }
  };

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {fixed ? null : (
        <Suspense>
          <PersonPicker label={t`With whom`} chosen={known} onChange={set_known} />
        </Suspense>
      )}
      <TextArea
        ref={field}
        label={t`Note`}
        label_hidden={Boolean(fixed)}
        value={note}
        onChange={set_note}
        rows={fixed && note === "" ? 2 : 5}
        // A note field is what the page is opened for.
        autoFocus={autoFocus}
        data-keeps-focus=""
        {...(placeholder ? { placeholder } : {})}
      />
      {plain || note === "" ? null : (
        <Suspense>
          <NotePromises note={note} at={at} to={whom} />
        </Suspense>
      )}
      {expanded ? (
        <div className="line between">
          <ChannelChoice value={channel} onChange={set_channel} />
          {channel ? (
            <Check label={t`Nobody answered`} checked={no_answer} onChange={set_no_answer} />
          ) : null}
          <InstantField value={at} onChange={set_at} />
        </div>
      ) : null}
      {expanded && is_private ? (
        <SharedWith author_id={user.id} value={shared_with} onChange={set_shared_with} />
      ) : null}
      <Problem error={error} />
      {fixed && note === "" ? null : (
        <div className="dialog-foot">
          {cancel}
          <Button type="submit" look="primary" isPending={saving}>{t`Save`}</Button>
        </div>
      )}
    </form>
  );
}
