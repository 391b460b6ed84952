import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarSync, Check, Trash2, Undo2 } from "lucide-react";
import { answer, api, if_match } from "~/api/client";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { restore } from "~/firm/restore";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Notice, Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { is_settled, promise_changed, useDelivery, useUndoDelivery } from "./changes";
import { EditPromise } from "./edit_promise";
import { NewDay } from "./new_days";
import { is_at_risk, OutcomeTag } from "./outcome_tag";
import { HonestMessage, SupportedDay, ThenAndNow } from "./outlook";
import { promise_query } from "./queries";
import { can_be_repaired, RepairOf } from "./repair";

export default function ShowPromiseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: promise, error } = useQuery(promise_query(id));
  return (
    <Dialog title={t`Promise`} onClose={onClose} tall>
      <Problem error={promise ? null : error} />
      {promise ? (
        <PromiseFacts promise={promise} onClose={onClose} />
      ) : error ? null : (
        <SkeletonRows rows={3} />
      )}
    </Dialog>
  );
}

function PromiseFacts({ promise, onClose }: { promise: KeptPromise; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const delivery = useDelivery();
  const undo = useUndoDelivery();
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/promises/{id}", {
          params: { path: { id: promise.id }, header: if_match(promise.version) },
        }),
      ),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["promise", promise.id] });
      for (const key of ["today", "promises", "timeline"])
        void queries.invalidateQueries({ queryKey: [key] });
      confirm_done(t`The promise is in the bin.`, () => void restore(queries, promise.id));
      onClose();
    },
  });
  const waiting = !is_settled(promise);
  const delivered = promise.done_at !== null;
  const needs_words =
    promise.direction === "ours" &&
    (is_at_risk(promise, format.today()) || (waiting && promise.outcome === "broken"));
  const kept = () =>
    delivery.mutate(promise, {
      onSuccess: (after) => {
        promise_changed(queries, after);
        confirm_done(t`Written down as delivered today.`, () => undo.mutate(after));
        onClose();
      },
    });
  const to = (
    <Link
      to={promise.to.noun === "person" ? "/people/$id" : "/organisations/$id"}
      params={{ id: promise.to.id }}
    >
      <bdi>{promise.to.name}</bdi>
    </Link>
  );
  return (
    <div className="stack-5">
      <div className="stack">
        <div className="line between">
          <h3 className="promise-what">
            <bdi>{promise.what}</bdi>
          </h3>
          <OutcomeTag promise={promise} />
        </div>
        <p>
          {promise.direction === "theirs" ? (
            <Trans>
              {to} promised this to you for {format.day(promise.said_for)}.
            </Trans>
          ) : promise.by ? (
            <Trans>
              <bdi>{promise.by}</bdi> promised this to {to} for {format.day(promise.said_for)}.
            </Trans>
          ) : (
            <Trans>
              Promised to {to} for {format.day(promise.said_for)}.
            </Trans>
          )}
        </p>
        {promise.aim_for && waiting ? (
          <p className="quiet">{t`You aim for ${format.day(promise.aim_for)}.`}</p>
        ) : null}
        {promise.done_at ? (
          <p className="quiet">{t`Delivered on ${format.day(format.day_of(promise.done_at))}.`}</p>
        ) : null}
        {promise.renegotiations.length > 0 ? (
          <ul className="stack-2 small">
            {promise.renegotiations.map((one) => (
              <NewDay key={one.at} one={one} />
            ))}
          </ul>
        ) : null}
      </div>
      {writes && promise.outcome === "broken" && waiting ? (
        <Notice
          tone="bad"
          title={t`The day is over and it is not delivered`}
          actions={
            <>
              <Button
                small
                icon={<Check aria-hidden />}
                onPress={kept}
              >{t`It is delivered`}</Button>
              <Button
                small
                icon={<CalendarSync aria-hidden />}
                onPress={() => open(`renegotiate:${promise.id}`)}
              >{t`Agree a new day`}</Button>
              <Button small onPress={() => open(`withdraw:${promise.id}`)}>{t`Withdraw`}</Button>
            </>
          }
        >
          {t`Tell them before they ask: say sorry once, give a day you will surely keep, or take the promise back openly.`}
        </Notice>
      ) : null}
      <ThenAndNow promise={promise} />
      {writes && waiting ? <SupportedDay promise={promise} /> : null}
      {can_be_repaired(promise) ? <RepairOf key={promise.version} promise={promise} /> : null}
      {needs_words ? <HonestMessage promise={promise} /> : null}
      <Problem error={delivery.error ?? undo.error ?? remove.error} />
      {writes ? <EditPromise key={promise.version} promise={promise} /> : null}
      {writes ? (
        <div className="dialog-foot">
          <Button
            look="quiet"
            className="push"
            icon={<Trash2 aria-hidden />}
            onPress={() => remove.mutate()}
          >{t`To the bin`}</Button>
          {delivered ? (
            <Button
              icon={<Undo2 aria-hidden />}
              onPress={() => undo.mutate(promise)}
            >{t`Not delivered after all`}</Button>
          ) : promise.outcome === "open" ? (
            <>
              <Button
                look="quiet"
                onPress={() => open(`withdraw:${promise.id}`)}
              >{t`Withdraw`}</Button>
              <Button
                icon={<CalendarSync aria-hidden />}
                onPress={() => open(`renegotiate:${promise.id}`)}
              >{t`New day`}</Button>
              <Button
                look="primary"
                icon={<Check aria-hidden />}
                isPending={delivery.isPending}
                onPress={kept}
              >
                {promise.direction === "ours" ? t`Mark as kept` : t`They kept it`}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
