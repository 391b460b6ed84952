// What a rhythm says, in one whole sentence a status.
import { Plural, Trans } from "@lingui/react/macro";
import type { Rhythm } from "~/api/types";
import { useFormat } from "~/app/format";

/** From how much it is known: their own contacts, or the usual silence of a role. */
export function RhythmBasis({ rhythm }: { rhythm: Rhythm }) {
  const { usual_days, contacts, own, agreed_days } = rhythm;
  if (own && usual_days)
    return (
      <Trans>
        Learnt from <Plural value={contacts} one="# day" other="# days" /> with a talk: usually one
        every <Plural value={usual_days} one="day" other="# days" />.
      </Trans>
    );
  if (agreed_days) return null;
  if (usual_days)
    return (
      <Trans>
        Too few talks to know your own rhythm yet. Usually no more than{" "}
        <Plural value={usual_days} one="# day" other="# days" /> go by with such people.
      </Trans>
    );
  return <Trans>Too few talks to know your own rhythm yet.</Trans>;
}

export function RhythmSentence({ rhythm }: { rhythm: Rhythm }) {
  const format = useFormat();
  const days = rhythm.days_since ?? 0;
  const agreed = rhythm.agreed_days ?? 0;
  const drifts = rhythm.drifts_on ? format.day(rhythm.drifts_on) : "";
  const until = rhythm.agreed_until ? format.day(rhythm.agreed_until) : "";
  switch (rhythm.status) {
    case "left_in_peace":
      return (
        <Trans>
          You tried <Plural value={rhythm.unanswered} one="# time" other="# times" /> without an
          answer. Let them come to you.
        </Trans>
      );
    case "silent":
      return (
        <Trans>
          Silent for <Plural value={days} one="# day" other="# days" />: that is rare between you.
        </Trans>
      );
    case "drifting":
      return (
        <Trans>
          Drifting: <Plural value={days} one="# day" other="# days" /> without a talk are long for
          you two.
        </Trans>
      );
    case "over_agreed":
      return (
        <Trans>
          <Plural value={days} one="# day" other="# days" /> without a talk; agreed were no more
          than <Plural value={agreed} one="# day" other="# days" />.
        </Trans>
      );
    case "at_risk":
      return (
        <Plural
          value={rhythm.broken_promises}
          one="# promise of yours is broken and was not put right."
          other="# promises of yours are broken and were not put right."
        />
      );
    case "steady":
      if (drifts) return <Trans>In touch as usual. It would be long from {drifts} on.</Trans>;
      return <Trans>In touch as agreed, until {until}.</Trans>;
    default:
      return rhythm.last_talked_on ? (
        <Trans>Nothing to go by yet: no role, no agreement and too few talks.</Trans>
      ) : (
        <Trans>You have not talked yet, as far as is written down.</Trans>
      );
  }
}
