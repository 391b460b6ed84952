import { queryOptions } from "@tanstack/react-query";
import { answer, api, Refused } from "~/api/client";
import type { PracticeCard } from "~/api/types";
import { keep_cards, kept_cards } from "./practice_device";

export const practice_counts_query = queryOptions({
  queryKey: ["practice", "counts"],
  queryFn: ({ signal }) => answer(api.GET("/api/practice", { signal })),
});

/** The cards to ask now; the ones kept on this device where there is no network. With people named, all of theirs. */
export function practice_session_query(user_id: string, people: string) {
  return queryOptions({
    queryKey: ["practice", "session", user_id, people],
    networkMode: "always",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<PracticeCard[]> => {
      try {
        const query = people ? { person_ids: people } : {};
        const { items } = await answer(
          api.GET("/api/practice/session", { params: { query: query as never }, signal }),
        );
        try {
          // Without those whose answer is still on its way.
          return await keep_cards(user_id, items);
        } catch {
          return items;
        }
      } catch (error) {
        if (!(error instanceof Refused && error.unreachable)) throw error;
        const cards = await kept_cards(user_id);
        return people ? cards.filter((card) => people.includes(card.person_id)) : cards;
      }
    },
  });
}
