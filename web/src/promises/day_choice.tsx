import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useMemo, useState } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { days_between, useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { offered_days } from "./working_days";

const DayField = lazy(() => import("~/parts/day_field"));
const another = "another";

interface DayChoiceProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string | undefined;
}

/** Seven days and "another day", as one radio group. Chances stand at the end of each line when there are cases. */
export function DayChoice({ label, value, onChange, error }: DayChoiceProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { firm } = useSession();
  const today = format.today();
  const days = useMemo(() => offered_days(firm, today), [firm, today]);
  const [other, set_other] = useState(value !== null && !days.includes(value));
  return (
    <div className="stack">
      <RadioGroup
        className="field"
        value={other ? another : value}
        onChange={(day) => {
          set_other(day === another);
          onChange(day === another ? null : day);
        }}
      >
        <Label className="label">{label}</Label>
        <div className="choices day-choices">
          {days.map((day) => (
            <Radio key={day} value={day} className="choice">
              <span>{format.day(day)}</span>
              <span className="quiet small">{format.since(-days_between(today, day))}</span>
            </Radio>
          ))}
          <Radio value={another} className="choice">
            <span>{t`Another day`}</span>
          </Radio>
        </div>
      </RadioGroup>
      {other ? (
        <Suspense>
          <DayField
            label={t`Another day`}
            label_hidden
            value={value}
            onChange={onChange}
            least={today}
            autoFocus
          />
        </Suspense>
      ) : null}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
