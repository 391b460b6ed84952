import { useLingui } from "@lingui/react/macro";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { is_settled, useDelivery, useUndoDelivery } from "./changes";
import { ChanceBar } from "./chance_bar";
import { NewDayMark } from "./new_days";
import { OutcomeTag } from "./outcome_tag";

interface PromiseRowProps {
  promise: KeptPromise;
  /** On the page of the one it is for, the name need not be said again. */
  without_name?: boolean;
  /** What more there is to say of it: why it is at risk. */
  below?: ReactNode;
}

export function PromiseRow({ promise, without_name, below }: PromiseRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const { user } = useSession();
  const writes = useMay("staff");
  const delivery = useDelivery();
  const undo = useUndoDelivery();
  const waiting = !is_settled(promise);
  const kept = () =>
    delivery.mutate(promise, {
      onSuccess: (after) =>
        confirm_done(t`Written down as delivered today.`, () => undo.mutate(after)),
    });
  return (
    <li className="row promise-row" data-line={promise.id} tabIndex={-1}>
      <div className="grow">
        <button type="button" className="what" onClick={() => open(`promise:${promise.id}`)}>
          <bdi>{promise.what}</bdi>
        </button>
        <span className="quiet small line dots">
          {without_name ? null : (
            <span>
              <bdi>{promise.to.name}</bdi>
            </span>
          )}
          {promise.direction === "theirs" ? (
            <span>{t`Their promise`}</span>
          ) : promise.by && promise.by_user_id !== user.id ? (
            <span>
              <bdi>{promise.by}</bdi>
            </span>
          ) : null}
          {promise.aim_for && waiting ? (
            <span>{t`Aim: ${format.day_short(promise.aim_for)}`}</span>
          ) : null}
          <NewDayMark promise={promise} />
        </span>
        {below}
        <Problem error={delivery.error} />
      </div>
      <span className="end">
        <time className="number" dateTime={promise.said_for}>
          {format.day_short(promise.said_for)}
        </time>
        {promise.risk ? (
          <ChanceBar chance={promise.risk.chance_now} at_risk={promise.risk.at_risk} />
        ) : null}
        <OutcomeTag promise={promise} />
        {writes && waiting ? (
          <Button
            small
            look="quiet"
            icon={<Check aria-hidden />}
            icon_only
            onPress={kept}
            isDisabled={delivery.isPending}
          >
            {promise.direction === "ours" ? t`Mark as kept` : t`They kept it`}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
