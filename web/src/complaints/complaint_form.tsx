// Whose, about what, what happened, and what was promised: to write a complaint down and change it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { answer, api, if_match, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { Complaint } from "~/api/types";
import { useDraft } from "~/app/draft";
import type { OpenedWith } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { PersonPicker } from "~/individuals/person_picker";
import type { Known } from "~/individuals/recent";
import { Button } from "~/parts/button";
import { Select, TextArea, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { users_query } from "~/promises/queries";
import { complaint_changed } from "./changes";
import { PromiseChoice } from "./promise_choice";

const DayField = lazy(() => import("~/parts/day_field"));

interface ComplaintFormProps {
  complaint?: Complaint;
  from: Known[];
  /** That a new one is made of. */
  mail?: OpenedWith["mail"] | undefined;
  onClose: () => void;
  /** What stands beside Save. */
  foot: ReactNode;
}

const happened_characters_max = 20_000;

type Fields = Pick<
  Complaint,
  "what" | "happened" | "by_user_id" | "remedy" | "remedy_on" | "promise_id"
>;

const shown = [
  "what",
  "happened",
  "person_id",
  "organisation_id",
  "by_user_id",
  "remedy",
  "remedy_on",
];

/** What differs from the complaint as it is. */
function changed(complaint: Complaint, fields: Fields): Partial<Fields> {
  const differs = ([key, value]: [string, unknown]) => complaint[key as keyof Fields] !== value;
  return Object.fromEntries(Object.entries(fields).filter(differs));
}

function useSaving(
  complaint: Complaint | undefined,
  from: Known[],
  mail_id: string | undefined,
  onSaved: () => void,
) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(new_key);
  return useMutation({
    mutationFn: (fields: Fields) => {
      if (complaint)
        return answer(
          api.PATCH("/api/complaints/{id}", {
            params: { path: { id: complaint.id }, header: if_match(complaint.version) },
            body: changed(complaint, fields) as never,
          }),
        );
      const [whose] = from;
      const about = whose ? { [`${whose.noun}_id`]: whose.id } : {};
      return answer(
        api.POST("/api/complaints", {
          params: { header: { "Idempotency-Key": key } },
          body: { ...fields, ...about, ...(mail_id ? { mail_id } : {}) } as never,
        }),
      );
    },
    onSuccess: (saved) => {
      complaint_changed(queries, saved);
      confirm_done(complaint ? t`The complaint is saved.` : t`The complaint is written down.`);
      onSaved();
    },
  });
}

export function ComplaintForm({
  complaint,
  from: first_from,
  mail,
  onClose,
  foot,
}: ComplaintFormProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const writes = useMay("staff");
  const users = (useQuery(users_query).data ?? [user]).filter(
    (one) => one.state === "active" || one.id === complaint?.by_user_id,
  );
  const place = `${user.id}.complaint.${complaint?.id ?? mail?.id ?? first_from[0]?.id ?? ""}`;
  const [what, set_what, clear_what] = useDraft(place, complaint?.what ?? mail?.subject);
  const [happened, set_happened, clear_happened] = useDraft(
    `${place}.happened`,
    complaint?.happened ?? mail?.text.slice(0, happened_characters_max),
  );
  const [from, set_from] = useState(first_from);
  const [by_user_id, set_by] = useState(complaint?.by_user_id ?? user.id);
  const [remedy, set_remedy] = useState(complaint?.remedy ?? "");
  const [remedy_on, set_remedy_on] = useState(complaint?.remedy_on ?? null);
  const [promise_id, set_promise] = useState(complaint?.promise_id ?? null);
  const save = useSaving(complaint, from, mail?.id, () => {
    clear_what();
    clear_happened();
    onClose();
  });
  const problem = useFieldProblem(save.error);
  const send = () => save.mutate({ what, happened, by_user_id, remedy, remedy_on, promise_id });
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
      {complaint?.private ? (
        <Notice tone="plain">{t`An employee's: only who puts it right and who wrote it down can see it.`}</Notice>
      ) : null}
      {mail ? (
        <Notice tone="plain">{t`Everybody in the firm sees a complaint. Take out what they should not read of the mail.`}</Notice>
      ) : null}
      {complaint ? (
        <Whose from={from} />
      ) : (
        <PersonPicker
          label={t`Who is unhappy`}
          single
          chosen={from}
          onChange={set_from}
          error={problem("person_id", "organisation_id")}
        />
      )}
      <TextField
        label={t`What is it about`}
        required
        autoFocus={from.length > 0}
        value={what}
        onChange={set_what}
        error={problem("what")}
      />
      <TextArea
        label={t`What happened`}
        rows={4}
        value={happened}
        onChange={set_happened}
        error={problem("happened")}
      />
      <TextArea
        label={t`What was promised to put it right`}
        rows={2}
        value={remedy}
        onChange={set_remedy}
        error={problem("remedy")}
      />
      <div className="pair">
        <Suspense>
          <DayField
            label={t`By which day`}
            hint={t`On that day it is on Today.`}
            value={remedy_on}
            onChange={set_remedy_on}
            clearable
            error={problem("remedy_on")}
          />
        </Suspense>
        {users.length > 1 ? (
          <Select
            label={t`Who puts it right`}
            value={by_user_id}
            onChange={set_by}
            options={users.map((one) => [one.id, one.name] as const)}
            error={problem("by_user_id")}
          />
        ) : null}
        {from[0] ? (
          <PromiseChoice whose={from[0]} value={promise_id} onChange={set_promise} />
        ) : null}
      </div>
      <Problem error={beyond_fields(save.error, shown)} />
      <div className="dialog-foot">
        {foot}
        {writes ? (
          <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        ) : null}
      </div>
    </form>
  );
}

function Whose({ from }: { from: Known[] }) {
  const [whose] = from;
  if (!whose) return null;
  const place = whose.noun === "person" ? "/people/$id" : "/organisations/$id";
  return (
    <p>
      <Trans>
        From{" "}
        <Link to={place} params={{ id: whose.id }}>
          <bdi>{whose.name}</bdi>
        </Link>
      </Trans>
    </p>
  );
}
