import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answer, api, if_match } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { ClosedDay } from "~/api/types";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";

const DayField = lazy(() => import("~/parts/day_field"));
const fields = ["day", "until", "worked", "name"];

interface ClosedDayDialogProps {
  closed: ClosedDay | null;
  onClose: () => void;
}

/** A day, or several together, on which the firm works otherwise than usual. */
export function ClosedDayDialog({ closed, onClose }: ClosedDayDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [name, set_name] = useState(closed?.name ?? "");
  const [day, set_day] = useState<string | null>(closed?.day ?? null);
  const [until, set_until] = useState<string | null>(closed?.until ?? null);
  const [worked, set_worked] = useState<ClosedDay["worked"]>(closed?.worked ?? "no");
  const save = useMutation({
    mutationFn: async () => {
      const body = { name, day: day ?? "", until, worked };
      if (!closed) return answer(api.POST("/api/calendar/closed-days", { body }));
      const params = { path: { id: closed.id }, header: if_match(closed.version) };
      return answer(api.PATCH("/api/calendar/closed-days/{id}", { params, body }));
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["calendar"] });
      onClose();
    },
  });
  const problem = useFieldProblem(save.error);
  return (
    <Dialog title={closed ? t`Change the day` : t`Add a day`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (day) save.mutate();
        }}
      >
        <TextField
          label={t`What it is`}
          hint={t`Stocktaking, summer holiday, Christmas Eve`}
          required
          maxLength={200}
          value={name}
          onChange={set_name}
          error={problem("name")}
        />
        <Suspense>
          <div className="pair">
            <DayField label={t`Day`} value={day} onChange={set_day} error={problem("day")} />
            <DayField
              label={t`Until, where it is several days`}
              value={until}
              onChange={set_until}
              clearable
              {...(day ? { least: day } : {})}
              error={problem("until")}
            />
          </div>
        </Suspense>
        <Select
          label={t`How you work`}
          value={worked}
          onChange={(value) => set_worked(value as ClosedDay["worked"])}
          options={[
            ["no", t`We are closed`],
            ["half", t`Half a day`],
            ["whole", t`We work, although it is a day off`],
          ]}
        />
        <Problem error={beyond_fields(save.error, fields)} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </Dialog>
  );
}
