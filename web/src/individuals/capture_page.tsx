import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "~/app/format";
import { can_work_offline } from "~/app/secure";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Notice } from "~/parts/notice";
import { Page } from "~/parts/page";
import { sentences } from "~/api/problems";
import { NoteForm } from "./note_form";
import { forget_note, useWaitingNotes, type WaitingNote } from "./waiting_notes";

/** What was just said? Works with no network. */
export default function CapturePage() {
  const { t } = useLingui();
  const { user } = useSession();
  const waiting = useWaitingNotes(user.id);
  return (
    <Page title={t`What was just said?`}>
      <div className="stack reading">
        <NoteForm plain about={[]} place="capture" />
        {can_work_offline ? null : (
          <Notice tone="warn" title={t`Without a network, this page needs https`}>
            <Trans>
              Kept is opened over an address that is not secure, so notes can be written only while
              there is a network. The README says how to turn https on.
            </Trans>
          </Notice>
        )}
        {waiting.length > 0 ? (
          <section className="card" aria-labelledby="waiting">
            <div className="head">
              <h2 id="waiting">{t`Waiting to be sent`}</h2>
            </div>
            <ul className="rows">
              {waiting.map((note) => (
                <WaitingRow key={note.key} note={note} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  );
}

function WaitingRow({ note }: { note: WaitingNote }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const refused = note.refused ? sentences[note.refused] : undefined;
  return (
    <li className="row">
      <div className="grow">
        {note.names.length > 0 ? <bdi className="strong">{format.list(note.names)}</bdi> : null}
        <p className="own-words">{note.body.note}</p>
        <p className="quiet small">
          <time dateTime={note.made_at}>{format.instant(note.made_at)}</time>
        </p>
        {note.refused ? (
          <Notice
            tone="bad"
            actions={
              <Button
                small
                onPress={() => void forget_note(note)}
              >{t`Remove from this device`}</Button>
            }
          >
            {refused ? i18n._(refused) : t`The server did not take this note.`}
          </Notice>
        ) : null}
      </div>
    </li>
  );
}
