// Everything that happened, newest first, by day.
import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import {
  BriefcaseBusiness,
  Building2,
  CalendarSync,
  CalendarX2,
  Check,
  CircleX,
  Handshake,
  ListChecks,
  Mail,
  Merge,
  MessageCircle,
  MessageSquareHeart,
  MessageSquareWarning,
  NotebookPen,
  Phone,
  Tag,
  Trophy,
  Undo2,
  UserPlus,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Channel, Noun, TimelineItem } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { timeline_query } from "./queries";
import { facts_of, TimelineEntry } from "./timeline_entry";

const icons: Record<Exclude<TimelineItem["kind"], "conversation"> | Channel, ReactNode> = {
  call: <Phone aria-hidden />,
  email: <Mail aria-hidden />,
  letter: <Mail aria-hidden />,
  chat: <MessageCircle aria-hidden />,
  meeting: <Users aria-hidden />,
  visit: <Users aria-hidden />,
  other: <NotebookPen aria-hidden />,
  promise_made: <Handshake aria-hidden />,
  promise_delivered: <Check aria-hidden />,
  promise_renegotiated: <CalendarSync aria-hidden />,
  promise_withdrawn: <Undo2 aria-hidden />,
  person_created: <UserPlus aria-hidden />,
  organisation_created: <Building2 aria-hidden />,
  role_added: <Tag aria-hidden />,
  role_ended: <Tag aria-hidden />,
  person_merged: <Merge aria-hidden />,
  task_made: <ListChecks aria-hidden />,
  task_done: <Check aria-hidden />,
  mail: <Mail aria-hidden />,
  deal_made: <BriefcaseBusiness aria-hidden />,
  deal_won: <Trophy aria-hidden />,
  deal_lost: <CircleX aria-hidden />,
  complaint_made: <MessageSquareWarning aria-hidden />,
  complaint_put_right: <Check aria-hidden />,
  complaint_closed: <MessageSquareHeart aria-hidden />,
};

/** A new day agreed too late has its own; a conversation has the icon of its channel; without one it is a note. */
function icon_of(item: TimelineItem): ReactNode {
  if (item.kind === "promise_renegotiated" && facts_of(item)["after_the_day"] === true)
    return <CalendarX2 aria-hidden />;
  if (item.kind !== "conversation") return icons[item.kind];
  return icons[(facts_of(item)["channel"] as Channel | null) ?? "other"];
}

export function Timeline({ noun, id, empty }: { noun: Noun; id: string; empty: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timeline_query(noun, id),
  );
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="card">
        <SkeletonRows rows={4} />
      </div>
    );
  const items = data.pages.flatMap((page) => page.items);
  if (!items.some((item) => item.kind === "conversation") && items.length < 2)
    return <p className="quiet">{empty}</p>;
  const days = Map.groupBy(items, (item) => format.day_of(item.at));
  return (
    <div className="timeline">
      {[...days].map(([day, inside]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>
            <time dateTime={day}>{format.day(day)}</time>{" "}
            <span className="quiet small">{format.since(days_between(day, format.today()))}</span>
          </h3>
          <ol>
            {inside.map((item) => (
              <li key={item.id} data-kind={item.kind}>
                <span className="mark">{icon_of(item)}</span>
                <TimelineEntry item={item} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage ? (
        <Button
          onPress={() => void fetchNextPage()}
          isPending={isFetchingNextPage}
        >{t`Show older`}</Button>
      ) : null}
    </div>
  );
}
