// Why a day is uncertain, in whole sentences.
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ForecastReason } from "~/api/forecast_types";
import { useFormat } from "~/app/format";

export function ReasonText({ reason }: { reason: ForecastReason }): ReactNode {
  const format = useFormat();
  const { count, name } = reason;
  const day = reason.day ? format.day_near(reason.day) : "";
  const until = reason.until ? format.day_near(reason.until) : "";
  switch (reason.kind) {
    case "fewer_than_five_done":
      return <Trans>A cautious guess: there are too few promises yet to know the chance.</Trans>;
    case "no_estimate_given":
      return <Trans>No estimate is given, so the usual time stands in for it.</Trans>;
    case "kind_is_new":
      return <Trans>This kind is new, so all promises of the firm stand in for it.</Trans>;
    case "kind_runs_late":
      return <Trans>Promises of this kind usually take longer than estimated.</Trans>;
    case "open_ones_are_late":
      return count ? (
        <Plural
          value={count}
          one="# open promise already takes longer than estimated."
          other="# open promises already take longer than estimated."
        />
      ) : (
        <Trans>Open promises already take longer than estimated.</Trans>
      );
    case "busy_day":
      return day ? (
        <Trans>
          <Plural value={count ?? 1} one="# other promise is" other="# other promises are" /> due on{" "}
          {day}.
        </Trans>
      ) : null;
    case "absence":
      if (!day) return <Trans>Days away are in between.</Trans>;
      return until && until !== day ? (
        <Trans>
          Away from {day} until {until}.
        </Trans>
      ) : (
        <Trans>Away on {day}.</Trans>
      );
    case "holiday":
      if (!day) return <Trans>Days off are in between.</Trans>;
      return name ? (
        <Trans>
          A day off in between: <bdi>{name}</bdi>, {day}.
        </Trans>
      ) : (
        <Trans>A day off in between: {day}.</Trans>
      );
    default:
      // A reason that a newer server knows.
      return null;
  }
}

export function Reasons({ reasons }: { reasons: readonly ForecastReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons small">
      {reasons.map((reason, at) => (
        <li key={at}>
          <ReasonText reason={reason} />
        </li>
      ))}
    </ul>
  );
}
