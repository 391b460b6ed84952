import { useLingui } from "@lingui/react/macro";
import type { RecordRow } from "~/api/forecast_types";
import { useFormat } from "~/app/format";

/** Further rows stand in the table alone. */
const most_bars = 12;

/** One bar a row: the share kept, and the interval as a line over it. Mirrored with the page. */
export function ShareList({ rows, unnamed }: { rows: readonly RecordRow[]; unnamed: string }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <ul className="shares">
      {rows.slice(0, most_bars).map((row, at) => {
        const share = row.kept_share;
        const decided = row.early + row.kept + row.late + row.broken;
        return (
          <li key={at}>
            <bdi className="name">{row.name || unnamed}</bdi>
            {share ? (
              <svg
                className="mirror"
                viewBox="0 0 100 12"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className="track" x="0" y="0" width="100" height="7" />
                <rect className="kept" x="0" y="0" width={share.share * 100} height="7" />
                <rect
                  className="interval"
                  x={share.low * 100}
                  y="9"
                  width={Math.max((share.high - share.low) * 100, 0.6)}
                  height="2"
                />
              </svg>
            ) : (
              <span className="quiet small">{t`Too few to tell yet`}</span>
            )}
            <span className="number">
              {share ? format.percent(share.share) : null}{" "}
              <span className="quiet small">{t`of ${format.number(decided)}`}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
