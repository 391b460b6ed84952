// What waits on this device to be sent: notes and changed notes; where somebody must decide, with the ways on.
import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sentences } from "~/api/problems";
import type { Known, WaitingChange, WaitingNote } from "~/app/device";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Notice } from "~/parts/notice";
import type { Outbox } from "./outbox";
import { forget_change } from "./waiting_changes";
import { forget_note, take_back, try_again } from "./waiting_notes";

type GoOn = (text: string, whom: Known[]) => Promise<void>;

export function WaitingList({ outbox, onGoOn }: { outbox: Outbox; onGoOn: GoOn }) {
  const { t } = useLingui();
  const { notes, changes } = outbox;
  if (notes.length + changes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="waiting">
      <div className="head">
        <h2 id="waiting">{t`Waiting to be sent`}</h2>
      </div>
      <ul className="rows">
        {notes.map((note) => (
          <NoteRow key={note.key} note={note} onGoOn={onGoOn} />
        ))}
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} onGoOn={onGoOn} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  text: string;
  at: string;
  names?: string[];
  quiet?: string;
  children?: ReactNode;
}

function Row({ text, at, names = [], quiet, children }: RowProps) {
  const format = useFormat();
  return (
    <li className="row">
      <div className="grow stack-2">
        {names.length > 0 ? <bdi className="strong">{format.list(names)}</bdi> : null}
        <p className="own-words">{text}</p>
        <p className="quiet small line dots">
          <time dateTime={at}>{format.instant(at)}</time>
          {quiet ? <span>{quiet}</span> : null}
        </p>
        {children}
      </div>
    </li>
  );
}

function useRefusal() {
  const { t, i18n } = useLingui();
  return (code: string) => {
    const sentence = sentences[code];
    return sentence ? i18n._(sentence) : t`The server did not take this note.`;
  };
}

function NoteRow({ note, onGoOn }: { note: WaitingNote; onGoOn: GoOn }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const go_on = async () => {
    await take_back(note, () => onGoOn(note.body.note ?? "", note.whom ?? []));
  };
  return (
    <Row text={note.body.note ?? ""} at={note.body.at ?? note.made_at} names={note.names}>
      {note.refused ? (
        <Notice
          tone="bad"
          actions={
            <>
              <Button small onPress={() => void go_on()}>{t`Go on writing`}</Button>
              <Button small onPress={() => void try_again(note, queries)}>{t`Try again`}</Button>
              <Button
                small
                look="quiet"
                onPress={() => void forget_note(note)}
              >{t`Remove from this device`}</Button>
            </>
          }
        >
          {refusal(note.refused)}
        </Notice>
      ) : note.tried === false ? (
        <div>
          <Button small look="link" onPress={() => void go_on()}>{t`Go on writing`}</Button>
        </div>
      ) : null}
    </Row>
  );
}

function ChangeRow({ change, onGoOn }: { change: WaitingChange; onGoOn: GoOn }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const refusal = useRefusal();
  const text = change.body.note ?? change.base.note;
  const go_on = async () => {
    await onGoOn(text, []);
    await forget_change(change);
  };
  return (
    <Row text={text} at={change.made_at} quiet={t`a changed note`}>
      {change.theirs ? (
        <Notice
          tone="warn"
          actions={
            <Button
              small
              onPress={() => open(`edit-note:${change.id}`)}
            >{t`See both texts`}</Button>
          }
        >
          {t`This note was changed elsewhere meanwhile.`}
        </Notice>
      ) : change.refused ? (
        <Notice
          tone="bad"
          actions={
            <>
              <Button small onPress={() => void go_on()}>{t`Go on as a new note`}</Button>
              <Button
                small
                look="quiet"
                onPress={() => void forget_change(change)}
              >{t`Remove from this device`}</Button>
            </>
          }
        >
          {refusal(change.refused)}
        </Notice>
      ) : (
        <div>
          <Button small look="link" onPress={() => open(`edit-note:${change.id}`)}>
            {t`Open the note`}
          </Button>
        </div>
      )}
    </Row>
  );
}
