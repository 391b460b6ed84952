import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFieldProblem } from "~/api/problems";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { useMoveDeal } from "./changes";
import { deal_query, stages_query } from "./queries";

/** A deal is lost for a reason: later it tells what to do better. */
export default function LoseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { opened_with } = useOpen();
  const { data: deal, error } = useQuery(deal_query(id));
  const lost = (useQuery(stages_query).data ?? []).filter((stage) => stage.kind === "lost");
  const [chosen, set_chosen] = useState(opened_with().stage ?? "");
  const [reason, set_reason] = useState("");
  const move = useMoveDeal();
  const problem = useFieldProblem(move.error);
  const stage = lost.find((one) => one.id === chosen) ?? lost[0];
  return (
    <Dialog title={t`The deal is lost`} onClose={onClose}>
      <Problem error={error} />
      {deal && stage ? (
        <form
          className="stack-5"
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate({ deal, to: stage, reason }, { onSuccess: onClose });
          }}
        >
          <p className="strong">
            <bdi>{deal.name}</bdi>
          </p>
          {lost.length > 1 ? (
            <Select
              label={t({ message: "Stage", context: "deal" })}
              value={stage.id}
              onChange={set_chosen}
              options={lost.map((one) => [one.id, one.name] as const)}
            />
          ) : null}
          <TextField
            label={t`Why was it lost?`}
            hint={t`In their words, if you know them.`}
            required
            autoFocus
            value={reason}
            onChange={set_reason}
            error={problem("reason")}
          />
          <Problem error={problem("reason") ? null : move.error} />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t`Cancel`}</Button>
            <Button type="submit" look="primary" isPending={move.isPending}>{t`Save`}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
