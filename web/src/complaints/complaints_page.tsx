import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { MessageSquareWarning, Plus } from "lucide-react";
import { useRef } from "react";
import { useListKeys } from "~/app/list_keys";
import { useOpen } from "~/app/open";
import type { ComplaintsSearch } from "~/app/search_params";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { SavedViews } from "~/views/saved_views";
import { ComplaintRow } from "./complaint_row";
import { type ComplaintFilter, complaints_query } from "./queries";

/** Who is unhappy, and what do we do about it? */
export default function ComplaintsPage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const search = useSearch({ from: "/in/complaints" });
  const { user } = useSession();
  const writes = useMay("staff");
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { Enter: (id) => open(`complaint:${id}`) });
  return (
    <Page
      title={t`Complaints`}
      actions={
        <>
          <SavedViews noun="complaints" />
          {writes ? (
            <Button
              look="primary"
              icon={<Plus aria-hidden />}
              onPress={() => open("complaint")}
            >{t`Write a complaint down`}</Button>
          ) : null}
        </>
      }
    >
      <Filters search={search} />
      <div ref={list}>
        <List
          filter={{
            ...(search.who === "mine" ? { by_user_id: user.id } : {}),
            state: search.state ?? "unsettled",
          }}
        />
      </div>
    </Page>
  );
}

function Filters({ search }: { search: ComplaintsSearch }) {
  const { t } = useLingui();
  const one = <Key extends keyof ComplaintsSearch>(
    key: Key,
    value: ComplaintsSearch[Key],
    text: string,
  ) => (
    <Link
      from="/complaints"
      to="/complaints"
      search={(old: ComplaintsSearch) => ({ ...old, [key]: value })}
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
      <nav className="segments" aria-label={t({ message: "Whose", context: "complaint" })}>
        {one("who", undefined, t({ message: "Everybody's", context: "complaint" }))}
        {one("who", "mine", t({ message: "Mine", context: "complaint" }))}
      </nav>
      <nav className="segments" aria-label={t`State`}>
        {one("state", undefined, t({ message: "Not closed", context: "complaints" }))}
        {one("state", "closed", t({ message: "Closed", context: "complaints" }))}
      </nav>
    </div>
  );
}

function List({ filter }: { filter: ComplaintFilter }) {
  const { t } = useLingui();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    complaints_query(filter),
  );
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="card">
        <SkeletonRows rows={6} />
      </div>
    );
  const complaints = data.pages.flatMap((page) => page.items);
  return (
    <div className="stack-5">
      <section className="card" aria-label={t`Complaints`}>
        {complaints.length === 0 && !hasNextPage ? (
          <Empty icon={<MessageSquareWarning aria-hidden />} title={t`No complaints here`}>
            <Trans>
              When somebody is unhappy, write down what happened and what you promise to put it
              right. It stays open until they say that it is.
            </Trans>
          </Empty>
        ) : (
          <ul className="rows">
            {complaints.map((complaint) => (
              <ComplaintRow key={complaint.id} complaint={complaint} />
            ))}
          </ul>
        )}
      </section>
      {hasNextPage ? (
        <Button
          onPress={() => void fetchNextPage()}
          isPending={isFetchingNextPage}
        >{t`Show more`}</Button>
      ) : null}
    </div>
  );
}
