import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Building2, Plus } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { OrganisationItem, Role } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Face } from "~/parts/face";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { SavedViews } from "~/views/saved_views";
import { Letters } from "./letters";
import { ListFilters } from "./list_filters";
import { type Column, ListTable } from "./list_table";
import { organisations_query } from "./queries";
import { role_words } from "./words";

const nothing = () => {};

export default function OrganisationsPage() {
  const { t, i18n } = useLingui();
  const { open } = useOpen();
  const format = useFormat();
  const writes = useMay("staff");
  const search = useSearch({ from: "/in/organisations" });
  const { open: _open, for: _for, ...filter } = search;
  const list = useInfiniteQuery({
    ...organisations_query(filter),
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { fetchNextPage, isFetchingNextPage } = list;
  const more = useCallback(
    () => void (isFetchingNextPage || fetchNextPage()),
    [fetchNextPage, isFetchingNextPage],
  );
  const today = format.today();
  const add = writes ? (
    <Button
      icon={<Plus aria-hidden />}
      onPress={() => open("new-organisation")}
    >{t`Add an organisation`}</Button>
  ) : undefined;
  const columns: Column<OrganisationItem>[] = [
    {
      id: "name",
      title: t`Name`,
      cell: (item) => (
        <>
          <Face name={item.name} noun="organisation" />
          <span className="name">
            <a href={`/organisations/${item.id}`} tabIndex={-1}>
              <bdi>{item.name}</bdi>
            </a>
          </span>
        </>
      ),
    },
    {
      id: "people",
      title: t({ message: "People", context: "heading" }),
      cell: (item) => <span className="number">{format.number(item.people)}</span>,
    },
    {
      id: "roles",
      title: t`Roles`,
      cell: (item) =>
        item.roles.map((role) => (
          <span key={role} className="tag">
            {i18n._(role_words[role as Role])}
          </span>
        )),
    },
    {
      id: "last_talked_on",
      title: t`Last talked`,
      cell: (item) =>
        item.last_talked_on ? (
          <time dateTime={item.last_talked_on}>
            {format.since(days_between(item.last_talked_on, today))}
          </time>
        ) : (
          <span>{t`Never`}</span>
        ),
    },
  ];
  return (
    <Page
      tall
      title={t`Organisations`}
      actions={
        <>
          <SavedViews noun="organisations" />
          {add}
        </>
      }
    >
      <ListFilters to="/organisations" search={filter} label={t`Search organisations`} />
      <Problem error={list.data ? null : list.error} retry={() => void list.refetch()} />
      {!list.data && !list.error ? (
        <div className="card">
          <SkeletonRows rows={10} height={54} />
        </div>
      ) : null}
      {list.data && items.length === 0 ? (
        <div className="card">
          <Empty
            icon={<Building2 aria-hidden />}
            title={t`No organisations here`}
            actions={
              Object.keys(filter).length > 0 ? (
                <ButtonLink to="/organisations">{t`Show all`}</ButtonLink>
              ) : (
                add
              )
            }
          >
            <Trans>
              Companies, authorities and associations come with the people you import, or one by
              one.
            </Trans>
          </Empty>
        </div>
      ) : null}
      {items.length > 0 ? (
        <>
          {filter.sort ? null : <Letters to="/organisations" chosen={filter.from} />}
          <ListTable
            key={JSON.stringify(filter)}
            label={t`Organisations`}
            items={items}
            count={filter.from ? -1 : (list.data?.pages[0]?.count ?? -1)}
            columns={columns}
            address_of={(item) => ({ to: "/organisations/$id", params: { id: item.id } })}
            more={list.hasNextPage}
            onMore={more}
            onInSight={nothing}
          />
        </>
      ) : null}
    </Page>
  );
}
