import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { Advice } from "./advice";
import { useRenegotiation } from "./changes";
import { DayChoice } from "./day_choice";
import { promise_query } from "./queries";
import { useForecast } from "./use_forecast";
import { useWorksOn } from "./use_works_on";
import { aim_of } from "./working_days";

/** Agreeing a new day, openly, with its reason. */
export default function RenegotiationDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const works_on = useWorksOn();
  const format = useFormat();
  const { data: promise, error } = useQuery(promise_query(id));
  const { opened_with } = useOpen();
  const [said_for, set_said_for] = useState(opened_with().day ?? null);
  const [reason, set_reason] = useState("");
  const change = useRenegotiation();
  const problem = useFieldProblem(change.error);
  const ours = promise?.direction === "ours";
  const known = useForecast(
    {
      kind: promise?.kind ?? null,
      by_user_id: promise?.by_user_id ?? null,
      person_id: promise?.person_id ?? null,
      organisation_id: promise?.organisation_id ?? null,
      estimate_days: promise?.estimate_days ?? null,
    },
    said_for,
    ours,
  );
  const aim_for = ours ? aim_of(works_on, format.today(), said_for, known.forecast?.aim_on) : null;
  const over = promise ? promise.said_for < format.today() : false;
  return (
    <Dialog title={t`Agree a new day`} onClose={onClose} tall>
      <Problem error={error} />
      {promise ? (
        <form
          className="stack-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (!said_for) return;
            const day = format.day(said_for);
            change.mutate(
              { id, version: promise.version, said_for, aim_for, reason },
              {
                onSuccess: () => {
                  confirm_done(t`The new day is ${day}.`);
                  onClose();
                },
              },
            );
          }}
        >
          <div>
            <p className="strong">
              <bdi>{promise.what}</bdi>
            </p>
            <p className="quiet">{t`Promised for ${format.day(promise.said_for)}.`}</p>
          </div>
          {over ? (
            <Notice tone="warn">
              {t`The day is over. The new day is written down, and the promise still counts as broken until it is delivered, and as late after that.`}
            </Notice>
          ) : null}
          <DayChoice
            label={t`The new day`}
            value={said_for}
            onChange={set_said_for}
            error={problem("said_for")}
            known={known}
          />
          {ours && (said_for || known.forecast) ? (
            <Advice known={known} said_for={said_for} aim_for={aim_for} onTake={set_said_for} />
          ) : null}
          <TextField
            label={t`Why`}
            hint={t`What you told them, in your own words.`}
            required
            value={reason}
            onChange={set_reason}
            error={problem("reason")}
          />
          <Problem error={beyond_fields(change.error, ["said_for", "reason"])} />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t`Cancel`}</Button>
            <Button
              type="submit"
              look="primary"
              isPending={change.isPending}
              isDisabled={!said_for}
            >{t`Save the new day`}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
