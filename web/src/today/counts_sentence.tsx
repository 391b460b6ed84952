import { Plural, Trans } from "@lingui/react/macro";
import type { Today } from "~/api/types";

/** What the day holds, in whole sentences; what is nothing is not said. */
export function CountsSentence({ counts }: { counts: Today["counts"] }) {
  const { ours_due, ours_late, theirs_due, complaints, tasks, deals } = counts;
  const { talks, quiet, birthdays } = counts;
  const work = ours_due + ours_late + theirs_due + complaints + tasks + deals;
  if (work + talks + quiet + birthdays === 0) return <Trans>You owe nobody anything today.</Trans>;
  return (
    <>
      {ours_late > 0 ? (
        <span className="bad">
          <Plural
            value={ours_late}
            one="# promise is broken."
            other="# promises are broken."
          />{" "}
        </span>
      ) : null}
      {ours_due > 0 ? (
        <span>
          <Plural value={ours_due} one="# promise is due." other="# promises are due." />{" "}
        </span>
      ) : null}
      {complaints > 0 ? (
        <span>
          <Plural
            value={complaints}
            one="# complaint waits for you."
            other="# complaints wait for you."
          />{" "}
        </span>
      ) : null}
      {theirs_due > 0 ? (
        <span>
          <Plural
            value={theirs_due}
            one="You are waiting for # promise."
            other="You are waiting for # promises."
          />{" "}
        </span>
      ) : null}
      {tasks > 0 ? (
        <span>
          <Plural value={tasks} one="# task is to be done." other="# tasks are to be done." />{" "}
        </span>
      ) : null}
      {deals > 0 ? (
        <span>
          <Plural
            value={deals}
            one="# deal has its next step today."
            other="# deals have their next step today."
          />{" "}
        </span>
      ) : null}
      {talks > 0 ? (
        <span>
          <Plural
            value={talks}
            one="You wanted to talk with # person."
            other="You wanted to talk with # people."
          />{" "}
        </span>
      ) : null}
      {quiet > 0 ? (
        <span>
          <Plural
            value={quiet}
            one="# person has not heard from you for a while."
            other="# people have not heard from you for a while."
          />{" "}
        </span>
      ) : null}
      {birthdays > 0 ? (
        <span>
          <Plural value={birthdays} one="# birthday is near." other="# birthdays are near." />
        </span>
      ) : null}
    </>
  );
}
