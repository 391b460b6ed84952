import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { ClosedDay, ClosedDayNew } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Select } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { SkeletonPage } from "~/parts/skeleton";
import { calendar_query, closed_days_query, first_year, last_year } from "./calendar_queries";
import { type Span, spans_of } from "./calendar_spans";
import { ClosedDayDialog } from "./closed_day_dialog";

/** Every day of a year that is not like its weekday, with what can be done about it. */
export function CalendarYear() {
  const { t } = useLingui();
  const format = useFormat();
  const { firm } = useSession();
  const decides = useMay("admin");
  const [year, set_year] = useState(() => format.today().slice(0, 4));
  const [dialog, set_dialog] = useState<ClosedDay | "new" | null>(null);
  const from = `${year}-01-01`;
  const until = `${year}-12-31`;
  const days = useQuery(calendar_query(from, until));
  const closed = useQuery(closed_days_query(from, until));
  const years = Array.from({ length: last_year - first_year + 1 }, (_, at) =>
    String(first_year + at),
  );
  const spans = days.data && closed.data ? spans_of(days.data, closed.data) : null;
  return (
    <section className="card" aria-labelledby="calendar">
      <div className="head">
        <h2 id="calendar">{t`Holidays and closed days`}</h2>
        {decides ? <Button small onPress={() => set_dialog("new")}>{t`Add a day`}</Button> : null}
      </div>
      <div className="inside">
        <Select
          label={t`Year`}
          value={year}
          onChange={set_year}
          options={years.map((one) => [one, format.year(one)] as const)}
        />
        <Problem error={days.error ?? closed.error} />
        {days.data && !days.data.holidays_known ? (
          <Notice tone="warn" title={t`Kept does not know the holidays here`}>
            {t`Nobody has collected the holidays of ${format.country_name(firm.country)} for Kept. Bring them in as a calendar file, or add the days one by one. Until then only the weekends count.`}
          </Notice>
        ) : null}
      </div>
      {spans ? (
        <ul className="rows">
          {spans.map((span) => (
            <SpanRow key={span.key} span={span} decides={decides} onChange={set_dialog} />
          ))}
        </ul>
      ) : days.error || closed.error ? null : (
        <SkeletonPage />
      )}
      {spans?.length === 0 ? (
        <p className="inside quiet">{t`Nothing but weekends this year.`}</p>
      ) : null}
      {dialog ? (
        <ClosedDayDialog
          closed={dialog === "new" ? null : dialog}
          onClose={() => set_dialog(null)}
        />
      ) : null}
    </section>
  );
}

interface SpanRowProps {
  span: Span;
  decides: boolean;
  onChange: (closed: ClosedDay) => void;
}

function SpanRow({ span, decides, onChange }: SpanRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const act = useSpanActs(span);
  const name = span.names?.[user.language] ?? "";
  const from = format.day(span.from);
  const until = format.day(span.until);
  const tag =
    span.kind === "to_decide"
      ? t`Not decided`
      : span.worked === "whole"
        ? t({ message: "Worked", context: "closed day" })
        : span.worked === "half"
          ? t`Half a day`
          : null;
  return (
    <li className="row user-row">
      <span className="grow">
        <bdi className="strong">{name}</bdi>
        <span className="quiet small">
          {span.from === span.until
            ? from
            : t({ message: `${isolated(from)} to ${isolated(until)}`, context: "days" })}
        </span>
        {span.holiday ? <Moved moved={span.holiday.moved} /> : null}
        <Problem error={act.error} />
      </span>
      <span className="end">
        {tag ? <span className="tag">{tag}</span> : null}
        {decides ? <SpanActs span={span} name={name} act={act} onChange={onChange} /> : null}
      </span>
    </li>
  );
}

function Moved({ moved }: { moved: number }) {
  return (
    <span className="quiet small">
      {moved === 0 ? (
        <Trans>Computed; the moon may move it by a day.</Trans>
      ) : moved > 0 ? (
        <Trans>Moved a day later than computed.</Trans>
      ) : (
        <Trans>Moved a day earlier than computed.</Trans>
      )}
    </span>
  );
}

function useSpanActs(span: Span) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["calendar"] });
  const shift = useMutation({
    mutationFn: (days: number) =>
      answer(
        api.POST("/api/calendar/shifts", {
          body: { holiday: span.holiday?.key ?? "", year: span.holiday?.year ?? 0, days },
        }),
      ),
    onSuccess: refresh,
  });
  const say = useMutation({
    mutationFn: (body: ClosedDayNew) => answer(api.POST("/api/calendar/closed-days", { body })),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (closed: ClosedDay) =>
      answer(
        api.DELETE("/api/calendar/closed-days/{id}", {
          params: { path: { id: closed.id }, header: if_match(closed.version) },
        }),
      ),
    onSuccess: refresh,
  });
  return {
    shift: shift.mutate,
    say: say.mutate,
    remove: remove.mutate,
    error: shift.error ?? say.error ?? remove.error,
  };
}

interface SpanActsProps {
  span: Span;
  name: string;
  act: ReturnType<typeof useSpanActs>;
  onChange: (closed: ClosedDay) => void;
}

function SpanActs({ span, name, act, onChange }: SpanActsProps) {
  const { t } = useLingui();
  const { closed, holiday } = span;
  const say = (worked: ClosedDay["worked"]) =>
    act.say({
      day: span.from,
      ...(span.until === span.from ? {} : { until: span.until }),
      worked,
      name,
    });
  if (closed)
    return (
      <>
        <Button small onPress={() => onChange(closed)}>{t`Change`}</Button>
        <Button small look="danger" onPress={() => act.remove(closed)}>{t`Remove`}</Button>
      </>
    );
  if (span.kind === "to_decide")
    return (
      <>
        <Button small onPress={() => say("no")}>{t`We are closed`}</Button>
        <Button small onPress={() => say("half")}>{t`Half a day`}</Button>
      </>
    );
  return (
    <>
      {holiday && holiday.moved > -1 ? (
        <Button small onPress={() => act.shift(holiday.moved - 1)}>{t`A day earlier`}</Button>
      ) : null}
      {holiday && holiday.moved < 1 ? (
        <Button small onPress={() => act.shift(holiday.moved + 1)}>{t`A day later`}</Button>
      ) : null}
      <Button small onPress={() => say("whole")}>{t`We work`}</Button>
    </>
  );
}
