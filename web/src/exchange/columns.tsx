import { useLingui } from "@lingui/react/macro";
import type { Import } from "~/api/types";
import { isolated } from "~/parts/bdi";
import { Select } from "~/parts/field";
import { field_choices } from "./field_words";

type Column = Import["columns"][number];
export type Mapping = Pick<
  Column,
  "column" | "field" | "field_label" | "number" | "line" | "date_order"
>[];

interface ColumnsProps {
  batch: Import;
  onChange: (mapping: Mapping) => void;
}

/** What each column becomes; found from the header, and put right here. */
export function Columns({ batch, onChange }: ColumnsProps) {
  const { t, i18n } = useLingui();
  const choices = field_choices(batch, (message) => i18n._(message));
  const put = (at: number, field: string) =>
    onChange(
      batch.columns.map(({ column, field_label, number, line, date_order, ...rest }, index) => ({
        column,
        field: index === at ? (field as Column["field"]) : rest.field,
        field_label: index === at && field === "own_field" ? field_label || column : field_label,
        number,
        line,
        date_order,
      })),
    );
  return (
    <section className="card" aria-labelledby="columns">
      <div className="head">
        <h2 id="columns">{t`Columns`}</h2>
      </div>
      <ul className="rows">
        {batch.columns.map((column, index) => (
          <li key={index} className="row column-row">
            <span className="grow">
              <bdi className="strong">{column.column}</bdi>
              <span className="quiet small one-line">
                {column.sample.filter(Boolean).map((value, at) => (
                  <span key={at} className="sample">
                    <bdi>{value}</bdi>
                  </span>
                ))}
              </span>
            </span>
            <Select
              label={t`What the column ${isolated(column.column)} becomes`}
              label_hidden
              value={column.field}
              onChange={(field) => put(index, field)}
              options={choices}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
