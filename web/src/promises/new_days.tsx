// A new day agreed in time keeps the word; one agreed after the day was over does not. They never look alike.
import { Trans } from "@lingui/react/macro";
import { CalendarSync, CalendarX2 } from "lucide-react";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";

type Renegotiation = KeptPromise["renegotiations"][number];

/** In a row: whether the day said was moved in time, in a word. */
export function NewDayMark({ promise }: { promise: KeptPromise }) {
  const too_late = promise.renegotiations.some((one) => one.after_the_day);
  if (promise.renegotiations.length === 0) return null;
  return too_late ? (
    <span className="state" data-tone="bad">
      <CalendarX2 aria-hidden />
      <Trans>New day too late</Trans>
    </span>
  ) : (
    <span className="state">
      <CalendarSync aria-hidden />
      <Trans>New day in time</Trans>
    </span>
  );
}

/** One of them in full. */
export function NewDay({ one }: { one: Renegotiation }) {
  const format = useFormat();
  const [to, from] = [format.day(one.to), format.day(one.from)];
  return (
    <li className="state" data-tone={one.after_the_day ? "bad" : undefined}>
      {one.after_the_day ? <CalendarX2 aria-hidden /> : <CalendarSync aria-hidden />}
      <span>
        {one.after_the_day ? (
          <Trans>
            After the day was over, {to} was agreed instead of {from}.
          </Trans>
        ) : (
          <Trans>
            Agreed anew in time: {to} instead of {from}.
          </Trans>
        )}{" "}
        <bdi>{one.reason}</bdi>
      </span>
    </li>
  );
}
