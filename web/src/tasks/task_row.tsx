import { useLingui } from "@lingui/react/macro";
import { Check, Repeat as RepeatIcon } from "lucide-react";
import type { Task } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { useTaskDone } from "./changes";
import { repeat_words } from "./repeat_words";

interface TaskRowProps {
  task: Task;
  /** On the page of the one it is for, the name need not be said again. */
  without_name?: boolean;
}

export function TaskRow({ task, without_name }: TaskRowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const { user } = useSession();
  const writes = useMay("staff");
  const { done } = useTaskDone();
  const waiting = task.done_at === null;
  const over = waiting && task.due_on !== null && task.due_on < format.today();
  return (
    <li className="row promise-row" data-line={task.id} tabIndex={-1}>
      <div className="grow">
        <button type="button" className="what" onClick={() => open(`task:${task.id}`)}>
          <bdi>{task.what}</bdi>
        </button>
        <span className="quiet small line dots">
          {without_name || !task.to ? null : (
            <span>
              <bdi>{task.to.name}</bdi>
            </span>
          )}
          {task.by && task.by_user_id !== user.id ? (
            <span>
              <bdi>{task.by}</bdi>
            </span>
          ) : null}
          {task.repeat === "none" ? null : (
            <span className="state">
              <RepeatIcon aria-hidden />
              {i18n._(repeat_words[task.repeat])}
            </span>
          )}
        </span>
        <Problem error={done.error} />
      </div>
      <span className="end">
        {task.done_at ? (
          <time className="number" dateTime={task.done_at}>
            {format.day_short(format.day_of(task.done_at))}
          </time>
        ) : task.due_on ? (
          <time className="number" dateTime={task.due_on}>
            {format.day_short(task.due_on)}
          </time>
        ) : null}
        {over ? (
          <span className="tag" data-tone="bad">
            {t({ message: "Overdue", context: "task" })}
          </span>
        ) : null}
        {writes && waiting ? (
          <Button
            small
            look="quiet"
            icon={<Check aria-hidden />}
            icon_only
            onPress={() => done.mutate(task)}
            isDisabled={done.isPending}
          >{t`Mark as done`}</Button>
        ) : null}
      </span>
    </li>
  );
}
