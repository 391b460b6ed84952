// On Today: the next meeting, and the question after one that has ended.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarClock, NotebookPen } from "lucide-react";
import { answer, api } from "~/api/client";
import type { CalendarEvent } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button, ButtonLink } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { now_query } from "./queries";

const called = (person: CalendarEvent["people"][number]) => person.call_name || person.name;

export default function NowCard() {
  const { data } = useQuery(now_query);
  if (!data || (!data.next && data.ended.length === 0)) return null;
  return (
    <div className="stack">
      {data.next ? <Next event={data.next} /> : null}
      {data.ended.map((event) => (
        <Ended key={event.id} event={event} />
      ))}
    </div>
  );
}

function Next({ event }: { event: CalendarEvent }) {
  const { t } = useLingui();
  const format = useFormat();
  const minutes = Math.round((new Date(event.starts_at).getTime() - new Date().getTime()) / 60_000);
  const begins = format.in_minutes(Math.max(1, minutes));
  const names = format.list(event.people.map((person) => isolated(called(person))));
  const until = format.time(event.ends_at);
  return (
    <section className="notice now" data-tone="accent" aria-label={t`Your next meeting`}>
      <p>
        {minutes > 0 ? (
          <Trans>
            Your next meeting is {begins}: {names}.
          </Trans>
        ) : (
          <Trans>
            You are in a meeting until {until}: {names}.
          </Trans>
        )}{" "}
        {event.title ? <bdi className="quiet">{event.title}</bdi> : null}
      </p>
      <div className="actions">
        <ButtonLink
          small
          to="/meeting"
          search={{ event: event.id }}
          icon={<CalendarClock aria-hidden />}
        >
          {t`Before the meeting`}
        </ButtonLink>
      </div>
    </section>
  );
}

function Ended({ event }: { event: CalendarEvent }) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const queries = useQueryClient();
  const writes = useMay("staff");
  const dismiss = useMutation({
    mutationFn: () =>
      answer(api.PUT("/api/me/events/{id}/dismissal", { params: { path: { id: event.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["events"] }),
  });
  const [first, ...others] = event.people;
  if (!first) return null;
  const name = isolated(called(first));
  const until = format.time(event.ends_at);
  const people = event.people.map((person) => ({
    noun: "person" as const,
    id: person.person_id,
    name: person.name,
    organisation: "",
  }));
  return (
    <section className="notice now" data-tone="plain" aria-label={t`A meeting that is over`}>
      <p>
        {others.length === 0 ? (
          <Trans>
            You met {name} until {until}.
          </Trans>
        ) : (
          <Trans>
            You met {name} and{" "}
            <Plural value={others.length} one="# other person" other="# others" /> until {until}.
          </Trans>
        )}{" "}
        <Trans>Note what was said?</Trans>
      </p>
      <Problem error={dismiss.error} />
      <div className="actions">
        {writes ? (
          <Button
            small
            look="primary"
            icon={<NotebookPen aria-hidden />}
            onPress={() => open("note", null, { people })}
          >{t`Write the note`}</Button>
        ) : null}
        <Button
          small
          look="quiet"
          isPending={dismiss.isPending}
          onPress={() => dismiss.mutate()}
        >{t`Nothing to note`}</Button>
      </div>
    </section>
  );
}
