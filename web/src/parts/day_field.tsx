// A day, in the reader's own calendar; outside always YYYY-MM-DD of the Gregorian one.
import {
  type CalendarDate,
  GregorianCalendar,
  parseDate,
  toCalendar,
} from "@internationalized/date";
import { useLingui } from "@lingui/react/macro";
import { CalendarDays, ChevronLeft, ChevronRight, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components/Calendar";
import { DateInput, DatePicker, DateSegment } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { Button } from "./button";

interface DayFieldProps {
  label: string;
  label_hidden?: boolean;
  value: string | null;
  onChange: (day: string | null) => void;
  least?: string;
  most?: string;
  hint?: ReactNode;
  error?: ReactNode;
  clearable?: boolean;
  autoFocus?: boolean;
}

export const iso_day = (date: CalendarDate) => toCalendar(date, new GregorianCalendar()).toString();

export default function DayField(props: DayFieldProps) {
  const { label, label_hidden, value, onChange, least, most, hint, error, clearable, autoFocus } =
    props;
  const { t, i18n } = useLingui();
  return (
    <DatePicker
      className="field"
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date ? iso_day(date as CalendarDate) : null)}
      granularity="day"
      shouldForceLeadingZeros={false}
      isInvalid={Boolean(error)}
      {...(least ? { minValue: parseDate(least) } : {})}
      {...(most ? { maxValue: parseDate(most) } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(label_hidden ? { "aria-label": label } : {})}
    >
      {label_hidden ? null : <Label className="label">{label}</Label>}
      <Group className="date-input date-group">
        <DateInput className="date-segments">
          {(segment) => <DateSegment segment={segment} className="segment-of-date" />}
        </DateInput>
        {clearable && value ? (
          <Button
            slot={null}
            look="quiet"
            small
            icon={<X aria-hidden />}
            icon_only
            onPress={() => onChange(null)}
          >
            {t`Remove the day`}
          </Button>
        ) : null}
        <AriaButton
          className="button"
          data-look="quiet"
          data-small
          data-icon-only
          aria-label={t`Open the calendar`}
        >
          <CalendarDays aria-hidden />
        </AriaButton>
      </Group>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={label}>
          <Calendar className="calendar">
            <header>
              <AriaButton slot="previous" className="button" data-look="quiet" data-icon-only>
                <ChevronLeft aria-hidden className="mirror" />
              </AriaButton>
              <CalendarHeading className="calendar-heading" />
              <AriaButton slot="next" className="button" data-look="quiet" data-icon-only>
                <ChevronRight aria-hidden className="mirror" />
              </AriaButton>
            </header>
            <CalendarGrid weekdayStyle={i18n.locale === "ar" ? "narrow" : "short"}>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="calendar-cell" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
