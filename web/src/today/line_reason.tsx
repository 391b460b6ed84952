// Why a line is on Today: always a whole sentence, with the name and the day inside it.
import { Plural, Trans } from "@lingui/react/macro";
import { useFormat } from "~/app/format";
import type { TodayLine } from "~/api/types";

function number_of(line: TodayLine, fact: string): number | null {
  const value = (line.reason.facts as Record<string, unknown> | undefined)?.[fact];
  return typeof value === "number" ? value : null;
}

function text_of(line: TodayLine, fact: string): string | null {
  const value = (line.reason.facts as Record<string, unknown> | undefined)?.[fact];
  return typeof value === "string" ? value : null;
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
    case "promise_at_risk": {
      const safe_day = text_of(line, "new_day");
      const safe = safe_day ? format.day(safe_day) : day;
      return (
        <Trans>
          You promised this to {name} for {day}. It is at risk; a safe day to agree on is {safe}.
        </Trans>
      );
    }
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
    case "quiet": {
      const usual = number_of(line, "usual_days");
      if (!line.day) return <Trans>No conversation with {name} is written down yet.</Trans>;
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
