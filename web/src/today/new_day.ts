import type { TodayLine } from "~/api/types";

/** The day that a promise at risk would be kept on, where the forecast knows one. */
export function new_day_of(line: TodayLine): string | null {
  const { new_day } = (line.reason.facts ?? {}) as { new_day?: unknown };
  return line.kind === "promise_at_risk" && typeof new_day === "string" ? new_day : null;
}
