import { useLingui } from "@lingui/react/macro";
import type { Import } from "~/api/types";
import { isolated } from "~/parts/bdi";
import { Select } from "~/parts/field";
import { field_choices } from "./field_words";

interface ColumnsProps {
  batch: Import;
  onChange: (mapping: { column: string; field: string }[]) => void;
}

/** What each column becomes; found from the header, and put right here. */
export function Columns({ batch, onChange }: ColumnsProps) {
  const { t, i18n } = useLingui();
  const choices = field_choices(
    batch.columns.map((column) => column.field),
    (message) => i18n._(message),
  );
  const put = (column: string, field: string) =>
    onChange(
      batch.columns.map((one) => ({
        column: one.column,
        field: one.column === column ? field : one.field,
      })),
    );
  return (
    <section className="card" aria-labelledby="columns">
      <div className="head">
        <h2 id="columns">{t`Columns`}</h2>
      </div>
      <ul className="rows">
        {batch.columns.map((column) => (
          <li key={column.column} className="row column-row">
            <span className="grow">
              <bdi className="strong">{column.column}</bdi>
              <span className="quiet small one-line">
                {column.sample.filter(Boolean).map((value, at) => (
                  <bdi key={at} className="sample">
                    {value}
                  </bdi>
                ))}
              </span>
            </span>
            <Select
              label={t`What the column ${isolated(column.column)} becomes`}
              label_hidden
              value={column.field}
              onChange={(field) => put(column.column, field)}
              options={choices}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
