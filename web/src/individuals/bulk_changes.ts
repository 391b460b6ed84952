// One change to many people: what it would do, doing it, and taking it back.
import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { BulkChange, BulkChangeNew } from "~/api/types";
import { useFormat } from "~/app/format";
import { isolated } from "~/parts/bdi";
import { confirm_done } from "~/parts/toast_queue";

export type Who = { ids: string[] } | { filters: string };
/** What each of them is to be. */
export type What = Pick<BulkChangeNew, "add_role" | "end_role" | "fields">;
export type LeftOut = BulkChange["left_out"];

export interface Preview {
  asked: number;
  changes: number;
  left_out: LeftOut;
}

/** As many as the server takes at once. */
export const most_at_once = 10_000;
const named = 5;

export async function preview_of(who: Who, what: What): Promise<Preview> {
  const body = { ...who, ...what, dry_run: true } as never;
  return (await answer(api.POST("/api/people/bulk-changes", { body }))) as unknown as Preview;
}

export const bulk_changes_query = queryOptions({
  queryKey: ["bulk-changes"],
  queryFn: async () => (await answer(api.GET("/api/people/bulk-changes", {}))).items,
});

export function useUndoBulk() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/people/bulk-changes/{id}", { params: { path: { id } } })),
    onSuccess: async ({ back, left_out }) => {
      await queries.invalidateQueries();
      const names = left_out
        .flatMap(({ people }) => people.map(({ name }) => name).filter(Boolean))
        .map(isolated);
      const told = format.list(names.slice(0, named));
      const taken_back = t`${plural(back, {
        one: "# person is as before.",
        other: "# people are as before.",
      })}`;
      const stayed =
        names.length === 0
          ? ""
          : names.length > named
            ? t`Changed since, so they stay as they are now: ${told} and others.`
            : t`Changed since, so they stay as they are now: ${told}.`;
      confirm_done([taken_back, stayed].filter(Boolean).join(" "));
    },
  });
}

/** Done, with eight seconds to take it back at once; the list of changes keeps the undo for 30 days. */
export function useBulkChange() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const undo = useUndoBulk();
  return useMutation({
    mutationFn: ({ who, what, expects }: { who: Who; what: What; expects: number }) =>
      answer(api.POST("/api/people/bulk-changes", { body: { ...who, ...what, expects } as never })),
    onSuccess: (made) => {
      void queries.invalidateQueries();
      const text = t`${plural(made.changed, {
        one: "# person was changed.",
        other: "# people were changed.",
      })}`;
      confirm_done(text, () => undo.mutate(made.id));
    },
  });
}
