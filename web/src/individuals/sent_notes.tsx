// Notes written on this device that have reached the server: what their words hold is offered, also where a note was
// sent long after it was written; and each can be opened again, with no network too.
import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { HeldNote, Known } from "~/app/device";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { close_offers, hold_note } from "./held_notes";
import { refresh_outbox } from "./outbox";

const NoteOffers = lazy(() => import("./note_offers"));
const most_shown = 5;

export function SentNotes({ held }: { held: readonly HeldNote[] }) {
  const { t } = useLingui();
  const mine = held.filter((one) => one.key);
  if (mine.length === 0) return null;
  const offering = mine.filter((one) => one.offers);
  const others = mine.filter((one) => !one.offers);
  return (
    <section className="card" aria-labelledby="sent">
      <div className="head">
        <h2 id="sent">{t`Written on this device`}</h2>
      </div>
      <ul className="rows">
        {[...offering, ...others].slice(0, Math.max(most_shown, offering.length)).map((one) => (
          <SentRow key={one.id} held={one} />
        ))}
      </ul>
    </section>
  );
}

function SentRow({ held }: { held: HeldNote }) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const { open } = useOpen();
  const { conversation, whom } = held;
  const names = whom.map((one) => one.name);
  const tied = async (one: Known) => {
    await hold_note(user.id, conversation, { whom: [...whom, one] });
    await refresh_outbox(user.id);
  };
  const seen = () => void close_offers(held).then(() => refresh_outbox(user.id));
  return (
    <li className="row">
      <div className="grow stack-2">
        {names.length > 0 ? <bdi className="strong">{format.list(names)}</bdi> : null}
        <p className="own-words">{conversation.note}</p>
        <p className="quiet small line dots">
          <time dateTime={conversation.at}>{format.instant(conversation.at)}</time>
          <span>{t`saved`}</span>
        </p>
        {held.offers ? (
          <Suspense>
            <NoteOffers
              note={conversation.note}
              at={conversation.at}
              whom={whom}
              conversation_id={conversation.id}
              onPerson={(one) => void tied(one)}
              onNothing={seen}
            />
          </Suspense>
        ) : null}
        <div className="line">
          <Button small look="link" onPress={() => open(`edit-note:${conversation.id}`)}>
            {t`Open the note`}
          </Button>
          {held.offers ? <Button small look="link" onPress={seen}>{t`Nothing more`}</Button> : null}
        </div>
      </div>
    </li>
  );
}
