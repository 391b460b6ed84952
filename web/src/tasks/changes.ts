// What can be done to a task: done at once on the screen, and taken back for eight seconds.
import { useLingui } from "@lingui/react/macro";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { Task, Today } from "~/api/types";
import { confirm_done } from "~/parts/toast_queue";

export interface TaskRef {
  id: string;
  version: number;
}

const at = ({ id, version }: TaskRef) => ({ path: { id }, header: if_match(version) });

/** Asks again for everything a task is shown in. */
export function tasks_changed(queries: QueryClient) {
  for (const key of ["today", "tasks", "timeline"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Puts the task as the server has it everywhere it is shown. */
export function task_changed(queries: QueryClient, task: Task) {
  queries.setQueryData(["task", task.id], task);
  tasks_changed(queries);
}

/** Done, with eight seconds to take it back. */
export function useTaskDone() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: (task: TaskRef) => answer(api.DELETE("/api/tasks/{id}/done", { params: at(task) })),
    onSuccess: (task) => task_changed(queries, task),
  });
  const done = useMutation({
    mutationFn: (task: TaskRef) =>
      answer(api.POST("/api/tasks/{id}/done", { params: at(task) as never })),
    onMutate: async ({ id }) => {
      await queries.cancelQueries({ queryKey: ["today"] });
      const held = queries.getQueryData<Today>(["today"]);
      if (held)
        queries.setQueryData<Today>(["today"], {
          ...held,
          lines: held.lines.filter((line) => line.ref_id !== id),
        });
      return held;
    },
    onError: (_error, _task, held) => held && queries.setQueryData(["today"], held),
    onSuccess: (task) => {
      task_changed(queries, task);
      confirm_done(
        task.next_id ? t`Done. The next one is on the list.` : t`Written down as done.`,
        () => undo.mutate(task),
      );
    },
  });
  return { done, undo };
}
