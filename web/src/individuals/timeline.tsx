// Everything that happened, newest first, by day.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import {
  Check,
  FileInput,
  Handshake,
  Mail,
  MessageCircle,
  NotebookPen,
  Phone,
  RotateCcw,
  Tag,
  Undo2,
  UserPlus,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Channel, Noun, Role, TimelineItem } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { timeline_query } from "./queries";
import { channel_words, role_words } from "./words";

const icons: Record<string, ReactNode> = {
  call: <Phone aria-hidden />,
  email: <Mail aria-hidden />,
  letter: <Mail aria-hidden />,
  chat: <MessageCircle aria-hidden />,
  meeting: <Users aria-hidden />,
  visit: <Users aria-hidden />,
  promise_made: <Handshake aria-hidden />,
  promise_delivered: <Check aria-hidden />,
  promise_renegotiated: <RotateCcw aria-hidden />,
  promise_withdrawn: <Undo2 aria-hidden />,
  person_created: <UserPlus aria-hidden />,
  organisation_created: <UserPlus aria-hidden />,
  role_added: <Tag aria-hidden />,
  imported: <FileInput aria-hidden />,
};

const facts_of = (item: TimelineItem) => (item.facts ?? {}) as Record<string, unknown>;

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
                <span className="mark">
                  {icons[
                    item.kind === "conversation" ? String(facts_of(item)["channel"]) : item.kind
                  ] ?? <NotebookPen aria-hidden />}
                </span>
                <Entry item={item} />
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

function Entry({ item }: { item: TimelineItem }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const facts = facts_of(item);
  const fact = (key: string) => (typeof facts[key] === "string" ? facts[key] : "");
  if (item.kind === "conversation") {
    const channel = fact("channel") as Channel | "";
    const people = Array.isArray(facts["people"])
      ? (facts["people"] as { name: string }[]).map((one) => one.name)
      : [];
    return (
      <article className="entry">
        <p className="quiet small line dots">
          <span>{channel ? i18n._(channel_words[channel]) : t`Note`}</span>
          <bdi>{fact("author")}</bdi>
          <time dateTime={item.at}>{format.time(item.at)}</time>
          {people.length > 1 ? <bdi>{format.list(people)}</bdi> : null}
        </p>
        <p className="own-words">{fact("note")}</p>
        <Button
          small
          look="link"
          onPress={() => open(`edit-note:${item.ref_id}`)}
        >{t`Open the note`}</Button>
      </article>
    );
  }
  if (item.kind.startsWith("promise_")) {
    const what = (
      <button type="button" className="what" onClick={() => open(`promise:${item.ref_id}`)}>
        <bdi>{fact("what")}</bdi>
      </button>
    );
    const day = fact("said_for") ? format.day(fact("said_for")) : "";
    const theirs = fact("direction") === "theirs";
    return (
      <div className="entry">
        {what}
        <p className="quiet small">
          {item.kind === "promise_made" ? (
            theirs ? (
              <Trans>They promised this for {day}.</Trans>
            ) : (
              <Trans>Promised for {day}.</Trans>
            )
          ) : item.kind === "promise_delivered" ? (
            fact("outcome") === "late" ? (
              <Trans>Delivered late.</Trans>
            ) : fact("outcome") === "early" ? (
              <Trans>Delivered before the day.</Trans>
            ) : (
              <Trans>Delivered.</Trans>
            )
          ) : item.kind === "promise_renegotiated" ? (
            <Trans>A new day was agreed: {format.day(fact("to") || fact("said_for"))}.</Trans>
          ) : (
            <Trans>Withdrawn.</Trans>
          )}
        </p>
      </div>
    );
  }
  const role = fact("role") as Role | "";
  return (
    <p className="entry quiet">
      {item.kind === "person_created" || item.kind === "organisation_created" ? (
        <Trans>Written down in Kept.</Trans>
      ) : item.kind === "imported" ? (
        <Trans>Came with an import.</Trans>
      ) : item.kind === "role_added" && role ? (
        <Trans>New role: {i18n._(role_words[role])}</Trans>
      ) : item.kind === "role_ended" && role ? (
        <Trans>Role ended: {i18n._(role_words[role])}</Trans>
      ) : (
        <Trans>Changed.</Trans>
      )}
    </p>
  );
}
