// The input for one of the firm's own fields.
import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { OwnField } from "~/api/types";
import { Select, TextField } from "~/parts/field";

const DayField = lazy(() => import("~/parts/day_field"));
export type OwnValue = string | number | boolean | null;

interface OwnFieldInputProps {
  field: OwnField;
  value: OwnValue;
  onChange: (value: OwnValue) => void;
}

export function OwnFieldInput({ field, value, onChange }: OwnFieldInputProps) {
  const { t } = useLingui();
  const text = value === null ? "" : String(value);
  switch (field.kind) {
    case "day":
      return (
        <Suspense>
          <DayField label={field.name} value={text || null} onChange={onChange} clearable />
        </Suspense>
      );
    case "yes_no":
      return (
        <Select
          label={field.name}
          value={text}
          onChange={(chosen) => onChange(chosen === "" ? null : chosen === "true")}
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
          label={field.name}
          value={text}
          onChange={(chosen) => onChange(chosen || null)}
          options={[
            ["", t`Not known`],
            ...field.choices.map((choice) => [choice, choice] as const),
          ]}
        />
      );
    case "number":
      return (
        <TextField
          label={field.name}
          type="number"
          step="any"
          dir="ltr"
          value={text}
          onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
        />
      );
    default:
      return (
        <TextField label={field.name} value={text} onChange={(typed) => onChange(typed || null)} />
      );
  }
}
