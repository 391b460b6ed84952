import { Plural, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useMemo, useState } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { days_between, useFormat } from "~/app/format";
import { ChanceBar } from "./chance_bar";
import type { KnownForecast } from "./use_forecast";
import { useWorksOn } from "./use_works_on";
import { offered_days } from "./working_days";

const DayField = lazy(() => import("~/parts/day_field"));
const another = "another";

interface DayChoiceProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string | undefined;
  known: KnownForecast;
}

/** Seven days and "another day", as one radio group; each with its chance where there are cases to know it from. */
export function DayChoice({ label, value, onChange, error, known }: DayChoiceProps) {
  const { t } = useLingui();
  const format = useFormat();
  const works_on = useWorksOn();
  const today = format.today();
  const { forecast, waiting } = known;
  const days = useMemo(
    () => forecast?.days.map(({ day }) => day) ?? offered_days(works_on, today),
    [forecast, works_on, today],
  );
  const [asking, set_asking] = useState(false);
  const other = asking || (value !== null && !days.includes(value));
  const about_other = other ? known.chance_of(value) : null;
  const wanted = forecast?.chance_wanted ?? 1;
  if (waiting)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <div className="choices day-choices" role="status" aria-label={t`Loading`}>
          {Array.from({ length: 8 }, (_, at) => (
            <span key={at} className="choice">
              <span className="skeleton" style={{ blockSize: 14, inlineSize: "60%" }} />
            </span>
          ))}
        </div>
      </div>
    );
  return (
    <div className="stack">
      <RadioGroup
        className="field"
        value={other ? another : value}
        onChange={(day) => {
          set_asking(day === another);
          onChange(day === another ? null : day);
        }}
      >
        <Label className="label">{label}</Label>
        <div className="choices day-choices">
          {days.map((day) => {
            const about = known.chance_of(day);
            return (
              <Radio key={day} value={day} className="choice">
                <span className="day">
                  <span>{format.day(day)}</span>
                  <span className="quiet small">
                    {about && about.promised > 0 ? (
                      <Promised count={about.promised} />
                    ) : (
                      format.since(-days_between(today, day))
                    )}
                  </span>
                </span>
                {about && about.chance !== null ? (
                  <ChanceBar chance={about.chance} at_risk={about.chance < wanted} />
                ) : null}
              </Radio>
            );
          })}
          <Radio value={another} className="choice">
            <span className="day">
              <span>{t`Another day`}</span>
              {about_other && value ? (
                <span className="quiet small line dots">
                  <span>{format.day(value)}</span>
                  {about_other.promised > 0 ? <Promised count={about_other.promised} /> : null}
                </span>
              ) : null}
            </span>
            {about_other && about_other.chance !== null ? (
              <ChanceBar chance={about_other.chance} at_risk={about_other.chance < wanted} />
            ) : null}
          </Radio>
        </div>
      </RadioGroup>
      {other ? (
        <Suspense>
          <DayField
            label={t`Another day`}
            label_hidden
            value={value}
            onChange={(day) => {
              set_asking(true);
              onChange(day);
            }}
            least={today}
            autoFocus={asking}
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

/** The load of a day. */
function Promised({ count }: { count: number }) {
  return (
    <span>
      <Plural value={count} one="# promised already" other="# promised already" />
    </span>
  );
}
