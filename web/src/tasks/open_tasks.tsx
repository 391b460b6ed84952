import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Noun } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { tasks_query } from "./queries";
import { TaskRow } from "./task_row";

/** What is to be done for this one. */
export default function OpenTasks({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const { data } = useInfiniteQuery(
    tasks_query(noun === "person" ? { person_id: id } : { organisation_id: id }),
  );
  const tasks = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-labelledby="open-tasks">
      <div className="head">
        <h2 id="open-tasks">{t`Open tasks`}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<Plus aria-hidden />}
            icon_only
            onPress={() => open("task", { noun, id })}
          >{t`Add a task`}</Button>
        ) : null}
      </div>
      {tasks.length === 0 ? (
        <p className="inside quiet">{t`No task is open.`}</p>
      ) : (
        <ul className="rows">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} without_name />
          ))}
        </ul>
      )}
    </section>
  );
}
