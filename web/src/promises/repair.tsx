// A broken promise is put right in two steps: what was said, and what was done.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { useFieldProblem } from "~/api/problems";
import { Button } from "~/parts/button";
import { TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { promise_changed } from "./changes";
import { put_repair } from "./forecast_queries";

export const can_be_repaired = (promise: KeptPromise) =>
  promise.direction === "ours" && (promise.outcome === "broken" || promise.outcome === "late");

export function RepairOf({ promise }: { promise: KeptPromise }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const [writing, set_writing] = useState(false);
  const { repair } = promise;
  if (writing) return <RepairForm promise={promise} onDone={() => set_writing(false)} />;
  return (
    <div className="stack-2">
      {repair ? (
        <div className="notice" data-tone="plain">
          <p className="title">{t`Put right on ${format.day(format.day_of(repair.at))}`}</p>
          {repair.said ? (
            <p>
              <Trans>What was said:</Trans> <bdi>{repair.said}</bdi>
            </p>
          ) : null}
          {repair.done ? (
            <p>
              <Trans>What was done:</Trans> <bdi>{repair.done}</bdi>
            </p>
          ) : null}
        </div>
      ) : null}
      {writes ? (
        <div>
          <Button small onPress={() => set_writing(true)}>
            {repair ? t`Change how it was put right` : t`Write down how it is put right`}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function RepairForm({ promise, onDone }: { promise: KeptPromise; onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [said, set_said] = useState(promise.repair?.said ?? "");
  const [done, set_done] = useState(promise.repair?.done ?? "");
  const change = useMutation({
    mutationFn: () => put_repair(promise, { said, done }),
    onSuccess: (after) => {
      promise_changed(queries, after);
      confirm_done(t`It is written down how the promise was put right.`);
      onDone();
    },
  });
  const problem = useFieldProblem(change.error);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TextArea
        label={t`What was said`}
        hint={t`How you told them, in your own words.`}
        required
        autoFocus
        rows={2}
        value={said}
        onChange={set_said}
        error={problem("said")}
      />
      <TextArea
        label={t`What was done to put it right`}
        required
        rows={2}
        value={done}
        onChange={set_done}
        error={problem("done")}
      />
      <Problem error={change.error} />
      <div className="line">
        <Button type="submit" isPending={change.isPending}>{t`Save`}</Button>
        <Button look="quiet" onPress={onDone}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
