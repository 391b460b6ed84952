// What became of the promises of each month, as columns. Time runs as the page reads.
import { useLingui } from "@lingui/react/macro";
import { useId, useRef } from "react";
import type { RecordRow } from "~/api/forecast_types";
import { useFormat } from "~/app/format";
import { useWidth } from "./use_width";

const height = 180;
const [above, below, beside] = [10, 22, 32];

/** A round number at or over the highest column, that halves well. */
function top_of(highest: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * size);
  return Math.max(steps.find((step) => step >= highest) ?? highest, 2);
}

export function MonthChart({ rows }: { rows: readonly RecordRow[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const rtl = document.documentElement.dir === "rtl";
  const sorts = [
    ["kept", t`Kept, on the day or before`, (row: RecordRow) => row.early + row.kept],
    ["late", t({ message: "Late", context: "promise" }), (row: RecordRow) => row.late],
    ["broken", t`Broken`, (row: RecordRow) => row.broken],
  ] as const;
  const sum = (row: RecordRow) => row.early + row.kept + row.late + row.broken;
  const top = top_of(Math.max(...rows.map(sum), 0));
  const y = (count: number) => height - below - (count / top) * (height - above - below);
  const step = (width - beside) / Math.max(rows.length, 1);
  const column = Math.min(step * 0.64, 44);
  /** From the inline start to the picture's left, for something so wide. */
  const x = (start: number, wide = 0) => (rtl ? width - start - wide : start);
  const name = (month: string) =>
    step < 34 ? format.month_narrow(month) : format.month_short(month);
  const every = Math.max(1, Math.ceil(12 / Math.max(step, 1)));
  return (
    <figure className="chart">
      <div ref={frame} style={{ blockSize: height }}>
        {width > 0 ? (
          <svg width={width} height={height} role="img" aria-labelledby={id}>
            <title
              id={id}
            >{t`What became of the promises of each month; the table has the figures.`}</title>
            <Hatches id={id} />
            {[0, top / 2, top].map((count) => (
              <g key={count}>
                <line className="grid" x1={x(beside)} x2={x(width)} y1={y(count)} y2={y(count)} />
                <text x={x(beside - 6)} y={y(count) + 4} textAnchor="end">
                  {format.number(count)}
                </text>
              </g>
            ))}
            {rows.map((row, at) => {
              const start = beside + at * step + (step - column) / 2;
              let under = 0;
              return (
                <g key={row.month ?? at}>
                  {sorts.map(([sort, , count_of]) => {
                    const [from, count] = [under, count_of(row)];
                    under += count;
                    return count > 0 ? (
                      <rect
                        key={sort}
                        className={sort}
                        x={x(start, column)}
                        y={y(from + count)}
                        width={column}
                        height={y(from) - y(from + count)}
                        {...(sort === "kept" ? {} : { fill: `url(#${id}-${sort})` })}
                      />
                    ) : null;
                  })}
                  {row.month && at % every === 0 ? (
                    <text x={x(start + column / 2)} y={height - 6} textAnchor="middle">
                      {name(row.month)}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </svg>
        ) : null}
      </div>
      <figcaption className="line small">
        {sorts.map(([sort, words]) => (
          <span key={sort} className="line legend">
            <svg width="14" height="14" aria-hidden="true">
              <Hatches id={`${id}${sort}`} />
              <rect
                className={sort}
                x="0.5"
                y="0.5"
                width="13"
                height="13"
                {...(sort === "kept" ? {} : { fill: `url(#${id}${sort}-${sort})` })}
              />
            </svg>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Late and broken are told apart by their lines too, not by colour alone. */
function Hatches({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-late`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="late-ground" width="5" height="5" />
        <rect className="late-line" width="2.5" height="5" />
      </pattern>
      <pattern id={`${id}-broken`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="broken-ground" width="4" height="4" />
        <rect className="broken-line" width="4" height="1" />
      </pattern>
    </defs>
  );
}
