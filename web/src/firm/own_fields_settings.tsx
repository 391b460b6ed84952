import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { Noun, OwnField } from "~/api/types";
import { Button } from "~/parts/button";
import { Select, TextArea, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { own_fields_query } from "~/individuals/queries";

type Kind = OwnField["kind"];

/** Fields of the firm's own, on people and organisations. */
export default function OwnFieldsSettings() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const fields = useQuery(own_fields_query);
  const [noun, set_noun] = useState<Noun>("person");
  const [name, set_name] = useState("");
  const [kind, set_kind] = useState<Kind>("text");
  const [choices, set_choices] = useState("");
  const kinds: Record<Kind, string> = {
    text: t`Text`,
    number: t`Number`,
    day: t`Day`,
    yes_no: t`Yes or no`,
    choice: t`Choice`,
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ["own-fields"] });
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/own-fields", {
          body: {
            noun,
            name,
            kind,
            choices:
              kind === "choice"
                ? choices
                    .split("\n")
                    .map((one) => one.trim())
                    .filter(Boolean)
                : [],
          } as never,
        }),
      ),
    onSuccess: () => {
      set_name("");
      set_choices("");
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (field: OwnField) =>
      answer(
        api.DELETE("/api/own-fields/{id}", {
          params: { path: { id: field.id }, header: if_match(field.version) },
        }),
      ),
    onSuccess: refresh,
  });
  return (
    <section className="card" aria-labelledby="own-fields">
      <div className="head">
        <h2 id="own-fields">{t`Own fields`}</h2>
      </div>
      <ul className="rows">
        {fields.data?.map((field) => (
          <li key={field.id} className="row">
            <span className="grow">
              <bdi className="strong">{field.name}</bdi>
              <span className="quiet small">
                {field.noun === "person" ? t`On people` : t`On organisations`} · {kinds[field.kind]}
              </span>
            </span>
            <span className="end">
              <Button small look="danger" onPress={() => remove.mutate(field)}>{t`Remove`}</Button>
            </span>
          </li>
        ))}
      </ul>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextField label={t`Name of the field`} required value={name} onChange={set_name} />
        <div className="pair">
          <Select
            label={t`On`}
            value={noun}
            onChange={(value) => set_noun(value as Noun)}
            options={[
              ["person", t({ message: "People", context: "heading" })],
              ["organisation", t`Organisations`],
            ]}
          />
          <Select
            label={t`Holds`}
            value={kind}
            onChange={(value) => set_kind(value as Kind)}
            options={Object.entries(kinds)}
          />
        </div>
        {kind === "choice" ? (
          <TextArea
            label={t`Choices`}
            hint={t`One a line.`}
            required
            value={choices}
            onChange={set_choices}
          />
        ) : null}
        <Problem error={make.error ?? remove.error ?? fields.error} />
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Add a field`}</Button>
        </div>
      </form>
    </section>
  );
}
