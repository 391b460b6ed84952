import { Trans, useLingui } from "@lingui/react/macro";
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { ChartColumn, Handshake, Plus } from "lucide-react";
import { useRef } from "react";
import type { KeptPromise } from "~/api/types";
import { day_after, useFormat, week_of } from "~/app/format";
import { useListKeys } from "~/app/list_keys";
import { useOpen } from "~/app/open";
import type { PromisesSearch } from "~/app/search_params";
import { useMay, useSession } from "~/app/session";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { SavedViews } from "~/views/saved_views";
import { is_settled, useDelivery } from "./changes";
import { PromiseRow } from "./promise_row";
import { type PromiseFilter, promises_query } from "./queries";
import { Reasons } from "./reason_text";

/** What have we said? */
export default function PromisesPage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const search = useSearch({ from: "/in/promises" });
  const { user } = useSession();
  const writes = useMay("staff");
  const base: PromiseFilter = {
    ...(search.who === "all" ? {} : { by_user_id: user.id }),
    ...(search.direction ? { direction: search.direction } : {}),
  };
  const queries = useQueryClient();
  const list = useRef<HTMLDivElement>(null);
  const delivery = useDelivery();
  useListKeys(list, {
    Enter: (id) => open(`promise:${id}`),
    KeyE: (id) => {
      const promise = shown_promise(queries, id);
      if (promise && !is_settled(promise)) delivery.mutate(promise);
    },
  });
  return (
    <Page
      title={t`Promises`}
      actions={
        <>
          <SavedViews noun="promises" />
          <ButtonLink to="/promises/record" icon={<ChartColumn aria-hidden />}>
            {t({ message: "The record", context: "promises" })}
          </ButtonLink>
          {writes ? (
            <Button
              look="primary"
              icon={<Plus aria-hidden />}
              onPress={() => open("promise")}
            >{t`Make a promise`}</Button>
          ) : null}
        </>
      }
    >
      <Filters search={search} />
      <div className="stack-5" ref={list}>
        {search.state ? (
          <PromiseList
            filter={{ ...base, state: search.state }}
            {...(search.state === "at_risk" ? { heading: t`At risk` } : {})}
            empty
          />
        ) : (
          <>
            <PromiseList
              filter={{ ...base, state: "broken" }}
              heading={t`Broken until delivered`}
            />
            <PromiseList filter={{ ...base, state: "at_risk" }} heading={t`At risk`} />
            <PromiseList filter={{ ...base, state: "open" }} empty without_risk />
          </>
        )}
      </div>
    </Page>
  );
}

/** A promise that one of the lists on the page holds. */
function shown_promise(queries: QueryClient, id: string): KeptPromise | undefined {
  const lists = queries.getQueriesData<InfiniteData<{ items: KeptPromise[] }>>({
    queryKey: ["promises"],
  });
  return lists
    .flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? [])
    .find((one) => one.id === id);
}

function Filters({ search }: { search: PromisesSearch }) {
  const { t } = useLingui();
  const one = <Key extends keyof PromisesSearch>(
    key: Key,
    value: PromisesSearch[Key],
    text: string,
  ) => (
    <Link
      from="/promises"
      to="/promises"
      search={(old: PromisesSearch) => ({ ...old, [key]: value })}
      className="segment"
      replace
      activeProps={{}}
      aria-current={search[key] === value ? "true" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <div className="line">
      <nav className="segments" aria-label={t`Whose`}>
        {one("who", undefined, t`Mine`)}
        {one("who", "all", t`Everybody's`)}
      </nav>
      <nav className="segments" aria-label={t`State`}>
        {one("state", undefined, t({ message: "Open", context: "filter" }))}
        {one("state", "at_risk", t`At risk`)}
        {one("state", "broken", t`Broken`)}
        {one("state", "done", t`Delivered`)}
      </nav>
      <nav className="segments" aria-label={t`Direction`}>
        {one("direction", undefined, t`Both ways`)}
        {one("direction", "ours", t`Ours`)}
        {one("direction", "theirs", t`Theirs`)}
      </nav>
    </div>
  );
}

interface PromiseListProps {
  filter: PromiseFilter;
  /** One card under this heading instead of one a week. */
  heading?: string;
  /** Says so when there is nothing. */
  empty?: boolean;
  /** Those at risk stand in a list of their own. */
  without_risk?: boolean;
}

function PromiseList({ filter, heading, empty, without_risk }: PromiseListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const { user } = useSession();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    promises_query(filter),
  );
  const { data: risky } = useInfiniteQuery({
    ...promises_query({ ...filter, state: "at_risk" }),
    enabled: without_risk === true,
  });
  // Those at risk are always ours: beside theirs they have no place.
  const promises = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => !filter.direction || one.direction === filter.direction,
  );
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return empty ? (
      <div className="card">
        <SkeletonRows rows={6} />
      </div>
    ) : null;
  if (promises.length === 0) {
    return empty ? (
      <div className="card">
        <Empty
          icon={<Handshake aria-hidden />}
          title={t`No promises here`}
          actions={<Button onPress={() => open("promise")}>{t`Make a promise`}</Button>}
        >
          <Trans>
            Write down what you say you will do, and the day. Kept reminds you before it is due.
          </Trans>
        </Empty>
      </div>
    ) : null;
  }
  const weeks = new Map<string, KeptPromise[]>();
  const apart = new Set(
    without_risk ? risky?.pages.flatMap((page) => page.items.map(({ id }) => id)) : [],
  );
  for (const promise of promises) {
    if (apart.has(promise.id)) continue;
    const week = heading ? "" : week_of(promise.said_for, user.first_day_of_week);
    weeks.set(week, [...(weeks.get(week) ?? []), promise]);
  }
  const this_week = week_of(format.today(), user.first_day_of_week);
  const title = (week: string) => {
    if (heading) return heading;
    if (week === this_week) return t`This week`;
    if (week === day_after(this_week, 7)) return t`Next week`;
    return t`The week from ${format.day(week)}`;
  };
  return (
    <>
      {[...weeks].map(([week, inside]) => (
        <section key={week} className="card" aria-labelledby={`${filter.state}-${week}`}>
          <div className="head">
            <h2 id={`${filter.state}-${week}`}>{title(week)}</h2>
          </div>
          <ul className="rows">
            {inside.map((promise) => (
              <PromiseRow
                key={promise.id}
                promise={promise}
                below={
                  filter.state === "at_risk" && promise.risk ? (
                    <Reasons reasons={promise.risk.reasons} />
                  ) : null
                }
              />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage ? (
        <Button
          onPress={() => void fetchNextPage()}
          isPending={isFetchingNextPage}
        >{t`Show more`}</Button>
      ) : null}
    </>
  );
}
