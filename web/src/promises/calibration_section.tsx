// Is the forecast honest? Of the days said to be kept with 90 %, how many were.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef } from "react";
import type { Calibration } from "~/api/forecast_types";
import { useFormat } from "~/app/format";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { calibration_query } from "./forecast_queries";
import { useWidth } from "./use_width";

export function CalibrationSection() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(calibration_query);
  return (
    <section className="card" aria-labelledby="calibration">
      <div className="head">
        <h2 id="calibration">{t`How honest the forecast was`}</h2>
      </div>
      <div className="inside">
        <Problem error={data ? null : error} retry={() => void refetch()} />
        {data ? <Told calibration={data} /> : error ? null : <SkeletonRows rows={4} />}
      </div>
    </section>
  );
}

function Told({ calibration }: { calibration: Calibration }) {
  const format = useFormat();
  const { kept, forecasts, sharpness } = calibration;
  if (!kept)
    return (
      <p className="quiet">
        <Trans>Too few forecasts are decided yet to tell how honest they are.</Trans>
      </p>
    );
  const said = format.percent(calibration.said);
  const [share, low, high] = [kept.share, kept.low, kept.high].map(format.percent);
  const times = sharpness === null ? "" : format.number(Math.round(sharpness * 10) / 10);
  return (
    <>
      <p className="reading">
        <Trans>
          Where Kept said {said}, {share} were kept, of{" "}
          <Plural value={forecasts} one="# forecast" other="# forecasts" />. With so many cases the
          true share lies between {low} and {high}.
        </Trans>{" "}
        {kept.high < calibration.said ? (
          <Trans>The forecasts were too hopeful.</Trans>
        ) : kept.low > calibration.said ? (
          <Trans>The forecasts were more cautious than they had to be.</Trans>
        ) : (
          <Trans>That fits what was said.</Trans>
        )}
      </p>
      {sharpness === null ? null : (
        <p className="reading quiet">
          <Trans>In the middle, the safe day lay at {times} times the days it really took.</Trans>
        </p>
      )}
      <DecileChart calibration={calibration} />
      <DecileTable calibration={calibration} />
    </>
  );
}

const height = 150;
const [above, below] = [10, 24];

/** Ten columns that would all be as high as the line, were every chance exactly right. */
function DecileChart({ calibration }: { calibration: Calibration }) {
  const { t } = useLingui();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const rtl = document.documentElement.dir === "rtl";
  const { deciles, forecasts } = calibration;
  const even = forecasts / Math.max(deciles.length, 1);
  const top = Math.max(...deciles.map((one) => one.count), even, 1);
  const y = (count: number) => height - below - (count / top) * (height - above - below);
  const step = width / Math.max(deciles.length, 1);
  const x = (start: number, wide = 0) => (rtl ? width - start - wide : start);
  return (
    <figure className="chart">
      <div ref={frame} style={{ blockSize: height }}>
        {width > 0 ? (
          <svg width={width} height={height} role="img" aria-labelledby={id}>
            <title
              id={id}
            >{t`How soon each promise was done, against its forecast; the table has the figures.`}</title>
            {deciles.map((one, at) => (
              <rect
                key={one.from}
                className="decile"
                x={x(at * step + 2, step - 4)}
                y={y(one.count)}
                width={step - 4}
                height={y(0) - y(one.count)}
              />
            ))}
            <line className="even" x1="0" x2={width} y1={y(even)} y2={y(even)} />
            <text x={x(2)} y={height - 6} textAnchor="start">
              {t`sooner than forecast`}
            </text>
            <text x={x(width - 2)} y={height - 6} textAnchor="end">
              {t`later than forecast`}
            </text>
          </svg>
        ) : null}
      </div>
      <figcaption className="small quiet">{t`All columns would reach the line if every chance were exactly right.`}</figcaption>
    </figure>
  );
}

function DecileTable({ calibration }: { calibration: Calibration }) {
  const { t } = useLingui();
  const format = useFormat();
  const caption = t`How soon each promise was done, against its forecast`;
  return (
    <details>
      <summary>{t`The figures as a table`}</summary>
      <div className="figures" role="region" aria-label={t`Figures: ${caption}`} tabIndex={0}>
        <table>
          <caption className="hidden-visually">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Chance of being done by then`}</th>
              <th scope="col">{t`Promises`}</th>
            </tr>
          </thead>
          <tbody>
            {calibration.deciles.map(({ from, until, count }) => (
              <tr key={from}>
                <th scope="row">{t`${format.percent(from)} to ${format.percent(until)}`}</th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
