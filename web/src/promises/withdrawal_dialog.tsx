import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { useWithdrawal } from "./changes";
import { promise_query } from "./queries";

/** Taking a promise back: before the day is over it is withdrawn, after it broken. */
export default function WithdrawalDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data: promise, error } = useQuery(promise_query(id));
  const [reason, set_reason] = useState("");
  const change = useWithdrawal();
  return (
    <Dialog title={t`Withdraw the promise`} onClose={onClose}>
      <Problem error={error} />
      {promise ? (
        <form
          className="stack-5"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(
              { id, version: promise.version, reason },
              {
                onSuccess: () => {
                  confirm_done(t`The promise is withdrawn.`);
                  onClose();
                },
              },
            );
          }}
        >
          <p className="strong">
            <bdi>{promise.what}</bdi>
          </p>
          {promise.said_for < format.today() ? (
            <Notice tone="warn">{t`The day is over, so the promise counts as broken also when it is withdrawn.`}</Notice>
          ) : null}
          <TextField
            label={t`Why`}
            hint={t`What you told them, in your own words.`}
            autoFocus
            value={reason}
            onChange={set_reason}
          />
          <Problem error={change.error} />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t`Cancel`}</Button>
            <Button type="submit" look="primary" isPending={change.isPending}>{t`Withdraw`}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
