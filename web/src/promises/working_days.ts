// Which days to offer: working days of the firm, in steps that widen. Room for chances when there are cases.
import type { Firm } from "~/api/types";
import { day_after, weekday_of } from "~/app/format";

const steps = [1, 2, 3, 5, 7, 10, 15];

/** Is the day worked, wholly or half? */
export type WorksOn = (day: string) => boolean;

export function works_by_weekday(firm: Firm): WorksOn {
  if (firm.opening.length === 0) return (day) => weekday_of(day) < 6;
  return (day) => firm.opening.some((hours) => hours.weekday === weekday_of(day));
}

/** The working day `count` after `day` (before it, where count is negative). */
export function working_day_after(works_on: WorksOn, day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count), guard = 0; left > 0 && guard < 400; guard += 1) {
    at = day_after(at, step);
    if (works_on(at)) left -= 1;
  }
  return at;
}

export function offered_days(works_on: WorksOn, today: string): string[] {
  return steps.map((step) => working_day_after(works_on, today, step));
}

/** The day to aim for: two working days before the day said, or one; null where there is no room. */
export function aim_before(works_on: WorksOn, today: string, said_for: string): string | null {
  const two = working_day_after(works_on, said_for, -2);
  if (two > today) return two;
  const one = working_day_after(works_on, said_for, -1);
  return one >= today ? one : null;
}

/** The day to aim for when `said_for` is said: the one with an even chance where it lies before, else as above. */
export function aim_of(
  works_on: WorksOn,
  today: string,
  said_for: string | null,
  even_on: string | null | undefined,
): string | null {
  if (!said_for) return null;
  return even_on && even_on < said_for ? even_on : aim_before(works_on, today, said_for);
}
