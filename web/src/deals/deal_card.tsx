import { useLingui } from "@lingui/react/macro";
import { ArrowRightLeft } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Deal, Stage } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Menu } from "~/parts/menu";
import { useMoney } from "./money";

interface DealCardProps {
  deal: Deal;
  stages: Stage[];
  onMove: (stage: Stage) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
}

export function DealCard({
  deal,
  stages,
  onMove,
  onKeyDown,
  onDragStart,
  onDragEnd,
}: DealCardProps) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  return (
    <li
      className="deal-card"
      data-line={deal.id}
      tabIndex={-1}
      draggable={writes}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", deal.name);
        onDragStart();
      }}
      onDragEnd={onDragEnd}
    >
      <div className="line">
        <button type="button" className="what" onClick={() => open(`deal:${deal.id}`)}>
          <bdi>{deal.name}</bdi>
        </button>
        {writes ? (
          <Menu
            label={t`Move ${isolated(deal.name)}`}
            trigger={
              <Button small look="quiet" icon={<ArrowRightLeft aria-hidden />} icon_only>
                {t`Move ${isolated(deal.name)}`}
              </Button>
            }
            choices={stages
              .filter((stage) => stage.id !== deal.stage_id)
              .map((stage) => ({
                id: stage.id,
                text: t`To ${isolated(stage.name)}`,
                onAction: () => onMove(stage),
              }))}
          />
        ) : null}
      </div>
      <DealFacts deal={deal} />
    </li>
  );
}

/** With whom, for how much, until when, and what comes next. */
export function DealFacts({ deal, without }: { deal: Deal; without?: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const money = useMoney();
  const { user } = useSession();
  const waiting = deal.state === "open";
  const over = waiting && deal.next_step_on !== null && deal.next_step_on < format.today();
  const others = deal.about.filter((one) => one.id !== without);
  return (
    <>
      <p className="quiet small line dots">
        {others.map((one) => (
          <bdi key={one.id}>{one.name}</bdi>
        ))}
        {deal.by && deal.by_user_id !== user.id ? <bdi>{deal.by}</bdi> : null}
      </p>
      <p className="small line dots">
        {deal.value === null ? null : (
          <bdi dir="ltr" className="amount strong">
            {money(deal.value, deal.currency)}
          </bdi>
        )}
        {waiting && deal.expected_on ? (
          <time dateTime={deal.expected_on} className="quiet">
            {t`by ${format.day_short(deal.expected_on)}`}
          </time>
        ) : null}
      </p>
      {waiting && deal.next_step ? (
        <p className="small">
          <bdi>{deal.next_step}</bdi>{" "}
          {deal.next_step_on ? (
            <time dateTime={deal.next_step_on} className={over ? "bad" : "quiet"}>
              {over
                ? t`overdue since ${format.day_short(deal.next_step_on)}`
                : format.day_short(deal.next_step_on)}
            </time>
          ) : null}
        </p>
      ) : null}
      {!waiting && deal.reason ? (
        <p className="quiet small">
          <bdi>{deal.reason}</bdi>
        </p>
      ) : null}
    </>
  );
}
