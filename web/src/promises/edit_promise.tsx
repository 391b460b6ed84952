import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { KeptPromise } from "~/api/types";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { promise_changed } from "./changes";
import { kinds_query, users_query } from "./queries";

const DayField = lazy(() => import("~/parts/day_field"));

/** What may be put right without a new agreement: the words, the kind, who delivers, the day aimed for. */
export function EditPromise({ promise }: { promise: KeptPromise }) {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const kinds = useQuery(kinds_query).data ?? [];
  const users = (useQuery(users_query).data ?? [user]).filter((one) => one.state === "active");
  const [editing, set_editing] = useState(false);
  const [what, set_what] = useState(promise.what);
  const [kind, set_kind] = useState(promise.kind ?? "");
  const [by, set_by] = useState(promise.by_user_id ?? "");
  const [aim_for, set_aim_for] = useState(promise.aim_for);
  const change = useMutation({
    mutationFn: () => {
      const body = {
        ...(what === promise.what ? {} : { what }),
        ...(kind === (promise.kind ?? "") ? {} : { kind: kind || null }),
        ...(by === (promise.by_user_id ?? "") ? {} : { by_user_id: by || null }),
        ...(aim_for === promise.aim_for ? {} : { aim_for }),
      };
      return answer(
        api.PATCH("/api/promises/{id}", {
          params: { path: { id: promise.id }, header: if_match(promise.version) },
          body,
        }),
      );
    },
    onSuccess: (after) => promise_changed(queries, after),
  });
  if (!editing)
    return (
      <div>
        <Button
          small
          look="quiet"
          onPress={() => set_editing(true)}
        >{t`Put the words right`}</Button>
      </div>
    );
  const ours = promise.direction === "ours";
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TextField label={t`What is promised`} required autoFocus value={what} onChange={set_what} />
      <div className="pair">
        {kinds.length > 0 ? (
          <Select
            label={t`Kind`}
            value={kind}
            onChange={set_kind}
            options={[["", t`No kind`], ...kinds.map((one) => [one.id, one.name] as const)]}
          />
        ) : null}
        {ours ? (
          <Select
            label={t`Who delivers`}
            value={by}
            onChange={set_by}
            options={users.map((one) => [one.id, one.name] as const)}
          />
        ) : null}
      </div>
      {ours ? (
        <Suspense>
          <DayField
            label={t`The day you aim for`}
            value={aim_for}
            onChange={set_aim_for}
            most={promise.said_for}
            clearable
          />
        </Suspense>
      ) : null}
      <Problem error={change.error} />
      <div className="line">
        <Button type="submit" isPending={change.isPending}>{t`Save`}</Button>
        <Button look="quiet" onPress={() => set_editing(false)}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
