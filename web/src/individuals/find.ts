import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Noun, SearchHit } from "~/api/types";

export type { SearchHit };
/** Somebody, and no text about somebody. */
export const is_somebody = (hit: SearchHit): hit is SearchHit & { noun: Noun } =>
  hit.noun === "person" || hit.noun === "organisation";

/** Where it is read: the person, the organisation, the note or the promise. */
export function place_of(hit: SearchHit): { to: string; search: { open?: string } } {
  if (hit.noun === "person") return { to: `/people/${hit.id}`, search: {} };
  if (hit.noun === "organisation") return { to: `/organisations/${hit.id}`, search: {} };
  const open = hit.noun === "conversation" ? `edit-note:${hit.id}` : `${hit.noun}:${hit.id}`;
  return { to: hit.person_id ? `/people/${hit.person_id}` : "/", search: { open } };
}

/** People, organisations, notes and promises by any piece of what is known, in any spelling. */
export function find_query(text: string) {
  const q = text.trim();
  return queryOptions({
    queryKey: ["search", q],
    enabled: q !== "",
    staleTime: 10_000,
    queryFn: async ({ signal }) =>
      (await answer(api.GET("/api/search", { params: { query: { q, limit: 12 } }, signal }))).items,
  });
}
