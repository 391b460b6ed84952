// The note field: text is all that is needed. Person, channel and time are offered, never demanded.
import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { Channel } from "~/api/types";
import type { Known } from "~/app/device";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Check, TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { ChannelChoice } from "./channel_choice";
import { Dictation } from "./dictation";
import { Guesses } from "./guesses";
import { InstantField } from "./instant_field";
import { useNoteDraft } from "./note_draft";
import { PersonPicker } from "./person_picker";
import { SharedWith } from "./shared_with";
import { remember_person } from "./recent";
import { save_note } from "./waiting_notes";

const NoteOffers = lazy(() => import("./note_offers"));

interface NoteFormProps {
  /** Whom it is about; on a person's page they are fixed and not shown. */
  about: Known[];
  fixed?: boolean;
  /** About an employee: its writer's alone, unless shared. */
  is_private?: boolean;
  /** Person, note and Save alone, as on a phone after a talk. */
  plain?: boolean;
  /** Where its draft is kept, and where else one may have been left. */
  place: string;
  further_places?: readonly string[];
  placeholder?: string;
  onSaved?: () => void;
  cancel?: ReactNode;
  autoFocus?: boolean;
}

const last_channel = "kept.channel";
const spoken = (): Channel => (localStorage.getItem(last_channel) as Channel | null) ?? "meeting";
const ids_of = (noun: Known["noun"], whom: readonly Known[]) =>
  whom.filter((one) => one.noun === noun).map((one) => one.id);

/** What is filled in, and how it is saved. */
function useNote({ about, fixed, is_private, plain, place, further_places = [] }: NoteFormProps) {
  const { user } = useSession();
  const queries = useQueryClient();
  const draft = useNoteDraft(user.id, [place, ...further_places], about);
  const [channel, set_channel] = useState<Channel | null>(spoken);
  const [at, set_at] = useState<string | null>(null);
  const [shared_with, set_shared_with] = useState<string[]>([]);
  const [no_answer, set_no_answer] = useState(false);
  const whom = fixed ? about : draft.whom;
  const save = async () => {
    const body = {
      note: draft.text,
      person_ids: ids_of("person", whom),
      organisation_ids: ids_of("organisation", whom),
      channel: plain ? (whom.length > 0 ? ("other" as const) : null) : channel,
      // When its last letter was written, also where it is saved after a night in a dead phone.
      at: at ?? (draft.written_at || new Date().toISOString()),
      ...(no_answer && channel && !plain ? { no_answer } : {}),
      ...(is_private ? { shared_with } : {}),
    };
    const names = whom.map((one) => one.name);
    const done = await save_note(queries, { key: draft.key, user_id: user.id, body, names, whom });
    if (channel) localStorage.setItem(last_channel, channel);
    for (const one of whom) remember_person(user.id, one);
    await draft.done();
    set_at(null);
    set_shared_with([]);
    set_no_answer(false);
    return done;
  };
  return {
    ...{ draft, whom, channel, set_channel, at, set_at, shared_with, set_shared_with },
    ...{ no_answer, set_no_answer, save },
  };
}

export default function NoteForm(props: NoteFormProps) {
  const { fixed, is_private, plain, placeholder, onSaved, cancel, autoFocus = true } = props;
  const { t } = useLingui();
  const { user } = useSession();
  const note = useNote(props);
  const { draft, whom } = note;
  const { text } = draft;
  const [error, set_error] = useState<unknown>(null);
  const [saving, set_saving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const expanded = !plain && (!fixed || text !== "");

  const save = async () => {
    if (text.trim() === "") {
      field.current?.focus();
      return;
    }
    set_saving(true);
    set_error(null);
    try {
      const done = await note.save();
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
        <div className="stack-2">
          <PersonPicker label={t`With whom`} chosen={whom} onChange={draft.set_whom} />
          <Guesses chosen={whom} onChoose={(one) => draft.set_whom([...whom, one])} />
        </div>
      )}
      <TextArea
        ref={field}
        label={t`Note`}
        label_hidden={Boolean(fixed)}
        value={text}
        onChange={draft.set_text}
        rows={fixed && text === "" ? 2 : 5}
        // A note field is what the page is opened for.
        autoFocus={autoFocus}
        data-keeps-focus=""
        {...(placeholder ? { placeholder } : {})}
      />
      {fixed && text === "" ? null : <Dictation onText={draft.add_text} />}
      {plain || text === "" ? null : (
        <Suspense>
          <NoteOffers
            note={text}
            at={note.at}
            whom={whom}
            {...(fixed ? {} : { onPerson: (one: Known) => draft.set_whom([...whom, one]) })}
          />
        </Suspense>
      )}
      {expanded ? (
        <div className="line between">
          <ChannelChoice value={note.channel} onChange={note.set_channel} />
          {note.channel ? (
            <Check
              label={t`Nobody answered`}
              checked={note.no_answer}
              onChange={note.set_no_answer}
            />
          ) : null}
          <InstantField value={note.at} onChange={note.set_at} />
        </div>
      ) : null}
      {expanded && is_private ? (
        <SharedWith author_id={user.id} value={note.shared_with} onChange={note.set_shared_with} />
      ) : null}
      <Problem error={error ?? draft.problem} />
      {fixed && text === "" ? null : (
        <div className="dialog-foot">
          {cancel}
          <Button type="submit" look="primary" isPending={saving}>{t`Save`}</Button>
        </div>
      )}
    </form>
  );
}
