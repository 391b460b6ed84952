// A column a stage. A card goes to another by pointer, by its menu, or by Shift and an arrow key;
// arrows follow the eye, so in Arabic the next stage is to the left.
import { Trans, useLingui } from "@lingui/react/macro";
import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Board, Deal, Stage } from "~/api/types";
import { useFormat } from "~/app/format";
import { useListKeys } from "~/app/list_keys";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Problem } from "~/parts/notice";
import { useMoveDeal } from "./changes";
import { DealCard } from "./deal_card";
import { useMoney } from "./money";

type Column = Board["stages"][number];

/** What is being dragged, and over which stage it hangs. */
interface Dragged {
  deal: Deal;
  over: string | null;
}

function useMoves(board: Board) {
  const { open } = useOpen();
  const move = useMoveDeal();
  const stages = board.stages.map((column) => column.stage);
  const to = (deal: Deal, stage: Stage) => {
    if (stage.id === deal.stage_id) return;
    const from = stages.find((one) => one.id === deal.stage_id);
    // What is lost is lost for a reason.
    if (stage.kind === "lost") open(`lose:${deal.id}`, null, { stage: stage.id });
    else move.mutate({ deal, to: stage, ...(from ? { from } : {}) });
  };
  return { stages, to, error: move.error };
}

export function DealBoard({ board }: { board: Board }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  const [dragged, set_dragged] = useState<Dragged | null>(null);
  const { stages, to, error } = useMoves(board);
  useListKeys(list, { Enter: (id) => open(`deal:${id}`) });
  // The card that was moved by key keeps the focus in its new column.
  useEffect(() => {
    if (!moved.current) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [board]);

  const on_key = (event: KeyboardEvent, at: number, deal: Deal) => {
    // What happens in the card's menu is not the card's.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const step = step_of(event.key);
    if (step === 0) return;
    event.preventDefault();
    if (!event.shiftKey) return focus_beside(list.current, at, step);
    const stage = stages[at + step];
    if (!writes || !stage) return;
    if (stage.kind !== "lost") moved.current = deal.id;
    to(deal, stage);
  };
  const drop = (stage: Stage) => {
    if (dragged) to(dragged.deal, stage);
    set_dragged(null);
  };
  return (
    <div className="stack-4 pipeline">
      <Problem error={error} />
      {writes ? (
        <p className="hint desk-only" id="board-keys">
          <Trans>Drag a card, open its menu, or press Shift and an arrow key on it.</Trans>
        </p>
      ) : null}
      <div className="board" ref={list} role="region" aria-label={t`Pipeline`} tabIndex={0}>
        {board.stages.map((column, at) => (
          <StageColumn
            key={column.stage.id}
            column={column}
            over={dragged?.over === column.stage.id}
            onOver={() =>
              dragged && dragged.over !== column.stage.id
                ? set_dragged({ ...dragged, over: column.stage.id })
                : undefined
            }
            onDrop={() => drop(column.stage)}
          >
            {(deal) => (
              <DealCard
                key={deal.id}
                deal={deal}
                stages={stages}
                onMove={(stage) => to(deal, stage)}
                onKeyDown={(event) => on_key(event, at, deal)}
                onDragStart={() => set_dragged({ deal, over: null })}
                onDragEnd={() => set_dragged(null)}
              />
            )}
          </StageColumn>
        ))}
      </div>
    </div>
  );
}

/** To the next stage or the one before, as the eye sees them. */
function step_of(key: string): -1 | 0 | 1 {
  const to_end = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === to_end) return 1;
  return key === "ArrowLeft" || key === "ArrowRight" ? -1 : 0;
}

/** The first card of the nearest column on that side that has one. */
function focus_beside(board: HTMLElement | null, at: number, step: -1 | 1) {
  const columns = Array.from(board?.querySelectorAll<HTMLElement>(".stage") ?? []);
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const card = columns[next]?.querySelector<HTMLElement>("[data-line]");
    if (card) return card.focus();
  }
}

interface StageColumnProps {
  column: Column;
  over: boolean;
  onOver: () => void;
  onDrop: () => void;
  children: (deal: Deal) => ReactNode;
}

function StageColumn({ column, over, onOver, onDrop, children }: StageColumnProps) {
  const { t } = useLingui();
  const format = useFormat();
  const money = useMoney();
  const { stage, deals, count, totals } = column;
  const hangs = (event: DragEvent) => {
    event.preventDefault();
    onOver();
  };
  return (
    <section
      className="stage"
      data-kind={stage.kind}
      {...(over ? { "data-over": "" } : {})}
      aria-labelledby={`stage-${stage.id}`}
      onDragOver={hangs}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <header>
        <h2 id={`stage-${stage.id}`}>
          <bdi>{stage.name}</bdi> <span className="quiet number">{format.number(count)}</span>
        </h2>
        <p className="quiet small">
          {totals.map((total) => (
            <bdi key={total.currency} dir="ltr" className="amount">
              {money(total.value, total.currency)}
            </bdi>
          ))}
          {stage.likelihood === null ? null : (
            <span>{t`${format.percent(stage.likelihood / 100)} likely`}</span>
          )}
          {stage.kind === "open" ? null : <span>{t`of the last ${format.number(30)} days`}</span>}
        </p>
      </header>
      {deals.length === 0 ? null : <ul className="deals">{deals.map(children)}</ul>}
      {count > deals.length ? (
        <p className="quiet small">{t`${format.number(deals.length)} of ${format.number(count)} are shown.`}</p>
      ) : null}
    </section>
  );
}
