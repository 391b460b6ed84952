// One address that is not to be written to, and the way back: an act of its own, with a reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { StoppedAddress } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { consents_changed } from "./consent_queries";
import { purpose_words, stop_reason_words } from "./consent_words";

interface StoppedLineProps {
  stopped: StoppedAddress;
  /** As whoever looks knows it; the list itself keeps none. */
  address: string;
  row?: boolean;
}

export function StoppedLine({ stopped, address, row }: StoppedLineProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const lifts = useMay("admin");
  const [lifting, set_lifting] = useState(false);
  const what = stopped.purpose
    ? i18n._(purpose_words[stopped.purpose])
    : t`All mail that needs a consent`;
  return (
    <li className={row ? "row" : "stack-1"}>
      <span className="grow stack-1">
        <span className="line">
          {address ? <Ltr>{address}</Ltr> : null}
          <span className="tag" data-tone="warn">
            {what}
          </span>
        </span>
        <span className="quiet small line dots">
          <time dateTime={stopped.at}>{format.instant(stopped.at)}</time>
          <span>{i18n._(stop_reason_words[stopped.why])}</span>
        </span>
      </span>
      {lifts ? (
        <div className="end">
          <Button small look="quiet" onPress={() => set_lifting(true)}>
            {t({ message: "Lift", context: "stop" })}
          </Button>
        </div>
      ) : null}
      {lifting ? (
        <LiftingDialog
          id={stopped.id}
          address={address}
          what={what}
          onClose={() => set_lifting(false)}
        />
      ) : null}
    </li>
  );
}

interface LiftingDialogProps {
  id: string;
  address: string;
  what: string;
  onClose: () => void;
}

function LiftingDialog({ id, address, what, onClose }: LiftingDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, set_reason] = useState("");
  const lift = useMutation({
    mutationFn: () =>
      answer(
        api.PUT("/api/suppressions/{id}/lifting", { params: { path: { id } }, body: { reason } }),
      ),
    onSuccess: () => {
      consents_changed(queries);
      confirm_done(t`Lifted. A consent is needed all the same.`);
      onClose();
    },
  });
  const problem = useFieldProblem(lift.error);
  return (
    <Dialog title={t`Lift the stop?`} onClose={onClose} question>
      <form
        className="stack-5"
        onSubmit={(event) => {
          event.preventDefault();
          lift.mutate();
        }}
      >
        <p className="strong line dots">
          {address ? <Ltr>{address}</Ltr> : null}
          <span>{what}</span>
        </p>
        <p>
          <Trans>
            Somebody asked us to stop. Lift it only when they themselves want mail again; the reason
            stays in the records.
          </Trans>
        </p>
        <TextField
          label={t`Why it is lifted`}
          required
          autoFocus
          maxLength={500}
          value={reason}
          onChange={set_reason}
          error={problem("reason")}
        />
        <Problem error={beyond_fields(lift.error, ["reason"])} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="danger" isPending={lift.isPending}>
            {t({ message: "Lift", context: "stop" })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
