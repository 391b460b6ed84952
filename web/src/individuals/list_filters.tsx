// Search, saved views and order of a list; all of it lives in the address.
import { useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { day_after, useFormat } from "~/app/format";
import type { PeopleSearch } from "~/app/search_params";
import { Button } from "~/parts/button";
import { SearchField, Select } from "~/parts/field";
import { OwnFieldFilter } from "./own_field_filter";
import { organisation_query } from "./queries";
import { useTypedFilter } from "./typed_filter";

interface ListFiltersProps {
  to: "/people" | "/organisations";
  search: PeopleSearch;
  label: string;
}

export function ListFilters({ to, search, label }: ListFiltersProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const format = useFormat();
  const put = (change: Partial<Record<keyof PeopleSearch, unknown>>) =>
    void navigate({
      to,
      search: (old: object) => ({ ...old, from: undefined, ...change }),
      replace: true,
      resetScroll: false,
    } as never);
  const [text, set_text] = useTypedFilter(to, search.q ?? "", (q) => put({ q: q || undefined }));
  const segment = (change: Partial<PeopleSearch>, current: boolean, words: string) => (
    <Link
      key={words}
      to={to}
      search={(old: object) => ({ ...old, ...change, from: undefined }) as never}
      className="segment"
      activeProps={{}}
      aria-current={current ? "true" : undefined}
    >
      {words}
    </Link>
  );
  const view = (role: PeopleSearch["role"], words: string) =>
    segment({ role }, search.role === role, words);
  const before = (days: number) => day_after(format.today(), -days);
  const talked = search.last_talked_after
    ? `a${search.last_talked_after}`
    : search.last_talked_before
      ? `b${search.last_talked_before}`
      : "";
  return (
    <div className="stack">
      <div className="filters">
        <SearchField label={label} value={text} onChange={set_text} data-page-search="" />
        <Select
          label={t`Last talked`}
          label_hidden
          value={talked}
          onChange={(value) =>
            put({
              last_talked_after: value.startsWith("a") ? value.slice(1) : undefined,
              last_talked_before: value.startsWith("b") ? value.slice(1) : undefined,
            })
          }
          options={[
            ["", t`Talked at any time`],
            [`a${before(30)}`, t`Talked in the last ${format.number(30)} days`],
            [`b${before(30)}`, t`Not talked for ${format.number(30)} days`],
            [`b${before(90)}`, t`Not talked for ${format.number(90)} days`],
            [`b${before(365)}`, t`Not talked for a year`],
          ]}
        />
        <Select
          label={t`Order`}
          label_hidden
          value={search.sort ?? ""}
          onChange={(value) => put({ sort: value || undefined })}
          options={[
            ["", t`By name`],
            ["last_talked", t`By last talk`],
          ]}
        />
        <OwnFieldFilter
          noun={to === "/people" ? "person" : "organisation"}
          path={to}
          shown={search.own_field}
          put={(own_field) => put({ own_field })}
        />
      </div>
      <div className="line">
        <nav className="segments" aria-label={t`Views`}>
          {view(undefined, t({ message: "All", context: "view" }))}
          {view("customer", t`Customers`)}
          {view("prospect", t`Prospects`)}
          {view("employee", t`Employees`)}
          {view("partner", t`Partners`)}
          {view("supplier", t`Suppliers`)}
          {segment(
            { quiet: search.quiet ? undefined : true },
            Boolean(search.quiet),
            t({ message: "Quiet", context: "view" }),
          )}
        </nav>
        {search.organisation_id ? (
          <OrganisationChip
            id={search.organisation_id}
            onRemove={() => put({ organisation_id: undefined })}
          />
        ) : null}
      </div>
    </div>
  );
}

function OrganisationChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(organisation_query(id));
  return (
    <span className="chip">
      <bdi>{data?.name ?? "…"}</bdi>
      <Button
        look="quiet"
        small
        icon={<X aria-hidden />}
        icon_only
        onPress={onRemove}
      >{t`Remove the filter`}</Button>
    </span>
  );
}
