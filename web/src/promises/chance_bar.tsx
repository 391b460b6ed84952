import { useLingui } from "@lingui/react/macro";
import { useFormat } from "~/app/format";

/** A chance as a bar and a number; the number says what the bar shows. */
export function ChanceBar({ chance, at_risk }: { chance: number; at_risk: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const percent = format.chance(chance);
  return (
    <span className="chance" data-tone={at_risk ? "warn" : "ok"}>
      <span className="bar" aria-hidden>
        <span style={{ inlineSize: `${Math.max(chance * 100, 2)}%` }} />
      </span>
      <span className="number" aria-hidden>
        {percent}
      </span>
      <span className="hidden-visually">{t`Chance: ${percent}`}</span>
    </span>
  );
}
