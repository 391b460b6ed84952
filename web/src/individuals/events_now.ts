// Who is in the calendar about now: the first guess of whom a note is about, also without a network.
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Known } from "~/app/device";
import { remember_people } from "./recent";

interface Met {
  starts_at: string;
  ends_at: string;
  whole_day: boolean;
  people: { person_id: string; name: string }[];
}

/** Before it begins one writes what one expects, after it what was said. */
const before_ms = 10 * 60_000;
const after_ms = 60 * 60_000;

/** Goes with the names at the sign-out (recent.ts). */
const events_place = (user_id: string) => `kept.events.${user_id}`;

function kept_events(user_id: string): Met[] {
  try {
    return JSON.parse(localStorage.getItem(events_place(user_id)) ?? "[]") as Met[];
  } catch {
    return [];
  }
}

const known_of = ({ people }: Met): Known[] =>
  people.map(({ person_id, name }) => ({
    noun: "person",
    id: person_id,
    name,
    organisation: "",
  }));

/** Today's events of one's own calendars; what this device last heard of them where there is no answer. */
export function events_query(user_id: string, today: string) {
  return queryOptions({
    queryKey: ["events", "today", user_id, today],
    networkMode: "always",
    retry: false,
    staleTime: 5 * 60_000,
    placeholderData: kept_events(user_id),
    queryFn: async ({ signal }): Promise<Met[]> => {
      try {
        const query = { from: today, until: today };
        const { items } = await answer(
          api.GET("/api/me/events", { params: { query: query as never }, signal }),
        );
        const brief = items.map(({ starts_at, ends_at, whole_day, people }) => ({
          ...{ starts_at, ends_at, whole_day },
          people: people.map(({ person_id, name }) => ({ person_id, name })),
        }));
        localStorage.setItem(events_place(user_id), JSON.stringify(brief));
        remember_people(user_id, brief.flatMap(known_of));
        return brief;
      } catch {
        return kept_events(user_id);
      }
    },
  });
}

/** Those of the events that run now or have just ended, the latest first, each once. */
export function people_of_now(events: readonly Met[], now: Date): Known[] {
  const at = now.getTime();
  const near = events.filter(
    (one) =>
      !one.whole_day &&
      new Date(one.starts_at).getTime() - before_ms <= at &&
      at <= new Date(one.ends_at).getTime() + after_ms,
  );
  const latest = near.toSorted((a, b) => b.starts_at.localeCompare(a.starts_at));
  return [...new Map(latest.flatMap(known_of).map((one) => [one.id, one])).values()];
}
