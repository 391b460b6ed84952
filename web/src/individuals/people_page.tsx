import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Handshake, UserPlus, Users } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { PersonItem } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Face } from "~/parts/face";
import { Notice, Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { filters_of } from "~/views/filters";
import { SavedViews } from "~/views/saved_views";
import { BulkBar } from "./bulk_bar";
import { nobody, with_one } from "./chosen";
import { duplicate_count_query } from "./duplicate_queries";
import { Letters } from "./letters";
import { ListFilters } from "./list_filters";
import { type Column, ListTable } from "./list_table";
import { glance_query, people_query } from "./queries";
import { rhythm_tones, rhythm_words, role_words } from "./words";

/** Whom do we know? */
export default function PeoplePage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const search = useSearch({ from: "/in/people" });
  const { open: _open, for: _for, ...filter } = search;
  const list = useInfiniteQuery({ ...people_query(filter), placeholderData: keepPreviousData });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const filtered = Object.keys(filter).length > 0;
  const { fetchNextPage, isFetchingNextPage } = list;
  const more = useCallback(
    () => void (isFetchingNextPage || fetchNextPage()),
    [fetchNextPage, isFetchingNextPage],
  );
  return (
    <Page
      tall
      title={t({ message: "People", context: "heading" })}
      actions={
        <>
          <SavedViews noun="people" />
          {writes ? (
            <Button
              icon={<UserPlus aria-hidden />}
              onPress={() => open("new-person")}
            >{t`Add a person`}</Button>
          ) : null}
        </>
      }
    >
      <ListFilters to="/people" search={filter} label={t`Search people`} />
      {filtered ? null : <Doubles />}
      <Problem error={list.data ? null : list.error} retry={() => void list.refetch()} />
      {!list.data && !list.error ? (
        <div className="card">
          <SkeletonRows rows={12} height={54} />
        </div>
      ) : null}
      {list.data && items.length === 0 ? (
        <div className="card">
          {filtered ? (
            <Empty
              icon={<Users aria-hidden />}
              title={t`Nobody fits`}
              actions={<ButtonLink to="/people">{t`Show everybody`}</ButtonLink>}
            >
              <Trans>Try another spelling, or fewer filters.</Trans>
            </Empty>
          ) : (
            <Empty
              icon={<Users aria-hidden />}
              title={t`Nobody is here yet`}
              actions={
                writes ? (
                  <>
                    <ButtonLink look="primary" to="/import">{t`Import people`}</ButtonLink>
                    <Button onPress={() => open("new-person")}>{t`Add a person`}</Button>
                  </>
                ) : undefined
              }
            >
              <Trans>Bring your address book as vCard or CSV, or start with one person.</Trans>
            </Empty>
          )}
        </div>
      ) : null}
      {items.length > 0 ? (
        <>
          {filter.sort ? null : <Letters to="/people" chosen={filter.from} />}
          <PeopleTable
            key={JSON.stringify(filter)}
            items={items}
            count={filter.from ? -1 : (list.data?.pages[0]?.count ?? -1)}
            more={list.hasNextPage}
            onMore={more}
            filters={filters_of(filter)}
          />
        </>
      ) : null}
    </Page>
  );
}

/** Somebody may stand here twice: said once, above the list. */
function Doubles() {
  const { t } = useLingui();
  const writes = useMay("staff");
  const count = useQuery({ ...duplicate_count_query, enabled: writes }).data ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      tone="plain"
      actions={<ButtonLink small to="/people/duplicates">{t`Look at them`}</ButtonLink>}
    >
      <Plural
        value={count}
        one="One person probably stands here twice."
        other="# people probably stand here twice."
      />
    </Notice>
  );
}

interface PeopleTableProps {
  items: PersonItem[];
  count: number;
  more: boolean;
  onMore: () => void;
  filters: string;
}

function PeopleTable({ items, count, more, onMore, filters }: PeopleTableProps) {
  const { t, i18n } = useLingui();
  const writes = useMay("staff");
  const [chosen, set_chosen] = useState(nobody);
  const choose = useCallback(
    (id: string) => set_chosen((before) => with_one(before, id, items)),
    [items],
  );
  const format = useFormat();
  const [in_sight, set_in_sight] = useState<string[]>([]);
  const glance = useQuery({
    ...glance_query("person", in_sight),
    placeholderData: keepPreviousData,
  });
  const today = format.today();
  const columns: Column<PersonItem>[] = [
    {
      id: "name",
      title: t`Name`,
      cell: (item) => (
        <>
          <Face name={item.name} />
          <span className="name">
            <a href={`/people/${item.id}`} tabIndex={-1}>
              <bdi>{item.name}</bdi>
            </a>
            <bdi className="quiet small phone-only">{item.organisation}</bdi>
          </span>
        </>
      ),
    },
    {
      id: "organisation",
      title: t`Organisation`,
      cell: (item) => <bdi className="one-line">{item.organisation}</bdi>,
    },
    {
      id: "roles",
      title: t`Roles`,
      cell: (item) =>
        item.roles.map((role) => (
          <span key={role} className="tag">
            {i18n._(role_words[role])}
          </span>
        )),
    },
    {
      id: "last_talked_on",
      title: t`Last talked`,
      cell: (item) =>
        item.last_talked_on ? (
          <time dateTime={item.last_talked_on} title={format.day_full(item.last_talked_on)}>
            {format.since(days_between(item.last_talked_on, today))}
          </time>
        ) : (
          <span>{t`Never`}</span>
        ),
    },
    {
      id: "rhythm",
      title: t({ message: "Rhythm", context: "heading" }),
      cell: (item) => {
        const status = glance.data?.get(item.id)?.rhythm?.status;
        return status && status !== "steady" ? (
          <span className="tag" data-tone={rhythm_tones[status]}>
            {i18n._(rhythm_words[status])}
          </span>
        ) : null;
      },
    },
    {
      id: "open_promises",
      title: t`Promises`,
      cell: (item) => {
        const open = glance.data?.get(item.id)?.open_promises ?? 0;
        return open > 0 ? (
          <span className="tag" data-tone="accent">
            <Handshake aria-hidden />
            {format.number(open)}
          </span>
        ) : null;
      },
    },
  ];
  return (
    <>
      {writes ? <BulkBar chosen={chosen} choose={set_chosen} filters={filters} /> : null}
      <ListTable
        label={t({ message: "People", context: "heading" })}
        items={items}
        count={count}
        columns={columns}
        address_of={(item) => ({ to: "/people/$id", params: { id: item.id } })}
        more={more}
        onMore={onMore}
        onInSight={set_in_sight}
        {...(writes
          ? { is_chosen: (id: string) => chosen.all || chosen.ids.has(id), onChoose: choose }
          : {})}
      />
    </>
  );
}
