// What can be done to a promise, each at once on the screen and taken back if the server refuses.
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { KeptPromise, Today } from "~/api/types";

export interface PromiseRef {
  id: string;
  version: number;
}

/** Delivered or taken back: nothing is waited for any more. */
export const is_settled = (promise: KeptPromise) =>
  promise.done_at !== null || promise.withdrawn_at !== null;

type Snapshot = [readonly unknown[], unknown][];

/** Takes a promise's lines off Today, as long as nobody says otherwise. */
function leave_today(queries: QueryClient, id: string): Snapshot {
  const held = queries.getQueryData<Today>(["today"]);
  if (!held) return [];
  queries.setQueryData<Today>(["today"], {
    ...held,
    lines: held.lines.filter((line) => line.ref_id !== id),
  });
  return [[["today"], held]];
}

function roll_back(queries: QueryClient, snapshot: Snapshot | undefined) {
  for (const [key, value] of snapshot ?? []) queries.setQueryData(key, value);
}

/** Puts the promise as the server has it everywhere it is shown, and asks again for what hangs on it. */
export function promise_changed(queries: QueryClient, promise: KeptPromise) {
  queries.setQueryData(["promise", promise.id], promise);
  for (const key of ["today", "promises", "timeline", "glance", "forecast", "promise-record"])
    void queries.invalidateQueries({ queryKey: [key] });
}

function usePromiseChange<Variables extends PromiseRef>(
  send: (variables: Variables) => Promise<KeptPromise>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async ({ id }) => {
      await queries.cancelQueries({ queryKey: ["today"] });
      return leave_today(queries, id);
    },
    onError: (_error, _variables, snapshot) => roll_back(queries, snapshot),
    onSuccess: (promise) => promise_changed(queries, promise),
  });
}

const at = ({ id, version }: PromiseRef) => ({ path: { id }, header: if_match(version) });

export function useDelivery() {
  return usePromiseChange((promise: PromiseRef) =>
    answer(api.PUT("/api/promises/{id}/delivery", { params: at(promise), body: {} })),
  );
}

export function useUndoDelivery() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (promise: PromiseRef) =>
      answer(api.DELETE("/api/promises/{id}/delivery", { params: at(promise) })),
    onSuccess: (promise) => promise_changed(queries, promise),
  });
}

export interface NewDay extends PromiseRef {
  said_for: string;
  aim_for: string | null;
  reason: string;
}

export function useRenegotiation() {
  return usePromiseChange(({ said_for, aim_for, reason, ...promise }: NewDay) =>
    answer(
      api.PUT("/api/promises/{id}/renegotiation", {
        params: at(promise),
        body: { said_for, aim_for, reason },
      }),
    ),
  );
}

export function useWithdrawal() {
  return usePromiseChange(({ reason, ...promise }: PromiseRef & { reason: string }) =>
    answer(api.PUT("/api/promises/{id}/withdrawal", { params: at(promise), body: { reason } })),
  );
}
