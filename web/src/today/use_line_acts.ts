// The taps of Today: kept, and later. Both change the screen at once and can be undone.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { Today, TodayLine } from "~/api/types";
import { day_after, useFormat } from "~/app/format";
import { confirm_done } from "~/parts/toast_queue";
import { useDelivery, useUndoDelivery } from "~/promises/changes";
import { useTaskDone } from "~/tasks/changes";

/** How long "later" is: a promise comes back tomorrow, a person in a week. */
const later_days = (line: TodayLine) =>
  line.kind === "quiet" ? 7 : line.kind === "birthday" ? 30 : 1;

export function useLineActs() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const delivery = useDelivery();
  const undo_delivery = useUndoDelivery();
  const { done } = useTaskDone();
  const [errors, set_errors] = useState<Record<string, unknown>>({});
  const failed = (key: string) => (error: unknown) =>
    set_errors((old) => ({ ...old, [key]: error }));

  const later = useMutation({
    mutationFn: ({ line, until }: { line: TodayLine; until: string }) =>
      answer(api.PUT("/api/today/later", { body: { key: line.key, until } })),
    onMutate: async ({ line }) => {
      await queries.cancelQueries({ queryKey: ["today"] });
      const held = queries.getQueryData<Today>(["today"]);
      if (held)
        queries.setQueryData(["today"], {
          ...held,
          lines: held.lines.filter((one) => one.key !== line.key),
        });
      return held;
    },
    onError: (_error, _variables, held) => queries.setQueryData(["today"], held),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["today"] }),
  });
  const undo_later = async (line: TodayLine) => {
    await answer(api.DELETE("/api/today/later/{key}", { params: { path: { key: line.key } } }));
    await queries.invalidateQueries({ queryKey: ["today"] });
  };

  return {
    error_of: (line: TodayLine) => errors[line.key],
    kept: (line: TodayLine) => {
      const ref = { id: line.ref_id, version: line.version };
      if (line.noun === "task") return done.mutate(ref, { onError: failed(line.key) });
      return delivery.mutate(ref, {
        onSuccess: (promise) =>
          confirm_done(t`Written down as delivered today.`, () => undo_delivery.mutate(promise)),
        onError: failed(line.key),
      });
    },
    later: (line: TodayLine) => {
      const until = day_after(format.today(), later_days(line));
      const day = format.day(until);
      later.mutate(
        { line, until },
        {
          onSuccess: () => confirm_done(t`This comes back on ${day}.`, () => void undo_later(line)),
          onError: failed(line.key),
        },
      );
    },
  };
}
