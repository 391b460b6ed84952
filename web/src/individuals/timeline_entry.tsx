// One thing that happened. The table below has every kind that the server tells: the compiler sees
// that none is lacking.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Channel, Role, TimelineItem } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMoney } from "~/deals/money";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { channel_words, role_words } from "./words";

interface Told {
  item: TimelineItem;
}

export const facts_of = (item: TimelineItem) => (item.facts ?? {}) as Record<string, unknown>;

function fact_of(item: TimelineItem, key: string): string {
  const value = facts_of(item)[key];
  return typeof value === "string" ? value : "";
}

function Conversation({ item }: Told) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const channel = fact_of(item, "channel") as Channel | "";
  const { people } = facts_of(item);
  const names = Array.isArray(people) ? (people as { name: string }[]).map((one) => one.name) : [];
  return (
    <article className="entry">
      <p className="quiet small line dots">
        <span>{channel ? i18n._(channel_words[channel]) : t`Note`}</span>
        <span>
          <bdi>{fact_of(item, "author")}</bdi>
        </span>
        <time dateTime={item.at}>{format.time(item.at)}</time>
        {names.length > 1 ? (
          <span>
            <bdi>{format.list(names)}</bdi>
          </span>
        ) : null}
      </p>
      <p className="own-words">{fact_of(item, "note")}</p>
      <Button
        small
        look="link"
        onPress={() => open(`edit-note:${item.ref_id}`)}
      >{t`Open the note`}</Button>
    </article>
  );
}

function AboutThing({
  item,
  noun = "promise",
  children,
}: Told & { noun?: "promise" | "task" | "deal" | "complaint"; children: ReactNode }) {
  const { open } = useOpen();
  return (
    <div className="entry">
      <button type="button" className="what" onClick={() => open(`${noun}:${item.ref_id}`)}>
        <bdi>{fact_of(item, noun === "deal" ? "name" : "what")}</bdi>
      </button>
      <p className="quiet small">{children}</p>
    </div>
  );
}

function useDayOf(item: TimelineItem): string {
  const format = useFormat();
  const day = fact_of(item, "said_for");
  return day ? format.day(day) : "";
}

function PromiseMade({ item }: Told) {
  const day = useDayOf(item);
  return (
    <AboutThing item={item}>
      {fact_of(item, "direction") === "theirs" ? (
        <Trans>They promised this for {day}.</Trans>
      ) : (
        <Trans>Promised for {day}.</Trans>
      )}
    </AboutThing>
  );
}

function PromiseDelivered({ item }: Told) {
  const outcome = fact_of(item, "outcome");
  return (
    <AboutThing item={item}>
      {outcome === "late" ? (
        <Trans>Delivered late.</Trans>
      ) : outcome === "early" ? (
        <Trans>Delivered before the day.</Trans>
      ) : (
        <Trans>Delivered.</Trans>
      )}
    </AboutThing>
  );
}

function PromiseRenegotiated({ item }: Told) {
  const day = useDayOf(item);
  return (
    <AboutThing item={item}>
      {facts_of(item)["after_the_day"] === true ? (
        <span className="bad">
          <Trans>
            A new day was agreed after the day was over: {day}. The promise stays broken.
          </Trans>
        </span>
      ) : (
        <Trans>A new day was agreed in time: {day}.</Trans>
      )}{" "}
      <bdi>{fact_of(item, "reason")}</bdi>
    </AboutThing>
  );
}

function PromiseWithdrawn({ item }: Told) {
  return (
    <AboutThing item={item}>
      <Trans>Withdrawn.</Trans> <bdi>{fact_of(item, "withdrawal_reason")}</bdi>
    </AboutThing>
  );
}

function Created() {
  return (
    <p className="entry quiet">
      <Trans>Written down in Kept.</Trans>
    </p>
  );
}

function useRoleOf(item: TimelineItem): string {
  const { i18n } = useLingui();
  return i18n._(role_words[(fact_of(item, "role") || "other") as Role]);
}

function RoleAdded({ item }: Told) {
  const role = useRoleOf(item);
  return (
    <p className="entry quiet">
      <Trans>New role: {role}</Trans>
    </p>
  );
}

function RoleEnded({ item }: Told) {
  const role = useRoleOf(item);
  return (
    <p className="entry quiet">
      <Trans>Role ended: {role}</Trans>
    </p>
  );
}

