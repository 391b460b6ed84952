import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { PromiseKind } from "~/api/types";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { kinds_query } from "~/promises/queries";
import { KindCosts } from "./kind_costs";

/** What the firm usually promises: a quote, a delivery, a repair. Forecasts are made for each kind. */
export default function PromiseKindsSettings() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const kinds = useQuery(kinds_query);
  const [name, set_name] = useState("");
  const refresh = () => queries.invalidateQueries({ queryKey: ["promise-kinds"] });
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/promise-kinds", { body: { name } as never })),
    onSuccess: () => {
      set_name("");
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (kind: PromiseKind) =>
      answer(
        api.DELETE("/api/promise-kinds/{id}", {
          params: { path: { id: kind.id }, header: if_match(kind.version) },
        }),
      ),
    onSuccess: refresh,
  });
  return (
    <section className="card" aria-labelledby="kinds">
      <div className="head">
        <h2 id="kinds">{t`Kinds of promises`}</h2>
      </div>
      <p className="row quiet">{t`What you usually promise: a quote, a delivery, a repair. Kept learns how long each takes you.`}</p>
      <ul className="rows">
        {kinds.data?.map((kind) => (
          <li key={kind.id} className="row">
            <div className="grow">
              <bdi className="strong">{kind.name}</bdi>
              <KindCosts key={kind.version} kind={kind} onSaved={() => void refresh()} />
            </div>
            <Button small look="danger" onPress={() => remove.mutate(kind)}>{t`Remove`}</Button>
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
        <TextField label={t`Name of the kind`} required value={name} onChange={set_name} />
        <Problem error={make.error ?? remove.error ?? kinds.error} />
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Add a kind`}</Button>
        </div>
      </form>
    </section>
  );
}
