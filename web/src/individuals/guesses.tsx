// Whom a note is probably about: who is in the calendar about now, then whom one last wrote about. One press takes a
// guess; nobody is put on a note by himself.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import type { Known } from "~/app/device";
import { useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { events_query, people_of_now } from "./events_now";
import { recent_people } from "./recent";

const most = 4;

interface GuessesProps {
  chosen: readonly Known[];
  onChoose: (known: Known) => void;
}

export function Guesses({ chosen, onChoose }: GuessesProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const format = useFormat();
  const events = useQuery(events_query(user.id, format.today()));
  const free = (one: Known) => !chosen.some((other) => other.id === one.id);
  const met = people_of_now(events.data ?? [], new Date()).filter(free);
  // Once somebody is chosen, only those who sat at the same table are still likely.
  const recent = chosen.length > 0 ? [] : recent_people(user.id);
  const others = recent.filter((one) => !met.some((other) => other.id === one.id));
  const guesses = [...met, ...others].slice(0, most);
  if (guesses.length === 0) return null;
  return (
    <ul className="chips" aria-label={t`Perhaps with`}>
      {guesses.map((one) => {
        const name = isolated(one.name);
        const in_calendar = met.includes(one);
        return (
          <li key={one.id}>
            <Button
              small
              look="quiet"
              icon={
                in_calendar ? (
                  <CalendarClock aria-hidden />
                ) : (
                  <Face name={one.name} noun={one.noun} />
                )
              }
              onPress={() => onChoose(one)}
            >
              <bdi aria-hidden>{one.name}</bdi>
              <span className="hidden-visually">
                {in_calendar ? t`${name}, in your calendar now` : t`${name}, lately`}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
