import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useFormat } from "~/app/format";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Check, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { absences_query } from "./calendar_queries";

const DayField = lazy(() => import("~/parts/day_field"));

/** When I am away. Forecasts of my promises do not count those days. */
export function AbsencesCard() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const absences = useQuery(absences_query);
  const [from, set_from] = useState<string | null>(null);
  const [until, set_until] = useState<string | null>(null);
  const [half, set_half] = useState(false);
  const [note, set_note] = useState("");
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ["calendar"] });
    return queries.invalidateQueries({ queryKey: ["absences"] });
  };
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/me/absences", {
          body: { from: from ?? "", until: until ?? from ?? "", half, note },
        }),
      ),
    onSuccess: () => {
      set_from(null);
      set_until(null);
      set_half(false);
      set_note("");
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/me/absences/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const problem = useFieldProblem(make.error);
  const said = (one: { from: string; until: string }) =>
    one.from === one.until
      ? format.day(one.from)
      : t({
          message: `${isolated(format.day(one.from))} to ${isolated(format.day(one.until))}`,
          context: "days",
        });
  return (
    <section className="card" aria-labelledby="absences">
      <div className="head">
        <h2 id="absences">{t`When you are away`}</h2>
      </div>
      <ul className="rows">
        {absences.data?.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <span className="strong">{said(one)}</span>
              {one.note ? <bdi className="quiet small">{one.note}</bdi> : null}
            </span>
            <span className="end">
              {one.half ? <span className="tag">{t`Half days`}</span> : null}
              <Button small look="danger" onPress={() => remove.mutate(one.id)}>{t`Remove`}</Button>
            </span>
          </li>
        ))}
      </ul>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          if (from) make.mutate();
        }}
      >
        <Suspense>
          <div className="pair">
            <DayField
              label={t`First day away`}
              value={from}
              onChange={set_from}
              error={problem("from")}
            />
            <DayField
              label={t`Last day away`}
              value={until}
              onChange={set_until}
              clearable
              {...(from ? { least: from } : {})}
              error={problem("until")}
            />
          </div>
        </Suspense>
        <Check label={t`Only half of each day`} checked={half} onChange={set_half} />
        <TextField
          label={t`Note to yourself`}
          hint={t`Only you see the note. Others see that you are away.`}
          maxLength={500}
          value={note}
          onChange={set_note}
          error={problem("note")}
        />
        <Problem
          error={
            beyond_fields(make.error, ["from", "until", "note"]) ?? remove.error ?? absences.error
          }
        />
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Add the days`}</Button>
        </div>
      </form>
    </section>
  );
}
