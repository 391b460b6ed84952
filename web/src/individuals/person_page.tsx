import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useFormat } from "~/app/format";
import { SkeletonPage } from "~/parts/skeleton";
import { NamesSection } from "./names_section";
import { OpenPromises } from "./open_promises";
import { person_query } from "./queries";
import { ReachSection } from "./reach_section";
import { ThingPage } from "./thing_page";

// What stands below the first sight comes after it.
const OpenTasks = lazy(() => import("~/tasks/open_tasks"));
const TheirComplaints = lazy(() => import("~/complaints/their_complaints"));
const TheirDeals = lazy(() => import("~/deals/their_deals"));
const RhythmSection = lazy(() => import("./rhythm_section"));
const SharedSection = lazy(() => import("./shared_section"));
const InterestsSection = lazy(() => import("./interests_section"));
const TiesSection = lazy(() => import("./ties_section"));
const OwnFieldsSection = lazy(() => import("./own_fields_section"));
const ConsentSection = lazy(() => import("~/mail/consent_section"));
const MergesSection = lazy(() => import("./merges_section"));

/** Who is this, and what did we say? */
export default function PersonPage() {
  const { id } = useParams({ from: "/in/people/$id" });
  const format = useFormat();
  const { data: person, error } = useQuery(person_query(id));
  if (error && !person) throw error;
  if (!person) return <SkeletonPage />;
  // Somebody who became one with another answers under their id.
  if (person.id !== id)
    return <Navigate to="/people/$id" params={{ id: person.id }} search={{}} replace />;
  const today = format.today();
  const position = person.positions.find((one) => one.until === null || one.until >= today);
  return (
    <ThingPage
      key={id}
      noun="person"
      thing={person}
      below={
        position ? (
          <p className="quiet">
            {position.title ? (
              <Trans>
                <bdi>{position.title}</bdi> at{" "}
                <Link to="/organisations/$id" params={{ id: position.organisation_id }}>
                  <bdi>{position.organisation}</bdi>
                </Link>
              </Trans>
            ) : (
              <Link to="/organisations/$id" params={{ id: position.organisation_id }}>
                <bdi>{position.organisation}</bdi>
              </Link>
            )}
          </p>
        ) : null
      }
      beside={
        <>
          <ReachSection noun="person" thing={person} />
          <OpenPromises noun="person" id={id} />
          <Suspense>
            <OpenTasks noun="person" id={id} />
            <TheirDeals noun="person" id={id} />
            <TheirComplaints noun="person" id={id} />
          </Suspense>
          <NamesSection noun="person" thing={person} />
          <Suspense>
            <SharedSection person={person} />
            <InterestsSection person={person} />
            <RhythmSection person={person} />
            <TiesSection person={person} />
            <OwnFieldsSection noun="person" thing={person} />
            <ConsentSection person_id={id} />
            <MergesSection person_id={id} />
          </Suspense>
        </>
      }
    />
  );
}
