// Days in a row that are off for one reason, as one line of the list: Eid is four days and one line.
import type { CalendarDay, ClosedDay, FirmCalendar } from "~/api/types";
import { day_after } from "~/app/format";

export interface Span {
  key: string;
  from: string;
  until: string;
  worked: CalendarDay["worked"];
  names: CalendarDay["names"];
  kind: "holiday" | "import" | "closed" | "to_decide";
  /** Of an Islamic holiday: what it is moved by. */
  holiday?: { key: string; year: number; moved: number };
  closed?: ClosedDay;
}

function reason(day: CalendarDay): string {
  return `${day.source} ${day.holiday ?? ""} ${day.worked} ${day.names?.en ?? ""}`;
}

function holidays(days: CalendarDay[]): Span[] {
  const spans: (Span & { reason: string })[] = [];
  for (const day of days) {
    if (day.source !== "holiday" && day.source !== "import") continue;
    const last = spans.at(-1);
    if (last?.reason === reason(day) && day_after(last.until, 1) === day.day) {
      last.until = day.day;
      continue;
    }
    spans.push({
      key: `${day.source}-${day.day}`,
      from: day.day,
      until: day.day,
      worked: day.worked,
      names: day.names,
      kind: day.source,
      reason: reason(day),
      ...(day.holiday !== null && day.year !== null
        ? { holiday: { key: day.holiday, year: day.year, moved: day.moved ?? 0 } }
        : {}),
    });
  }
  return spans;
}

/** A year's holidays, closed days and days the firm has not said anything of, by their day. */
export function spans_of(calendar: FirmCalendar, closed_days: ClosedDay[]): Span[] {
  const closed = closed_days.map(
    (one): Span => ({
      key: one.id,
      from: one.day,
      until: one.until ?? one.day,
      worked: one.worked,
      names: { en: one.name, da: one.name, ar: one.name },
      kind: "closed",
      closed: one,
    }),
  );
  const open = calendar.to_decide.map(
    (one): Span => ({
      key: `to-decide-${one.day}-${one.names.en}`,
      from: one.day,
      until: one.day,
      worked: "whole",
      names: one.names,
      kind: "to_decide",
    }),
  );
  return [...holidays(calendar.days), ...closed, ...open].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}
