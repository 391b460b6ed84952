// Why a line is on Today: always a whole sentence, with the name and the day inside it.
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ForecastReason } from "~/api/forecast_types";
import { useFormat } from "~/app/format";
import type { TodayLine } from "~/api/types";
import { Reasons } from "~/promises/reason_text";
import { new_day_of } from "./new_day";

function number_of(line: TodayLine, fact: string): number | null {
  const value = (line.reason.facts as Record<string, unknown> | undefined)?.[fact];
  return typeof value === "number" ? value : null;
}

/** How likely it is kept, which day would be, and why. */
function AtRisk({ line, name, day }: { line: TodayLine; name: ReactNode; day: string }) {
  const format = useFormat();
  const known = number_of(line, "chance_now");
  const chance = known === null ? "" : format.chance(known);
  const new_day = new_day_of(line);
  const safe = new_day ? format.day(new_day) : "";
  const { reasons } = (line.reason.facts ?? {}) as { reasons?: ForecastReason[] };
  return (
    <>
      {safe ? (
        <Trans>
          You promised this to {name} for {day}. The chance is {chance} now; a day that can be kept
          is {safe}.
        </Trans>
      ) : (
        <Trans>
          You promised this to {name} for {day}. The chance is {chance} now.
        </Trans>
      )}
      <Reasons reasons={reasons ?? []} />
    </>
  );
}

/** What is to be done, for whom, and since when it waits. */
function TaskReason({ line, name, day }: { line: TodayLine; name: ReactNode; day: string }) {
  const { days } = line;
  const named = line.subject.name !== "";
  if (line.kind === "task_due")
    return named ? (
      <Trans>This is to be done for {name} today.</Trans>
    ) : (
      <Trans>This is to be done today.</Trans>
    );
  if (line.kind === "task_overdue")
    return named ? (
      <Trans>
        This was to be done for {name} by {day}, <Plural value={days} one="# day" other="# days" />{" "}
        ago.
      </Trans>
    ) : (
      <Trans>
        This was to be done by {day}, <Plural value={days} one="# day" other="# days" /> ago.
      </Trans>
    );
  if (!day)
    return named ? (
      <Trans>You wanted to be reminded of this for {name}.</Trans>
    ) : (
      <Trans>You wanted to be reminded of this.</Trans>
    );
  return named ? (
    <Trans>
      You wanted to be reminded of this for {name}. It is to be done by {day}.
    </Trans>
  ) : (
    <Trans>You wanted to be reminded of this. It is to be done by {day}.</Trans>
  );
}

/** The next step of a deal, with whom, and since when it waits. */
function DealReason({ line, name, day }: { line: TodayLine; name: ReactNode; day: string }) {
  const { next_step } = line.reason.facts as { next_step: string };
  const step = <bdi>{next_step}</bdi>;
  const named = line.subject.name !== "";
  if (line.days > 0)
    return named ? (
      <Trans>
        Next step with {name}, waiting since {day}: {step}
      </Trans>
    ) : (
      <Trans>
        Next step, waiting since {day}: {step}
      </Trans>
    );
  return named ? (
    <Trans>
      Next step with {name} today: {step}
    </Trans>
  ) : (
    <Trans>Next step today: {step}</Trans>
  );
}

export function LineReason({ line }: { line: TodayLine }) {
  const format = useFormat();
  const name = <bdi>{line.subject.call_name || line.subject.name}</bdi>;
  const day = line.day ? format.day(line.day) : "";
  const { days } = line;
  switch (line.kind) {
    case "promise_broken":
      return days === 1 ? (
        <Trans>
          You promised this to {name} for yesterday. It stays broken until it is delivered.
        </Trans>
      ) : (
        <Trans>
          You promised this to {name} for {day}, <Plural value={days} one="# day" other="# days" />{" "}
          ago. It stays broken until it is delivered.
        </Trans>
      );
    case "promise_due":
      if (days === 0) return <Trans>You promised this to {name} for today.</Trans>;
      if (days === -1) return <Trans>You promised this to {name} for tomorrow.</Trans>;
      return (
        <Trans>
          You promised this to {name} for {day}.
        </Trans>
      );
    case "promise_at_risk":
      return <AtRisk line={line} name={name} day={day} />;
    case "promise_aim":
      if (days === 0)
        return <Trans>You aim to deliver this to {name} today, before the day you said.</Trans>;
      return (
        <Trans>
          You aimed to deliver this to {name} on {day}. The day you said still stands.
        </Trans>
      );
    case "theirs_overdue":
      return (
        <Trans>
          {name} promised you this for {day}, <Plural value={days} one="# day" other="# days" />{" "}
          ago.
        </Trans>
      );
    case "theirs_due":
      if (days === 0) return <Trans>{name} promised you this for today.</Trans>;
      return (
        <Trans>
          {name} promised you this for {day}.
        </Trans>
      );
    case "birthday": {
      const age = number_of(line, "age");
      if (days === 0 && age)
        return (
          <Trans>
            The birthday of {name} is today: <Plural value={age} one="# year" other="# years" />.
          </Trans>
        );
      if (days === 0) return <Trans>The birthday of {name} is today.</Trans>;
      if (days === -1) return <Trans>The birthday of {name} is tomorrow.</Trans>;
      return (
        <Trans>
          The birthday of {name} is on {day}.
        </Trans>
      );
    }
    case "task_due":
    case "task_overdue":
    case "task_reminder":
      return <TaskReason line={line} name={name} day={day} />;
    case "complaint_open":
      return (
        <Trans>
          {name} has been unhappy since {day}, and nothing is promised to put it right.
        </Trans>
      );
    case "complaint_due":
      return days === 0 ? (
        <Trans>Today is the day {name} was promised that this is put right.</Trans>
      ) : (
        <Trans>
          {name} was promised that this is put right by {day},{" "}
          <Plural value={days} one="# day" other="# days" /> ago.
        </Trans>
      );
    case "complaint_ask":
      return (
        <Trans>
          It was put right on {day}. Ask {name} whether it is right now.
        </Trans>
      );
    case "deal_step":
      return <DealReason line={line} name={name} day={day} />;
    case "next_talk":
      return days === 0 ? (
        <Trans>You wanted to talk with {name} today.</Trans>
      ) : (
        <Trans>
          You wanted to talk with {name} on {day}.
        </Trans>
      );
    case "quiet": {
      const usual = number_of(line, "usual_days");
      const agreed = number_of(line, "agreed_days");
      const contacts = number_of(line, "contacts");
      if (!line.day) return <Trans>No conversation with {name} is written down yet.</Trans>;
      if (agreed)
        return (
          <Trans>
            You last talked <Plural value={days} one="# day" other="# days" /> ago. Agreed were no
            more than <Plural value={agreed} one="# day" other="# days" />.
          </Trans>
        );
      if (usual && contacts)
        return (
          <Trans>
            You last talked <Plural value={days} one="# day" other="# days" /> ago. Between you it
            is usually every <Plural value={usual} one="day" other="# days" />.
          </Trans>
        );
      if (usual) {
        return (
          <Trans>
            You last talked <Plural value={days} one="# day" other="# days" /> ago. Usually no more
            than <Plural value={usual} one="# day" other="# days" /> go by.
          </Trans>
        );
      }
      return (
        <Trans>
          You last talked <Plural value={days} one="# day" other="# days" /> ago.
        </Trans>
      );
    }
  }
}
