import { useLingui } from "@lingui/react/macro";
import type { RecordCounts, RecordRow } from "~/api/forecast_types";
import { useFormat } from "~/app/format";

interface RecordTableProps {
  caption: string;
  first: string;
  rows: readonly RecordRow[];
  total: RecordCounts;
  total_name: string;
}

/** The figures behind a chart. */
export function RecordTable({ caption, first, rows, total, total_name }: RecordTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const share = ({ kept_share }: RecordCounts) => {
    if (!kept_share) return t`too few`;
    const [low, high] = [format.percent(kept_share.low), format.percent(kept_share.high)];
    return t`${format.percent(kept_share.share)} (${low} to ${high})`;
  };
  const columns: [heading: string, value: (row: RecordCounts) => string][] = [
    [t`Made`, (row) => format.number(row.made)],
    [t({ message: "Open", context: "promise" }), (row) => format.number(row.open ?? 0)],
    [t`Before the day`, (row) => format.number(row.early)],
    [t({ message: "Kept", context: "promise" }), (row) => format.number(row.kept)],
    [t({ message: "Late", context: "promise" }), (row) => format.number(row.late)],
    [t`Broken`, (row) => format.number(row.broken)],
    [t`Withdrawn`, (row) => format.number(row.withdrawn)],
    [t`New day in time`, (row) => format.number(row.renegotiated)],
    [t`Share kept`, share],
  ];
  const cells = (row: RecordCounts) =>
    columns.map(([heading, value]) => <td key={heading}>{value(row)}</td>);
  return (
    <details>
      <summary>{t`The figures as a table`}</summary>
      <div className="figures" role="region" aria-label={t`Figures: ${caption}`} tabIndex={0}>
        <table>
          <caption className="hidden-visually">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {columns.map(([heading]) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">
                  {row.month ? format.month_long(row.month) : <bdi>{row.name || "–"}</bdi>}
                </th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{total_name}</th>
              {cells(total)}
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
