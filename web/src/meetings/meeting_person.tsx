import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { MeetingPerson } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Hear } from "~/individuals/hear";
import { rhythm_query, shared_query } from "~/individuals/queries";
import { RhythmSentence } from "~/individuals/rhythm_sentence";
import { channel_words } from "~/individuals/words";
import { YouBoth } from "~/individuals/you_both";
import { Face } from "~/parts/face";
import { WarningCard } from "./warning";

const shared_most = 3;

interface One {
  one: MeetingPerson;
}

/** Everything about one person that fits into a ride in the lift. */
export function MeetingPersonCard({ one }: One) {
  const { person } = one;
  const id = `meeting-${person.id}`;
  return (
    <article className="card meeting-person" aria-labelledby={id}>
      <header className="inside">
        <Face name={person.name} photo={person.photo} size="large" />
        <div className="stack-1">
          <h2 id={id}>
            <Link to="/people/$id" params={{ id: person.id }}>
              <bdi>{person.name}</bdi>
            </Link>
          </h2>
          {person.name_in_other_scripts.filter(Boolean).map((name) => (
            <p key={name} className="other-script">
              <bdi>{name}</bdi>
            </p>
          ))}
          <HowToSay one={one} />
          <Place one={one} />
        </div>
      </header>
      {one.warning ? (
        <p className="notice own-words" data-tone="warn">
          {one.warning}
        </p>
      ) : null}
      <div className="meeting-parts">
        <Said one={one} />
        <Promises one={one} />
        <SharedPart one={one} />
        <RhythmPart one={one} />
        <WarningCard person_id={person.id} warning={one.warning} />
      </div>
    </article>
  );
}

function HowToSay({ one: { person } }: One) {
  const called = person.call_name && person.call_name !== person.name ? person.call_name : "";
  return (
    <p className="line dots">
      {called ? (
        <span>
          <Trans>
            Called <bdi>{called}</bdi>
          </Trans>
        </span>
      ) : null}
      {person.address_as ? (
        <span>
          <Trans>
            Addressed as <bdi>{person.address_as}</bdi>
          </Trans>
        </span>
      ) : null}
      {person.say_it ? (
        <span>
          <Trans>
            Say it <bdi>{person.say_it}</bdi>
          </Trans>
        </span>
      ) : null}
      {person.say_it_ipa ? <bdi lang="und-fonipa">{person.say_it_ipa}</bdi> : null}
      {person.say_it_recording ? <Hear address={person.say_it_recording} /> : null}
    </p>
  );
}

function Place({ one: { title, organisation } }: One) {
  if (!title && !organisation) return null;
  return (
    <p className="quiet line dots">
      {title ? <bdi>{title}</bdi> : null}
      {organisation ? <bdi>{organisation}</bdi> : null}
    </p>
  );
}

export function MeetingPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="inside stack-2">
      <h3 className="small strong">{title}</h3>
      {children}
    </section>
  );
}

function Said({ one }: One) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  return (
    <MeetingPart title={t`What was last said`}>
      {one.last_said.length === 0 ? (
        <p className="quiet">{t`Nothing is written down yet.`}</p>
      ) : null}
      {one.last_said.map((said) => {
        const day = format.day_of(said.at);
        return (
          <blockquote key={said.conversation_id}>
            <p className="quiet small line dots">
              <time dateTime={said.at}>{format.day(day)}</time>
              <span>{format.since(days_between(day, format.today()))}</span>
              <span>{said.channel ? i18n._(channel_words[said.channel]) : t`Note`}</span>
              <bdi>{said.author}</bdi>
            </p>
            <p className="own-words">{said.cut ? `${said.note}…` : said.note}</p>
            {said.cut ? (
              <button
                type="button"
                className="what small screen-only"
                onClick={() => open(`edit-note:${said.conversation_id}`)}
              >{t`Open the note`}</button>
            ) : null}
          </blockquote>
        );
      })}
    </MeetingPart>
  );
}

function Promises({ one }: One) {
  const { t } = useLingui();
  if (one.ours.length + one.theirs.length === 0)
    return (
      <MeetingPart title={t`Open promises`}>
        <p className="quiet">{t`No promise is open.`}</p>
      </MeetingPart>
    );
  return (
    <>
      {one.ours.length > 0 ? (
        <MeetingPart title={t`What we promised`}>
          <PromiseLines promises={one.ours} />
        </MeetingPart>
      ) : null}
      {one.theirs.length > 0 ? (
        <MeetingPart title={t`What they promised`}>
          <PromiseLines promises={one.theirs} />
        </MeetingPart>
      ) : null}
    </>
  );
}

function PromiseLines({ promises }: { promises: MeetingPerson["ours"] }) {
  const format = useFormat();
  const { open } = useOpen();
  return (
    <ul className="stack-2">
      {promises.map((promise) => {
        const day = format.day(promise.said_for);
        return (
          <li key={promise.id}>
            <button type="button" className="what" onClick={() => open(`promise:${promise.id}`)}>
              <bdi>{promise.what}</bdi>
            </button>{" "}
            {promise.outcome === "broken" ? (
              <span className="bad small">
                <Trans>The day was {day}.</Trans>
              </span>
            ) : (
              <span className="quiet small">
                <Trans>The day is {day}.</Trans>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What there is to talk about beside the matter in hand. */
function SharedPart({ one }: One) {
  const { t } = useLingui();
  const { data: shared } = useQuery(shared_query(one.person.id));
  if (!shared || shared.you_both.length === 0) return null;
  return (
    <MeetingPart title={t`What you share`}>
      <ul className="stack-2">
        {shared.you_both.slice(0, shared_most).map((item) => (
          <li key={item.topic_id}>
            <YouBoth item={item} />
          </li>
        ))}
      </ul>
    </MeetingPart>
  );
}

function RhythmPart({ one }: One) {
  const { t } = useLingui();
  const { data: rhythm } = useQuery(rhythm_query(one.person.id));
  if (!rhythm) return null;
  return (
    <MeetingPart title={t({ message: "Rhythm", context: "heading" })}>
      <p>
        <RhythmSentence rhythm={rhythm} />
      </p>
    </MeetingPart>
  );
}
