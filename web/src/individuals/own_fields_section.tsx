import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { Noun, OwnField } from "~/api/types";
import { type Format, useFormat } from "~/app/format";
import { Select, TextField } from "~/parts/field";
import { EditSection } from "./edit_section";
import { Facts } from "./facts";
import { own_fields_query, type Thing } from "./queries";

const DayField = lazy(() => import("~/parts/day_field"));

function written(
  field: OwnField,
  value: string | undefined,
  format: Format,
  yes: string,
  no: string,
): string {
  if (!value) return "";
  if (field.kind === "day") return format.day_full(value);
  if (field.kind === "yes_no") return value === "true" || value === "yes" ? yes : no;
  if (field.kind === "number" && !Number.isNaN(Number(value))) return format.number(Number(value));
  return value;
}

/** The firm's own fields; without any, nothing is shown. */
export function OwnFieldsSection<T extends Thing>({ noun, thing }: { noun: Noun; thing: T }) {
  const { t } = useLingui();
  const format = useFormat();
  const fields = (useQuery(own_fields_query).data ?? []).filter((field) => field.noun === noun);
  if (fields.length === 0) return null;
  const shown = (of: T) => (
    <Facts
      facts={fields.map(
        (field) =>
          [field.name, written(field, of.own_fields[field.id], format, t`Yes`, t`No`)] as const,
      )}
    />
  );
  const some = fields.some((field) => thing.own_fields[field.id]);
  return (
    <EditSection
      title={t`Own fields`}
      noun={noun}
      thing={thing}
      members={["own_fields"] as never[]}
      told={shown}
      form={(draft, put) =>
        fields.map((field) => {
          const value = draft.own_fields[field.id] ?? "";
          const set = (next: string) =>
            put({ own_fields: { ...draft.own_fields, [field.id]: next } } as Partial<T>);
          switch (field.kind) {
            case "day":
              return (
                <Suspense key={field.id}>
                  <DayField
                    label={field.name}
                    value={value || null}
                    onChange={(day) => set(day ?? "")}
                    clearable
                  />
                </Suspense>
              );
            case "yes_no":
              return (
                <Select
                  key={field.id}
                  label={field.name}
                  value={value}
                  onChange={set}
                  options={[
                    ["", t`Not known`],
                    ["true", t`Yes`],
                    ["false", t`No`],
                  ]}
                />
              );
            case "choice":
              return (
                <Select
                  key={field.id}
                  label={field.name}
                  value={value}
                  onChange={set}
                  options={[
                    ["", t`Not known`],
                    ...field.choices.map((choice) => [choice, choice] as const),
                  ]}
                />
              );
            default:
              return (
                <TextField
                  key={field.id}
                  label={field.name}
                  value={value}
                  onChange={set}
                  {...(field.kind === "number" ? { inputMode: "decimal", dir: "ltr" } : {})}
                />
              );
          }
        })
      }
    >
      {some ? shown(thing) : <p className="quiet">{t`Nothing is filled in.`}</p>}
    </EditSection>
  );
}
