// What sounds like a promise in a note, offered under it as chips; nothing is saved without a press.
import { Plural, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Handshake } from "lucide-react";
import { lazy, Suspense, type SyntheticEvent, useState } from "react";
import type { SuggestedPromise } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { suggestions_query } from "~/promises/forecast_queries";
import { useSettled } from "~/promises/use_forecast";
import type { Known } from "./recent";

const PromiseDialog = lazy(() => import("~/promises/promise_dialog"));
/** How long one pauses before the note is read. */
const settle_ms = 600;
const shortest_note = 8;

interface Offered {
  key: string;
  promise: SuggestedPromise;
  day: string | null;
}

/** A chip a day: two where the words can mean either. */
function offers_of(promises: readonly SuggestedPromise[]): Offered[] {
  return promises.flatMap((promise) => {
    const days = promise.days.length > 1 ? promise.days.map(({ day }) => day) : [promise.day];
    return days.map((day) => ({ key: `${promise.what} ${day}`, promise, day }));
  });
}

// The dialog stands in the tree under the note's form: what is done in it is not done to the note.
const keep_inside = (event: SyntheticEvent) => event.stopPropagation();

export default function NotePromises({
  note,
  at,
  to,
}: {
  note: string;
  at: string | null;
  to: Known[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const text = useSettled(note.trim(), settle_ms);
  const { data } = useQuery({
    ...suggestions_query(text, at),
    enabled: writes && text.length >= shortest_note,
    placeholderData: keepPreviousData,
  });
  const [made, set_made] = useState<string[]>([]);
  const [shown, set_shown] = useState<Offered | null>(null);
  const offers = offers_of(text.length >= shortest_note ? (data?.promises ?? []) : []).filter(
    ({ promise }) => !made.includes(promise.what),
  );
  const words = ({ promise, day }: Offered) => {
    const what = isolated(promise.what);
    if (promise.direction === "theirs")
      return day ? t`Their promise: ${what}, ${format.day(day)}` : t`Their promise: ${what}`;
    return day ? t`Promise: ${what}, ${format.day(day)}` : t`Promise: ${what}`;
  };
  return (
    <>
      <p role="status" className="hidden-visually">
        {offers.length > 0 ? (
          <Plural
            value={offers.length}
            one="# promise is found in the note."
            other="# promises are found in the note."
          />
        ) : null}
      </p>
      {offers.length > 0 ? (
        <ul className="chips" aria-label={t`Promises found in the note`}>
          {offers.map((offered) => (
            <li key={offered.key}>
              <Button small icon={<Handshake aria-hidden />} onPress={() => set_shown(offered)}>
                {words(offered)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown ? (
        <div onSubmit={keep_inside} onKeyDown={keep_inside}>
          <Suspense>
            <PromiseDialog
              about={null}
              to={to.slice(0, 1)}
              first={{
                what: shown.promise.what,
                day: shown.day,
                direction: shown.promise.direction,
                onMade: () => set_made((old) => [...old, shown.promise.what]),
              }}
              onClose={() => set_shown(null)}
            />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
