// One page for the way to a meeting: whom one meets, how they are called, and what stands between.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { CalendarDays, GraduationCap, Printer } from "lucide-react";
import type { CalendarEvent } from "~/api/types";
import { useFormat } from "~/app/format";
import { PersonPicker } from "~/individuals/person_picker";
import { isolated } from "~/parts/bdi";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Page } from "~/parts/page";
import { SkeletonPage } from "~/parts/skeleton";
import { MeetingPersonCard } from "./meeting_person";
import { coming_query, meeting_query } from "./queries";
import { Strangers } from "./strangers";

export default function MeetingPage() {
  const { t } = useLingui();
  const search = useSearch({ from: "/in/meeting" });
  const { data: meeting, error } = useQuery(meeting_query(search));
  if (error && !meeting) throw error;
  if (!meeting) return <SkeletonPage />;
  const { event, people } = meeting;
  return (
    <Page
      title={t`Before the meeting`}
      below={event ? <EventLine event={event} /> : null}
      actions={
        people.length > 0 ? (
          <>
            <ButtonLink
              to="/practice"
              search={{ people: people.map(({ person }) => person.id).join(",") }}
              icon={<GraduationCap aria-hidden />}
            >{t`Practise the names`}</ButtonLink>
            <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
              {t`Print`}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="stack-5 meeting">
        {people.map((one) => (
          <MeetingPersonCard key={one.person.id} one={one} />
        ))}
        {event ? <Strangers event={event} /> : null}
        {people.length === 0 ? <Nobody event={event} /> : null}
        <Another chosen={search.people ?? ""} />
      </div>
    </Page>
  );
}

function EventLine({ event }: { event: CalendarEvent }) {
  const format = useFormat();
  const day = format.day(format.day_of(event.starts_at));
  const from = format.time(event.starts_at);
  const until = format.time(event.ends_at);
  return (
    <p className="quiet line dots">
      {event.title ? (
        <span>
          <bdi>{event.title}</bdi>
        </span>
      ) : null}
      <time dateTime={event.starts_at}>
        {event.whole_day ? (
          day
        ) : (
          <Trans>
            {day}, from {from} to {until}
          </Trans>
        )}
      </time>
      {event.place ? (
        <span>
          <bdi>{event.place}</bdi>
        </span>
      ) : null}
    </p>
  );
}

function Nobody({ event }: { event: CalendarEvent | null }) {
  const { t } = useLingui();
  return (
    <div className="card">
      <Empty
        icon={<CalendarDays aria-hidden />}
        title={event ? t`Nobody in this event is known here` : t`No meeting is near`}
        actions={
          <ButtonLink to="/settings/$section" params={{ section: "calendars" }}>
            {t`Calendars you read in`}
          </ButtonLink>
        }
      >
        <Trans>
          Kept looks in the calendars you read in for the people you will meet. You can also choose
          people below.
        </Trans>
      </Empty>
    </div>
  );
}

/** Other events that are coming, and people by choice. */
function Another({ chosen }: { chosen: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { data: events } = useQuery(coming_query);
  const now = new Date().toISOString();
  const coming = (events ?? [])
    .filter((event) => event.ends_at > now && (event.people.length > 0 || event.unknown.length > 0))
    .slice(0, 12);
  return (
    <section className="card screen-only" aria-labelledby="other-meetings">
      <div className="head">
        <h2 id="other-meetings">{t`Another meeting`}</h2>
      </div>
      {coming.length > 0 ? (
        <ul className="rows">
          {coming.map((event) => (
            <li key={event.id} className="row">
              <span className="grow">
                <Link to="/meeting" search={{ event: event.id }} className="what">
                  <bdi>{event.title || t`Without a title`}</bdi>
                </Link>
                <span className="quiet small">
                  <bdi>{format.list(event.people.map((one) => isolated(one.name)))}</bdi>
                </span>
              </span>
              <time className="end quiet small" dateTime={event.starts_at}>
                {format.instant(event.starts_at)}
              </time>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="inside">
        <PersonPicker
          label={t`Meet somebody`}
          chosen={[]}
          nouns={["person"]}
          onChange={([one]) => {
            if (!one) return;
            const people = [...chosen.split(",").filter(Boolean), one.id].join(",");
            void navigate({ to: "/meeting", search: { people } });
          }}
        />
      </div>
    </section>
  );
}
