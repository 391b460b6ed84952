// How sure a day has to be before it is said: from what a broken promise costs beside a day too cautious.
import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { PromiseKind } from "~/api/types";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { read_number } from "~/parts/number_text";

const usual_chance = 0.9;

/** broken / (broken + cautious), between even and nearly certain; as the server does it. */
function chance_wanted(breaking: number | null, caution: number | null): number {
  const sum = (breaking ?? 0) + (caution ?? 0);
  return sum > 0 ? Math.min(Math.max((breaking ?? 0) / sum, 0.5), 0.99) : usual_chance;
}

export function KindCosts({ kind, onSaved }: { kind: PromiseKind; onSaved: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const [editing, set_editing] = useState(false);
  const text = (value: number | null | undefined) => (value ? String(value) : "");
  const [breaking, set_breaking] = useState(text(kind.cost_of_breaking));
  const [caution, set_caution] = useState(text(kind.cost_of_caution));
  const [cost_of_breaking, cost_of_caution] = [read_number(breaking), read_number(caution)];
  const change = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/promise-kinds/{id}", {
          params: { path: { id: kind.id }, header: if_match(kind.version) },
          body: { cost_of_breaking, cost_of_caution } as never,
        }),
      ),
    onSuccess: () => {
      set_editing(false);
      onSaved();
    },
  });
  const percent = format.percent(
    editing
      ? chance_wanted(cost_of_breaking, cost_of_caution)
      : chance_wanted(kind.cost_of_breaking ?? null, kind.cost_of_caution ?? null),
  );
  // A server without the forecast knows no costs.
  if (kind.cost_of_breaking === undefined) return null;
  if (!editing)
    return (
      <span className="line">
        <span className="quiet small">{t`A day is safe from ${percent}.`}</span>
        <Button small look="quiet" onPress={() => set_editing(true)}>{t`Weigh the costs`}</Button>
      </span>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <p className="quiet small">{t`Both in the same unit: money, hours, or how bad it feels. Leave both empty for the usual ${format.percent(usual_chance)}.`}</p>
      <div className="pair">
        <TextField
          label={t`What a broken promise costs`}
          inputMode="decimal"
          autoFocus
          value={breaking}
          onChange={set_breaking}
        />
        <TextField
          label={t`What a day too cautious costs`}
          inputMode="decimal"
          value={caution}
          onChange={set_caution}
        />
      </div>
      <p role="status" className="small">{t`A day is safe from ${percent}.`}</p>
      <Problem error={change.error} />
      <div className="line">
        <Button type="submit" isPending={change.isPending}>{t`Save`}</Button>
        <Button look="quiet" onPress={() => set_editing(false)}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
