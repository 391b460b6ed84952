// Changing a person or an organisation in place: at once on the screen, taken back if refused; where somebody else was
// first, theirs is shown and nothing is overwritten.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match, Refused } from "~/api/client";
import type { Noun, OrganisationChange, PersonChange } from "~/api/types";
import type { Thing } from "./queries";

export type Change = PersonChange & OrganisationChange;

/** What the server adds to positions and links (the other one's name) is not sent back. */
function sendable(change: Change): Change {
  const { positions, links } = change;
  return {
    ...change,
    ...(positions
      ? {
          positions: positions.map(({ organisation_id, title, since, until }) => ({
            organisation_id,
            title,
            since,
            until,
          })),
        }
      : {}),
    ...(links ? { links: links.map(({ person_id, kind }) => ({ person_id, kind })) } : {}),
  };
}

function send(noun: Noun, id: string, version: number, change: Change): Promise<Thing> {
  const body = sendable(change);
  const params = { path: { id }, header: if_match(version) };
  return noun === "person"
    ? answer(api.PATCH("/api/people/{id}", { params, body }))
    : answer(api.PATCH("/api/organisations/{id}", { params, body }));
}

export interface Conflict<T> {
  present: T;
  mine: Change;
}

export function useThingChange<T extends Thing>(noun: Noun, thing: T) {
  const queries = useQueryClient();
  const key = [noun, thing.id];
  const [conflict, set_conflict] = useState<Conflict<T> | null>(null);
  const change = useMutation({
    mutationFn: ({ body, version }: { body: Change; version: number }) =>
      send(noun, thing.id, version, body),
    onMutate: async ({ body }) => {
      await queries.cancelQueries({ queryKey: key });
      const held = queries.getQueryData<T>(key);
      if (held) queries.setQueryData(key, { ...held, ...body });
      return held;
    },
    onError: (error, { body }, held) => {
      if (held) queries.setQueryData(key, held);
      if (error instanceof Refused && error.code === "stale" && error.present) {
        set_conflict({ present: error.present as T, mine: body });
      }
    },
    onSuccess: (after) => {
      queries.setQueryData(key, after);
      set_conflict(null);
      for (const other of [
        noun === "person" ? "people" : "organisations",
        "known",
        "today",
        "shared",
        "consents",
      ]) {
        void queries.invalidateQueries({ queryKey: [other] });
      }
    },
  });
  return {
    error: conflict ? null : change.error,
    is_saving: change.isPending,
    conflict,
    save: (body: Change, saved?: () => void) =>
      change.mutate({ body, version: thing.version }, saved ? { onSuccess: saved } : {}),
    use_theirs: () => {
      if (conflict) queries.setQueryData(key, conflict.present);
      set_conflict(null);
      change.reset();
    },
    use_mine: (saved?: () => void) => {
      if (conflict)
        change.mutate(
          { body: conflict.mine, version: conflict.present.version },
          saved ? { onSuccess: saved } : {},
        );
    },
  };
}
