import { useLingui } from "@lingui/react/macro";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";

/** At risk by its chance; where that is not known, because the day aimed for went by. */
export const is_at_risk = (promise: KeptPromise, today: string) =>
  promise.outcome === "open" &&
  (promise.risk ? promise.risk.at_risk : promise.aim_for !== null && promise.aim_for < today);

/** The state in a word, never in a colour alone. */
export function OutcomeTag({ promise }: { promise: KeptPromise }) {
  const { t } = useLingui();
  const format = useFormat();
  const at_risk = is_at_risk(promise, format.today());
  switch (promise.outcome) {
    case "early":
      return <span className="tag" data-tone="ok">{t`Before the day`}</span>;
    case "kept":
      return (
        <span className="tag" data-tone="ok">
          {t({ message: "Kept", context: "promise" })}
        </span>
      );
    case "late":
      return (
        <span className="tag" data-tone="warn">
          {t({ message: "Late", context: "promise" })}
        </span>
      );
    case "broken":
      return <span className="tag" data-tone="bad">{t`Broken`}</span>;
    case "withdrawn":
      return <span className="tag">{t`Withdrawn`}</span>;
    case "open":
      return at_risk ? (
        <span className="tag" data-tone="warn">{t`At risk`}</span>
      ) : (
        <span className="tag" data-tone="accent">
          {t({ message: "Open", context: "promise" })}
        </span>
      );
  }
}
