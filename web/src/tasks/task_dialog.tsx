import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, Trash2, Undo2 } from "lucide-react";
import { answer, api, if_match } from "~/api/client";
import type { Task } from "~/api/types";
import type { About } from "~/app/open";
import { useMay } from "~/app/session";
import { restore } from "~/firm/restore";
import { known_query } from "~/individuals/known";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { tasks_changed, useTaskDone } from "./changes";
import { task_query } from "./queries";
import { TaskForm } from "./task_form";

interface TaskDialogProps {
  /** Of one that is there; empty for a new one. */
  id: string;
  about: About | null;
  onClose: () => void;
}

export default function TaskDialog({ id, about, onClose }: TaskDialogProps) {
  return id ? <HeldTask id={id} onClose={onClose} /> : <NewTask about={about} onClose={onClose} />;
}

function NewTask({ about, onClose }: { about: About | null; onClose: () => void }) {
  const { t } = useLingui();
  const known = useQuery(known_query(about));
  return (
    <Dialog title={t`Add a task`} onClose={onClose} tall>
      {about && !known.data && !known.error ? null : (
        <TaskForm
          key={known.data?.id ?? "any"}
          to={known.data ? [known.data] : []}
          onClose={onClose}
          foot={<Button onPress={onClose}>{t`Cancel`}</Button>}
        />
      )}
    </Dialog>
  );
}

function HeldTask({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: task, error } = useQuery(task_query(id));
  return (
    <Dialog title={t`Task`} onClose={onClose} tall>
      <Problem error={task ? null : error} />
      {task ? (
        <TaskForm
          key={task.version}
          task={task}
          to={task.to ? [{ ...task.to, organisation: "" }] : []}
          onClose={onClose}
          foot={<Acts task={task} onClose={onClose} />}
        />
      ) : error ? null : (
        <SkeletonRows rows={3} />
      )}
    </Dialog>
  );
}

/** To the bin; done, or not after all. */
function Acts({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useLingui();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const { done, undo } = useTaskDone();
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/tasks/{id}", {
          params: { path: { id: task.id }, header: if_match(task.version) },
        }),
      ),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["task", task.id] });
      tasks_changed(queries);
      confirm_done(t`The task is in the bin.`, () => void restore(queries, task.id));
      onClose();
    },
  });
  if (!writes) return null;
  return (
    <>
      <Problem error={remove.error ?? done.error ?? undo.error} />
      <Button
        look="quiet"
        className="push"
        icon={<Trash2 aria-hidden />}
        onPress={() => remove.mutate()}
      >{t`To the bin`}</Button>
      {task.done_at ? (
        <Button
          icon={<Undo2 aria-hidden />}
          isPending={undo.isPending}
          onPress={() => undo.mutate(task)}
        >{t`Not done after all`}</Button>
      ) : (
        <Button
          icon={<Check aria-hidden />}
          isPending={done.isPending}
          onPress={() => done.mutate(task, { onSuccess: onClose })}
        >{t`Mark as done`}</Button>
      )}
    </>
  );
}
