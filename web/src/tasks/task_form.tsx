// What, for whom, until when, how often: to write a task down and to change it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { answer, api, if_match, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { Task } from "~/api/types";
import { useDraft } from "~/app/draft";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { PersonPicker } from "~/individuals/person_picker";
import type { Known } from "~/individuals/recent";
import { Button } from "~/parts/button";
import { Check, Select, TextArea, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { users_query } from "~/promises/queries";
import { task_changed } from "./changes";
import { type Repeat, repeat_words, repeats } from "./repeat_words";

const DayField = lazy(() => import("~/parts/day_field"));
const InstantInput = lazy(() => import("~/individuals/instant_input"));

interface TaskFormProps {
  task?: Task;
  to: Known[];
  onClose: () => void;
  /** What stands beside Save. */
  foot: ReactNode;
}

type Fields = Pick<Task, "what" | "note" | "by_user_id" | "due_on" | "remind_at" | "repeat">;

/** What differs from the task as it is. */
function changed(task: Task, fields: Fields): Partial<Fields> {
  const differs = ([key, value]: [string, unknown]) => task[key as keyof Fields] !== value;
  return Object.fromEntries(Object.entries(fields).filter(differs));
}

function useSaving(task: Task | undefined, to: Known[], onSaved: () => void) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(new_key);
  return useMutation({
    mutationFn: (fields: Fields) => {
      if (task)
        return answer(
          api.PATCH("/api/tasks/{id}", {
            params: { path: { id: task.id }, header: if_match(task.version) },
            body: changed(task, fields) as never,
          }),
        );
      const [whom] = to;
      const about = whom ? { [`${whom.noun}_id`]: whom.id } : {};
      return answer(
        api.POST("/api/tasks", {
          params: { header: { "Idempotency-Key": key } },
          body: { ...fields, ...about } as never,
        }),
      );
    },
    onSuccess: (saved) => {
      task_changed(queries, saved);
      confirm_done(task ? t`The task is saved.` : t`The task is written down.`);
      onSaved();
    },
  });
}

export function TaskForm({ task, to: first_to, onClose, foot }: TaskFormProps) {
  const { t, i18n } = useLingui();
  const { user } = useSession();
  const writes = useMay("staff");
  const users = (useQuery(users_query).data ?? [user]).filter(
    (one) => one.state === "active" || one.id === task?.by_user_id,
  );
  const place = `${user.id}.task.${task?.id ?? first_to[0]?.id ?? ""}`;
  const [what, set_what, clear_what] = useDraft(place, task?.what);
  const [note, set_note, clear_note] = useDraft(`${place}.note`, task?.note);
  const [to, set_to] = useState(first_to);
  const [by_user_id, set_by] = useState(task?.by_user_id ?? user.id);
  const [due_on, set_due_on] = useState(task?.due_on ?? null);
  const [remind_at, set_remind_at] = useState(task?.remind_at ?? null);
  const [repeat, set_repeat] = useState<Repeat>(task?.repeat ?? "none");
  const save = useSaving(task, to, () => {
    clear_what();
    clear_note();
    onClose();
  });
  const problem = useFieldProblem(save.error);
  const send = () => save.mutate({ what, note, by_user_id, due_on, remind_at, repeat });
  return (
    <form
      className="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      {task?.private ? (
        <Notice tone="plain">{t`About an employee: only whose task it is and who wrote it down can see it.`}</Notice>
      ) : null}
      <TextField
        label={t`What is to be done`}
        required
        autoFocus
        value={what}
        onChange={set_what}
        error={problem("what")}
      />
      {task ? (
        <ForWhom to={to} />
      ) : (
        <PersonPicker
          label={t({ message: "For whom", context: "task" })}
          single
          chosen={to}
          onChange={set_to}
          error={problem("person_id", "organisation_id")}
        />
      )}
      <div className="pair">
        <Suspense>
          <DayField
            label={t`Until when`}
            value={due_on}
            onChange={set_due_on}
            clearable
            error={problem("due_on")}
          />
        </Suspense>
        <Select
          label={t`How often`}
          value={repeat}
          onChange={(value) => set_repeat(value as Repeat)}
          options={repeats.map((one) => [one, i18n._(repeat_words[one])] as const)}
          error={problem("repeat")}
        />
        {users.length > 1 ? (
          <Select
            label={t`Who does it`}
            value={by_user_id}
            onChange={set_by}
            options={users.map((one) => [one.id, one.name] as const)}
            error={problem("by_user_id")}
          />
        ) : null}
      </div>
      <Reminder value={remind_at} due_on={due_on} onChange={set_remind_at} />
      <TextArea label={t`Note`} rows={3} value={note} onChange={set_note} error={problem("note")} />
      <Problem
        error={beyond_fields(save.error, [
          "what",
          "person_id",
          "organisation_id",
          "due_on",
          "repeat",
          "by_user_id",
          "note",
        ])}
      />
      <div className="dialog-foot">
        {foot}
        {writes ? (
          <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        ) : null}
      </div>
    </form>
  );
}

function ForWhom({ to }: { to: Known[] }) {
  const [whom] = to;
  if (!whom) return null;
  const place = whom.noun === "person" ? "/people/$id" : "/organisations/$id";
  return (
    <p>
      <Trans>
        For{" "}
        <Link to={place} params={{ id: whom.id }}>
          <bdi>{whom.name}</bdi>
        </Link>
      </Trans>
    </p>
  );
}

interface ReminderProps {
  value: string | null;
  due_on: string | null;
  onChange: (value: string | null) => void;
}

/** At nine on the day it is due, until somebody says otherwise. */
function Reminder({ value, due_on, onChange }: ReminderProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div className="stack-2">
      <Check
        label={t`Remind me`}
        hint={t`From then on it is on Today.`}
        checked={value !== null}
        onChange={(on) => onChange(on ? `${due_on ?? format.today()}T09:00:00Z` : null)}
      />
      {value ? (
        <Suspense>
          <InstantInput label={t`When to remind`} value={value} onChange={onChange} />
        </Suspense>
      ) : null}
    </div>
  );
}
