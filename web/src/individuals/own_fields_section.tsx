import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Noun, OwnField } from "~/api/types";
import { type Format, useFormat } from "~/app/format";
import { EditSection } from "./edit_section";
import { Facts } from "./facts";
import { OwnFieldInput, type OwnValue as Value } from "./own_field_input";
import { own_fields_query, type Thing } from "./queries";

function written(value: Value | undefined, kind: OwnField["kind"], format: Format): string {
  if (value === undefined || value === null || value === "") return "";
  if (kind === "day") return format.day_full(String(value));
  if (typeof value === "number") return format.number(value);
  return String(value);
}

/** The firm's own fields; without any, nothing is shown. */
export default function OwnFieldsSection<T extends Thing>({
  noun,
  thing,
}: {
  noun: Noun;
  thing: T;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const fields = (useQuery(own_fields_query).data ?? []).filter((field) => field.noun === noun);
  if (fields.length === 0) return null;
  const value_of = (of: T, field: OwnField) => of.own_fields[field.id] as Value | undefined;
  const told = (of: T, field: OwnField) => {
    const value = value_of(of, field);
    if (typeof value === "boolean") return value ? t`Yes` : t`No`;
    return written(value, field.kind, format);
  };
  const shown = (of: T) => (
    <Facts facts={fields.map((field) => [field.name, told(of, field)] as const)} />
  );
  const some = fields.some((field) => told(thing, field) !== "");
  return (
    <EditSection
      title={t`Own fields`}
      noun={noun}
      thing={thing}
      members={["own_fields"] as never[]}
      told={shown}
      form={(draft, put) =>
        fields.map((field) => (
          <OwnFieldInput
            key={field.id}
            field={field}
            value={value_of(draft, field) ?? null}
            onChange={(value) =>
              put({ own_fields: { ...draft.own_fields, [field.id]: value } } as Partial<T>)
            }
          />
        ))
      }
    >
      {some ? shown(thing) : <p className="quiet">{t`Nothing is filled in.`}</p>}
    </EditSection>
  );
}
