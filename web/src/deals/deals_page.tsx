import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { BriefcaseBusiness, Plus, Settings2 } from "lucide-react";
import { useOpen } from "~/app/open";
import type { DealsSearch } from "~/app/search_params";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { DealBoard } from "./board";
import { SavedViews } from "~/views/saved_views";
import { board_query } from "./queries";

/** What are we selling, and how far is it? */
export default function DealsPage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const search = useSearch({ from: "/in/deals" });
  const { user } = useSession();
  const writes = useMay("staff");
  const rules = useMay("admin");
  const { data, error, refetch } = useQuery(board_query(search.who === "all" ? null : user.id));
  return (
    <Page
      title={t`Deals`}
      actions={
        <>
          <SavedViews noun="deals" />
          {writes ? (
            <Button
              look="primary"
              icon={<Plus aria-hidden />}
              onPress={() => open("deal")}
            >{t`Add a deal`}</Button>
          ) : null}
        </>
      }
    >
      <div className="line">
        <Whose search={search} />
        {rules ? (
          <Link to="/settings/$section" params={{ section: "pipeline" }} className="quiet line">
            <Settings2 aria-hidden />
            <Trans>The stages of your pipeline</Trans>
          </Link>
        ) : null}
      </div>
      {error ? <Problem error={error} retry={() => void refetch()} /> : null}
      {data ? (
        data.stages.every((column) => column.count === 0) ? (
          <div className="card">
            <Empty
              icon={<BriefcaseBusiness aria-hidden />}
              title={t`No deals here`}
              actions={
                writes ? <Button onPress={() => open("deal")}>{t`Add a deal`}</Button> : null
              }
            >
              <Trans>
                A deal is a sale you work on by hand: with whom, for how much, and what comes next.
              </Trans>
            </Empty>
          </div>
        ) : (
          <DealBoard board={data} />
        )
      ) : error ? null : (
        <div className="card">
          <SkeletonRows rows={6} />
        </div>
      )}
    </Page>
  );
}

function Whose({ search }: { search: DealsSearch }) {
  const { t } = useLingui();
  const one = (value: DealsSearch["who"], text: string) => (
    <Link
      from="/deals"
      to="/deals"
      search={(old: DealsSearch) => ({ ...old, who: value })}
      className="segment"
      replace
      activeProps={{}}
      aria-current={search.who === value ? "true" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <nav className="segments" aria-label={t({ message: "Whose", context: "deal" })}>
      {one(undefined, t({ message: "Mine", context: "deal" }))}
      {one("all", t({ message: "Everybody's", context: "deal" }))}
    </nav>
  );
}
