// How often one is in touch with somebody, whether this silence is usual, and when to talk next.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { Person, Rhythm } from "~/api/types";
import { useFormat } from "~/app/format";
import { Select } from "~/parts/field";
import { EditSection } from "./edit_section";
import { rhythm_query } from "./queries";
import { RhythmBasis, RhythmSentence } from "./rhythm_sentence";
import { cadences, channel_words, rhythm_tones, rhythm_words } from "./words";

const DayField = lazy(() => import("~/parts/day_field"));
const days_shown = 12;

/** The days it was learnt from, and the chance of this silence. */
function Why({ rhythm }: { rhythm: Rhythm }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const chance = rhythm.chance === null ? "" : format.chance(rhythm.chance);
  return (
    <details>
      <summary>{t`Why?`}</summary>
      <div className="stack-2">
        <p className="quiet small">
          <RhythmBasis rhythm={rhythm} />{" "}
          {chance ? <Trans>A silence this long or longer has a chance of {chance}.</Trans> : null}
        </p>
        {rhythm.contact_days.length > 0 ? (
          <ul className="small" aria-label={t`Days you were in touch`}>
            {rhythm.contact_days.slice(0, days_shown).map((one, index) => (
              <li key={index} className="line dots">
                <time dateTime={one.day}>{format.day(one.day)}</time>
                {one.channel ? <span>{i18n._(channel_words[one.channel])}</span> : null}
                {one.answered ? null : <span>{t`No answer`}</span>}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="quiet small">
          <Trans>
            Any talk that is written down begins it anew; a note without a talk does not.
          </Trans>
        </p>
      </div>
    </details>
  );
}

export default function RhythmSection({ person }: { person: Person }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data: rhythm } = useQuery(rhythm_query(person.id));
  const agreed = person.rhythm_days;
  const every = (days: number) => t`At least every ${format.number(days)} days`;
  const next = (of: Person) =>
    of.next_talk_on ? (
      <p>
        <Trans>Next talk: {format.day(of.next_talk_on)}</Trans>
      </p>
    ) : null;
  return (
    <EditSection
      title={t({ message: "Rhythm", context: "heading" })}
      noun="person"
      thing={person}
      members={["rhythm_days", "next_talk_on"]}
      told={(of) => (
        <>
          {of.rhythm_days ? <p>{every(of.rhythm_days)}</p> : null}
          {next(of)}
        </>
      )}
      form={(draft, put) => (
        <>
          <Select
            label={t`How often you want to talk`}
            value={String(draft.rhythm_days ?? "")}
            onChange={(value) => put({ rhythm_days: value ? Number(value) : null })}
            options={[
              ["", t`As it has been`],
              ...Array.from(new Set([...cadences, ...(agreed ? [agreed] : [])]))
                .sort((a, b) => a - b)
                .map((days) => [String(days), every(days)] as const),
            ]}
          />
          <Suspense>
            <DayField
              label={t`Next talk`}
              value={draft.next_talk_on}
              onChange={(next_talk_on) => put({ next_talk_on })}
              least={format.today()}
              hint={t`You are reminded on Today; a talk from that day on lets it go.`}
              clearable
            />
          </Suspense>
        </>
      )}
    >
      {rhythm ? (
        <>
          <p>
            {rhythm.status ? (
              <>
                <span className="tag" data-tone={rhythm_tones[rhythm.status]}>
                  {i18n._(rhythm_words[rhythm.status])}
                </span>{" "}
              </>
            ) : null}
            <RhythmSentence rhythm={rhythm} />
          </p>
          {agreed ? <p className="quiet small">{every(agreed)}</p> : null}
          {next(person)}
          {rhythm.contact_days.length > 0 ? <Why rhythm={rhythm} /> : null}
        </>
      ) : null}
    </EditSection>
  );
}
