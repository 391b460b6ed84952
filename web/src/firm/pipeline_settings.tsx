import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import { useFieldProblem } from "~/api/problems";
import type { Stage } from "~/api/types";
import { useFormat } from "~/app/format";
import { stages_query } from "~/deals/queries";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { read_number } from "~/parts/number_text";

type Kind = Stage["kind"];

function useKindWords(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    open: t({ message: "Being worked on", context: "stage" }),
    won: t({ message: "Won", context: "stage" }),
    lost: t({ message: "Lost", context: "stage" }),
  };
}

function useStageChanges() {
  const queries = useQueryClient();
  const onSettled = () => {
    for (const key of ["stages", "deals"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  const patch = (stage: Stage, body: Partial<Stage>) =>
    answer(
      api.PATCH("/api/stages/{id}", {
        params: { path: { id: stage.id }, header: if_match(stage.version) },
        body: body as never,
      }),
    );
  const change = useMutation({
    mutationFn: ({ stage, body }: { stage: Stage; body: Partial<Stage> }) => patch(stage, body),
    onSettled,
  });
  // Numbered anew, so that no two stand on one place.
  const order = useMutation({
    mutationFn: async (stages: Stage[]) => {
      for (const [at, stage] of stages.entries())
        if (stage.position !== at + 1) await patch(stage, { position: at + 1 });
    },
    onSettled,
  });
  const make = useMutation({
    mutationFn: (body: { name: string; kind: Kind }) =>
      answer(api.POST("/api/stages", { body: body as never })),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (stage: Stage) =>
      answer(
        api.DELETE("/api/stages/{id}", {
          params: { path: { id: stage.id }, header: if_match(stage.version) },
        }),
      ),
    onSettled,
  });
  return { change, order, make, remove };
}

/** The stages a sale goes through, in the firm's own words and order. */
export default function PipelineSettings() {
  const { t } = useLingui();
  const kinds = useKindWords();
  const { data: stages = [], error } = useQuery(stages_query);
  const { change, order, make, remove } = useStageChanges();
  const [name, set_name] = useState("");
  const [kind, set_kind] = useState<Kind>("open");
  const problem = useFieldProblem(make.error);
  const swap = (at: number, step: -1 | 1) => {
    const next = [...stages];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    order.mutate(next);
  };
  return (
    <section className="card" aria-labelledby="pipeline">
      <div className="head">
        <h2 id="pipeline">{t`The stages of your pipeline`}</h2>
      </div>
      <p className="row quiet">{t`The stages a sale goes through, in your own words. There is always one that is won and one that is lost.`}</p>
      <ol className="rows">
        {stages.map((stage, at) => (
          <li key={stage.id} className="row stage-row">
            <StageFields
              key={stage.version}
              stage={stage}
              onSave={(body) => change.mutate({ stage, body })}
            />
            <span className="end">
              <span className="tag">{kinds[stage.kind]}</span>
              <Button
                small
                look="quiet"
                icon={<ArrowUp aria-hidden />}
                icon_only
                isDisabled={at === 0 || order.isPending}
                onPress={() => swap(at, -1)}
              >{t`Move ${isolated(stage.name)} up`}</Button>
              <Button
                small
                look="quiet"
                icon={<ArrowDown aria-hidden />}
                icon_only
                isDisabled={at === stages.length - 1 || order.isPending}
                onPress={() => swap(at, 1)}
              >{t`Move ${isolated(stage.name)} down`}</Button>
              <Button small look="danger" onPress={() => remove.mutate(stage)}>{t`Remove`}</Button>
            </span>
          </li>
        ))}
      </ol>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ name, kind }, { onSuccess: () => set_name("") });
        }}
      >
        <div className="pair">
          <TextField
            label={t`Name of the stage`}
            required
            value={name}
            onChange={set_name}
            error={problem("name")}
          />
          <Select
            label={t({ message: "Kind", context: "stage" })}
            value={kind}
            onChange={(value) => set_kind(value as Kind)}
            options={Object.entries(kinds)}
          />
        </div>
        <Problem
          error={
            (problem("name") ? null : make.error) ??
            remove.error ??
            order.error ??
            change.error ??
            error
          }
        />
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Add a stage`}</Button>
        </div>
      </form>
    </section>
  );
}

/** Its name and how likely a sale is from here; saved when the field is left. */
function StageFields({ stage, onSave }: { stage: Stage; onSave: (body: Partial<Stage>) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const [name, set_name] = useState(stage.name);
  const shown = stage.likelihood === null ? "" : format.number(stage.likelihood);
  const [likely, set_likely] = useState(shown);
  const save = () => {
    const likelihood = likely.trim() === "" ? null : (read_number(likely) ?? stage.likelihood);
    const body = {
      ...(name.trim() && name.trim() !== stage.name ? { name: name.trim() } : {}),
      ...(likelihood !== stage.likelihood ? { likelihood } : {}),
    };
    if (Object.keys(body).length > 0) onSave(body);
  };
  return (
    <div
      className="grow pair"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save();
      }}
    >
      <TextField label={t`Name of the stage`} value={name} onChange={set_name} maxLength={100} />
      {stage.kind === "open" ? (
        <TextField
          label={t`How likely is a sale from here, in per cent (if you know)`}
          inputMode="numeric"
          value={likely}
          onChange={set_likely}
        />
      ) : null}
    </div>
  );
}
