import { Trans, useLingui } from "@lingui/react/macro";
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { ListChecks, Plus } from "lucide-react";
import { useRef } from "react";
import type { Task } from "~/api/types";
import { day_after, useFormat, week_of } from "~/app/format";
import { useListKeys } from "~/app/list_keys";
import { useOpen } from "~/app/open";
import type { TasksSearch } from "~/app/search_params";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { SavedViews } from "~/views/saved_views";
import { useTaskDone } from "./changes";
import { type TaskFilter, tasks_query } from "./queries";
import { TaskRow } from "./task_row";

/** What is to be done? */
export default function TasksPage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const search = useSearch({ from: "/in/tasks" });
  const { user } = useSession();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const list = useRef<HTMLDivElement>(null);
  const { done } = useTaskDone();
  useListKeys(list, {
    Enter: (id) => open(`task:${id}`),
    KeyE: (id) => {
      const task = shown_task(queries, id);
      if (writes && task?.done_at === null) done.mutate(task);
    },
  });
  return (
    <Page
      title={t`Tasks`}
      actions={
        <>
          <SavedViews noun="tasks" />
          {writes ? (
            <Button
              look="primary"
              icon={<Plus aria-hidden />}
              onPress={() => open("task")}
            >{t`Add a task`}</Button>
          ) : null}
        </>
      }
    >
      <Filters search={search} />
      <div className="stack-5" ref={list}>
        <TaskList
          filter={{
            ...(search.who === "all" ? {} : { by_user_id: user.id }),
            state: search.state ?? "open",
          }}
        />
      </div>
    </Page>
  );
}

/** A task that the list on the page holds. */
function shown_task(queries: QueryClient, id: string): Task | undefined {
  const lists = queries.getQueriesData<InfiniteData<{ items: Task[] }>>({ queryKey: ["tasks"] });
  return lists
    .flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? [])
    .find((one) => one.id === id);
}

function Filters({ search }: { search: TasksSearch }) {
  const { t } = useLingui();
  const one = <Key extends keyof TasksSearch>(key: Key, value: TasksSearch[Key], text: string) => (
    <Link
      from="/tasks"
      to="/tasks"
      search={(old: TasksSearch) => ({ ...old, [key]: value })}
      className="segment"
      replace
      activeProps={{}}
      aria-current={search[key] === value ? "true" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <div className="line">
      <nav className="segments" aria-label={t({ message: "Whose", context: "task" })}>
        {one("who", undefined, t({ message: "Mine", context: "tasks" }))}
        {one("who", "all", t({ message: "Everybody's", context: "tasks" }))}
      </nav>
      <nav className="segments" aria-label={t`State`}>
        {one("state", undefined, t({ message: "Open", context: "filter" }))}
        {one("state", "overdue", t({ message: "Overdue", context: "tasks" }))}
        {one("state", "done", t({ message: "Done", context: "tasks" }))}
      </nav>
    </div>
  );
}

/** What is overdue first, then week by week, then what has no day. */
function useHeadings(done: boolean) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const today = format.today();
  const this_week = week_of(today, user.first_day_of_week);
  return (task: Task): string => {
    if (done) return t({ message: "Done", context: "tasks" });
    if (task.due_on === null) return t`Without a day`;
    if (task.due_on < today) return t({ message: "Overdue", context: "tasks" });
    const week = week_of(task.due_on, user.first_day_of_week);
    if (week === this_week) return t`This week`;
    if (week === day_after(this_week, 7)) return t`Next week`;
    return t`The week from ${format.day(week)}`;
  };
}

function TaskList({ filter }: { filter: TaskFilter }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const heading_of = useHeadings(filter.state === "done");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    tasks_query(filter),
  );
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="card">
        <SkeletonRows rows={6} />
      </div>
    );
  const tasks = data.pages.flatMap((page) => page.items);
  return (
    <>
      {tasks.length === 0 && !hasNextPage ? (
        <div className="card">
          <Empty
            icon={<ListChecks aria-hidden />}
            title={t`No tasks here`}
            actions={writes ? <Button onPress={() => open("task")}>{t`Add a task`}</Button> : null}
          >
            <Trans>
              Write down what is to be done, and until when. On that day it is on Today.
            </Trans>
          </Empty>
        </div>
      ) : null}
      {[...Map.groupBy(tasks, heading_of)].map(([heading, inside], at) => (
        <section key={heading} className="card" aria-labelledby={`tasks-${at}`}>
          <div className="head">
            <h2 id={`tasks-${at}`}>{heading}</h2>
          </div>
          <ul className="rows">
            {inside.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage ? (
        <Button
          onPress={() => void fetchNextPage()}
          isPending={isFetchingNextPage}
        >{t`Show more`}</Button>
      ) : null}
    </>
  );
}
