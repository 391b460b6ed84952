// A day and a time, in the reader's calendar and the firm's time zone.
import { fromDate, toCalendarDateTime, toZoned } from "@internationalized/date";
import { useLingui } from "@lingui/react/macro";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { useFormat } from "~/app/format";

interface InstantInputProps {
  /** When one talked, unless it says otherwise. */
  label?: string;
  value: string;
  onChange: (value: string) => void;
}

export default function InstantInput({ label, value, onChange }: InstantInputProps) {
  const { t } = useLingui();
  const { time_zone } = useFormat();
  return (
    <DateField
      aria-label={label ?? t`When you talked`}
      granularity="minute"
      value={toCalendarDateTime(fromDate(new Date(value), time_zone))}
      onChange={(next) => {
        if (next) onChange(toZoned(next, time_zone).toAbsoluteString());
      }}
    >
      <DateInput className="date-input date-segments">
        {(segment) => <DateSegment segment={segment} className="segment-of-date" />}
      </DateInput>
    </DateField>
  );
}
