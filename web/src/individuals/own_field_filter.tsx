// One of the firm's own fields, and what it holds.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Noun, OwnField } from "~/api/types";
import { isolated } from "~/parts/bdi";
import { Select, TextField } from "~/parts/field";
import { own_fields_query } from "./queries";
import { useTypedFilter } from "./typed_filter";

const DayField = lazy(() => import("~/parts/day_field"));

interface OwnFieldFilterProps {
  noun: Noun;
  path: string;
  /** ID:VALUE */
  shown: string | undefined;
  put: (own_field: string | undefined) => void;
}

/** Without own fields there is nothing to filter by. */
export function OwnFieldFilter({ noun, path, shown, put }: OwnFieldFilterProps) {
  const { t } = useLingui();
  const fields = (useQuery(own_fields_query).data ?? []).filter((field) => field.noun === noun);
  const at = shown?.indexOf(":") ?? -1;
  const [chosen, set_chosen] = useState(shown?.slice(0, at) ?? "");
  const field = fields.find((one) => one.id === chosen);
  if (fields.length === 0) return null;
  return (
    <>
      <Select
        label={t`Own field`}
        label_hidden
        value={field?.id ?? ""}
        onChange={(id) => {
          set_chosen(id);
          if (shown) put(undefined);
        }}
        options={[["", t`Any own field`], ...fields.map((one) => [one.id, one.name] as const)]}
      />
      {field ? (
        <HeldValue
          key={field.id}
          field={field}
          path={path}
          value={shown && shown.slice(0, at) === field.id ? shown.slice(at + 1) : ""}
          put={(value) => put(value === "" ? undefined : `${field.id}:${value}`)}
        />
      ) : null}
    </>
  );
}

interface HeldValueProps {
  field: OwnField;
  path: string;
  value: string;
  put: (value: string) => void;
}

function HeldValue({ field, path, value, put }: HeldValueProps) {
  const { t } = useLingui();
  const [text, set_text] = useTypedFilter(path, value, put);
  const label = t`What ${isolated(field.name)} holds`;
  const choose = (choices: (readonly [string, string])[]) => (
    <Select
      label={label}
      label_hidden
      value={value}
      onChange={put}
      options={[["", t`Choose`], ...choices]}
    />
  );
  switch (field.kind) {
    case "choice":
      return choose(field.choices.map((choice) => [choice, choice] as const));
    case "yes_no":
      return choose([
        ["true", t`Yes`],
        ["false", t`No`],
      ]);
    case "day":
      return (
        <Suspense>
          <DayField
            label={label}
            label_hidden
            value={value || null}
            onChange={(day) => put(day ?? "")}
            clearable
          />
        </Suspense>
      );
    default:
      return (
        <TextField
          label={label}
          label_hidden
          placeholder={field.name}
          {...(field.kind === "number" ? { inputMode: "decimal" as const, dir: "ltr" } : {})}
          value={text}
          onChange={set_text}
        />
      );
  }
}
