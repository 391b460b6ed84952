// What the words of a note offer, as POST /api/conversations/suggestions answers; and taking an offer up.
import { queryOptions } from "@tanstack/react-query";
import { answer, api, if_match, Refused } from "~/api/client";
import { ask } from "~/api/later";
import type { Conversation, Interest, Person } from "~/api/types";

/** Nothing is stored by asking. */
export function suggestions_query(note: string, at: string | null) {
  return queryOptions({
    queryKey: ["note-suggestions", note, at],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: ({ signal }) =>
      answer(
        api.POST("/api/conversations/suggestions", { body: at ? { note, at } : { note }, signal }),
      ),
  });
}

/** Changes what is there now: read, changed, and once more where somebody changed it in between. */
async function change_present<T extends { version: number }>(
  path: string,
  body_of: (present: T) => object | null,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const present = await ask<T>("GET", path);
    const body = body_of(present);
    if (!body) return present;
    try {
      return await ask<T>("PATCH", path, { body, header: if_match(present.version) });
    } catch (error) {
      if (tries > 1 || !(error instanceof Refused) || error.code !== "stale") throw error;
    }
  }
}

type WithInterests = { version: number; interests: Interest[] };

/** An interest goes on the person's card, with the note it was learnt from; on one's own where it is one's own. */
export function add_interest(
  person_id: string | null,
  topic_id: string,
  conversation_id: string | undefined,
) {
  const path = person_id ? `/api/people/${person_id}` : "/api/me";
  const more = person_id && conversation_id ? { conversation_id } : {};
  return change_present<WithInterests>(path, ({ interests }) =>
    interests.some((one) => one.topic_id === topic_id)
      ? null
      : {
          interests: [...interests.map(({ by_user_id: _, ...old }) => old), { topic_id, ...more }],
        },
  );
}

export const set_next_talk = (person_id: string, day: string) =>
  change_present<Person>(`/api/people/${person_id}`, () => ({ next_talk_on: day }));

export const make_person = (name: string, key: string) =>
  answer(
    api.POST("/api/people", {
      params: { header: { "Idempotency-Key": key } },
      body: { name } as never,
    }),
  );

/** Puts a person on a note that the server has. */
export const tie_person = (conversation_id: string, person_id: string) =>
  change_present<Conversation>(`/api/conversations/${conversation_id}`, ({ person_ids }) =>
    person_ids.includes(person_id) ? null : { person_ids: [...person_ids, person_id] },
  );