function Merged({ item }: Told) {
  const name = isolated(fact_of(item, "name"));
  return (
    <p className="entry quiet">
      <Trans>Merged with {name}.</Trans>
    </p>
  );
}

function TaskMade({ item }: Told) {
  const format = useFormat();
  const due_on = fact_of(item, "due_on");
  return (
    <AboutThing item={item} noun="task">
      {due_on ? <Trans>A task until {format.day(due_on)}.</Trans> : <Trans>A task.</Trans>}{" "}
      <bdi>{fact_of(item, "by")}</bdi>
    </AboutThing>
  );
}

function TaskDone({ item }: Told) {
  return (
    <AboutThing item={item} noun="task">
      <Trans>The task is done.</Trans>
    </AboutThing>
  );
}

function MailEntry({ item }: Told) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const files = Number(facts_of(item)["attachments"] ?? 0);
  return (
    <article className="entry">
      <p className="quiet small line dots">
        <span>{fact_of(item, "direction") === "out" ? t`Mail we wrote` : t`Mail we got`}</span>
        <time dateTime={item.at}>{format.time(item.at)}</time>
        {files > 0 ? (
          <span>
            <Plural value={files} one="# file" other="# files" />
          </span>
        ) : null}
      </p>
      <button
        type="button"
        className="what"
        onClick={() => open(`mail-thread:${fact_of(item, "thread_id")}`)}
      >
        <bdi>{fact_of(item, "subject") || t`Without a subject`}</bdi>
      </button>
      <p className="own-words" dir="auto">
        {fact_of(item, "beginning")}
      </p>
    </article>
  );
}

function DealMade({ item }: Told) {
  const money = useMoney();
  const value = facts_of(item)["value"];
  return (
    <AboutThing item={item} noun="deal">
      <Trans>A deal.</Trans>{" "}
      {typeof value === "number" ? (
        <bdi dir="ltr">{money(value, fact_of(item, "currency"))}</bdi>
      ) : null}{" "}
      <bdi>{fact_of(item, "by")}</bdi>
    </AboutThing>
  );
}

function DealWon({ item }: Told) {
  return (
    <AboutThing item={item} noun="deal">
      <Trans>The deal is won.</Trans> <bdi>{fact_of(item, "reason")}</bdi>
    </AboutThing>
  );
}

function DealLost({ item }: Told) {
  return (
    <AboutThing item={item} noun="deal">
      <Trans>The deal is lost.</Trans> <bdi>{fact_of(item, "reason")}</bdi>
    </AboutThing>
  );
}

function ComplaintMade({ item }: Told) {
  return (
    <AboutThing item={item} noun="complaint">
      <Trans>A complaint.</Trans> <bdi>{fact_of(item, "by")}</bdi>
    </AboutThing>
  );
}

function ComplaintPutRight({ item }: Told) {
  return (
    <AboutThing item={item} noun="complaint">
      <Trans>The complaint is put right.</Trans>
    </AboutThing>
  );
}

function ComplaintClosed({ item }: Told) {
  const their_word = fact_of(item, "their_word");
  return (
    <AboutThing item={item} noun="complaint">
      {their_word ? (
        <Trans>The complaint is closed by their own word:</Trans>
      ) : (
        <Trans>The complaint is closed without their word:</Trans>
      )}{" "}
      <bdi>{their_word || fact_of(item, "reason")}</bdi>
    </AboutThing>
  );
}

const tellers: Record<TimelineItem["kind"], (told: Told) => ReactNode> = {
  conversation: Conversation,
  promise_made: PromiseMade,
  promise_delivered: PromiseDelivered,
  promise_renegotiated: PromiseRenegotiated,
  promise_withdrawn: PromiseWithdrawn,
  person_created: Created,
  organisation_created: Created,
  role_added: RoleAdded,
  role_ended: RoleEnded,
  person_merged: Merged,
  task_made: TaskMade,
  task_done: TaskDone,
  mail: MailEntry,
  deal_made: DealMade,
  deal_won: DealWon,
  deal_lost: DealLost,
  complaint_made: ComplaintMade,
  complaint_put_right: ComplaintPutRight,
  complaint_closed: ComplaintClosed,
};

export function TimelineEntry({ item }: Told) {
  const Teller = tellers[item.kind];
  return <Teller item={item} />;
}
