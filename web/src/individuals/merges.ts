// Two people become one, and are parted again.
import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { Person } from "~/api/types";
import { isolated } from "~/parts/bdi";
import { confirm_done } from "~/parts/toast_queue";
import type { Side } from "./merge_fields";

export type Take = Record<string, Side>;

export function merge_people(kept: Person, gone_id: string, take: Take, dry_run: boolean) {
  const params = { path: { id: kept.id }, header: if_match(kept.version) };
  return answer(
    api.POST("/api/people/{id}/merges", {
      params: params as never,
      body: { gone_id, take, dry_run } as never,
    }),
  );
}

/** What would move over. */
export function would_move_query(kept: Person | undefined, gone: Person | undefined) {
  return queryOptions({
    queryKey: ["would-move", kept?.id, kept?.version, gone?.id, gone?.version],
    enabled: kept !== undefined && gone !== undefined && kept.id !== gone.id,
    retry: false,
    queryFn: async () => (await merge_people(kept as Person, (gone as Person).id, {}, true)).moved,
  });
}

export function merges_query(person_id: string) {
  return queryOptions({
    queryKey: ["person", person_id, "merges"],
    queryFn: async () =>
      (await answer(api.GET("/api/merges", { params: { query: { person_id } } }))).items,
  });
}

export function useUndoMerge() {
  const { t } = useLingui();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/merges/{id}", { params: { path: { id } } })),
    onSuccess: async ({ kept, back, left }) => {
      // A person is in every list, so everything is asked anew.
      await queries.invalidateQueries();
      const one = isolated(kept.name);
      const other = isolated(back.name);
      confirm_done(
        left.length > 0
          ? t`${one} and ${other} are two people again. What was changed since stays as it is now.`
          : t`${one} and ${other} are two people again.`,
      );
    },
  });
}
