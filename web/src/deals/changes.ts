// A deal moves at once on the screen; where the server says no it moves back and says why.
import { useLingui } from "@lingui/react/macro";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { Board, Deal, Stage } from "~/api/types";
import { say } from "~/app/live_region";
import { isolated } from "~/parts/bdi";
import { confirm_done } from "~/parts/toast_queue";

/** Asks again for everything a deal is shown in. */
export function deals_changed(queries: QueryClient) {
  for (const key of ["deals", "today", "timeline"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Puts the deal as the server has it everywhere it is shown. */
export function deal_changed(queries: QueryClient, deal: Deal) {
  queries.setQueryData(["deal", deal.id], deal);
  void queries.invalidateQueries({ queryKey: ["deal", deal.id, "moves"] });
  deals_changed(queries);
}

const boards = { queryKey: ["deals", "board"] };

/** The board with the deal in another column. */
function with_move(board: Board, deal: Deal, stage: Stage): Board {
  return {
    stages: board.stages.map((column) => {
      const others = column.deals.filter((one) => one.id !== deal.id);
      const left = others.length < column.deals.length;
      if (column.stage.id !== stage.id)
        return left ? { ...column, deals: others, count: column.count - 1 } : column;
      const moved = { ...deal, stage_id: stage.id, state: stage.kind };
      return { ...column, deals: [moved, ...others], count: column.count + (left ? 0 : 1) };
    }),
  };
}

export interface Move {
  deal: Deal;
  to: Stage;
  /** Where it came from, to go back there. */
  from?: Stage;
  reason?: string;
}

/** The newest version that is known of a deal: moves that follow each other fast are sent in turn. */
function version_of(queries: QueryClient, deal: Deal): number {
  return Math.max(
    deal.version,
    queries.getQueryData<Deal>(["deal", deal.id])?.version ?? 0,
    queries.getQueryData<number>(["deal-version", deal.id]) ?? 0,
  );
}

export function useMoveDeal() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const send = ({ deal, to, reason }: Move) =>
    answer(
      api.PATCH("/api/deals/{id}", {
        params: { path: { id: deal.id }, header: if_match(version_of(queries, deal)) },
        body: { stage_id: to.id, ...(reason ? { reason } : {}) } as never,
      }),
    );
  const at_once = async ({ deal, to }: Move) => {
    await queries.cancelQueries(boards);
    const held = queries.getQueriesData<Board>(boards);
    queries.setQueriesData<Board>(boards, (board) => board && with_move(board, deal, to));
    say(t`${isolated(deal.name)} is in ${isolated(to.name)} now.`);
    return held;
  };
  const took = (saved: Deal) => {
    queries.setQueryData(["deal-version", saved.id], saved.version);
    deal_changed(queries, saved);
  };
  const failed = (held: Awaited<ReturnType<typeof at_once>> | undefined) => {
    held?.forEach(([key, board]) => queries.setQueryData(key, board));
    void queries.invalidateQueries(boards);
  };
  const scope = { id: "deal-moves" };
  const undo = useMutation({
    scope,
    mutationFn: send,
    onMutate: at_once,
    onError: (_error, _move, held) => failed(held),
    onSuccess: took,
  });
  const move = useMutation({
    scope,
    mutationFn: send,
    onMutate: at_once,
    onError: (_error, _move, held) => failed(held),
    onSuccess: (saved, { deal, to, from }) => {
      took(saved);
      const back = from?.kind === "open" ? () => undo.mutate({ deal: saved, to: from }) : undefined;
      confirm_done(
        to.kind === "won"
          ? t`${isolated(deal.name)} is won.`
          : to.kind === "lost"
            ? t`${isolated(deal.name)} is lost.`
            : t`${isolated(deal.name)} is in ${isolated(to.name)} now.`,
        back,
      );
    },
  });
  return move;
}
