import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { UserPlus } from "lucide-react";
import { answer, api } from "~/api/client";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { SkeletonPage } from "~/parts/skeleton";
import { NamesSection } from "./names_section";
import { OpenPromises } from "./open_promises";
import { organisation_query } from "./queries";
import { ReachSection } from "./reach_section";
import { ThingPage } from "./thing_page";

const OpenTasks = lazy(() => import("~/tasks/open_tasks"));
const TheirComplaints = lazy(() => import("~/complaints/their_complaints"));
const TheirDeals = lazy(() => import("~/deals/their_deals"));
const OwnFieldsSection = lazy(() => import("./own_fields_section"));

export default function OrganisationPage() {
  const { id } = useParams({ from: "/in/organisations/$id" });
  const { data: organisation, error } = useQuery(organisation_query(id));
  if (error && !organisation) throw error;
  if (!organisation) return <SkeletonPage />;
  return (
    <ThingPage
      key={id}
      noun="organisation"
      thing={organisation}
      below={null}
      beside={
        <>
          <ItsPeople id={id} />
          <ReachSection noun="organisation" thing={organisation} />
          <OpenPromises noun="organisation" id={id} />
          <Suspense>
            <OpenTasks noun="organisation" id={id} />
            <TheirDeals noun="organisation" id={id} />
            <TheirComplaints noun="organisation" id={id} />
          </Suspense>
          <NamesSection noun="organisation" thing={organisation} />
          <Suspense>
            <OwnFieldsSection noun="organisation" thing={organisation} />
          </Suspense>
        </>
      }
    />
  );
}

function ItsPeople({ id }: { id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const people = useInfiniteQuery({
    queryKey: ["people", "of", id],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/organisations/{id}/people", {
          params: {
            path: { id },
            query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-labelledby="its-people">
      <div className="head">
        <h2 id="its-people">{t({ message: "People", context: "heading" })}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<UserPlus aria-hidden />}
            icon_only
            onPress={() => open("new-person", { noun: "organisation", id })}
          >{t`Add a person`}</Button>
        ) : null}
      </div>
      {items.length === 0 ? <p className="inside quiet">{t`Nobody is here yet`}</p> : null}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id} className="row">
            <Face name={item.name} />
            <Link className="what" to="/people/$id" params={{ id: item.id }}>
              <bdi>{item.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {people.hasNextPage ? (
        <div className="row">
          <Button small onPress={() => void people.fetchNextPage()}>{t`Show more`}</Button>
        </div>
      ) : null}
    </section>
  );
}
