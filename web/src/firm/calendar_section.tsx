import { Trans, useLingui } from "@lingui/react/macro";
import { useMay } from "~/app/session";
import { AbsencesCard } from "./absences_card";
import { CalendarFiles } from "./calendar_files";
import { CalendarYear } from "./calendar_year";

/** The days nobody works, the firm's own among them, and one's own absences. Promised days follow them. */
export default function CalendarSection() {
  const { t } = useLingui();
  const decides = useMay("admin");
  return (
    <>
      <CalendarYear />
      {decides ? <CalendarFiles /> : null}
      <AbsencesCard />
      <p className="quiet small reading" aria-label={t`Source of the holidays`}>
        <Trans>
          Holidays come from{" "}
          <a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
            date-holidays
          </a>{" "}
          by commenthol and contributors, with changes, under{" "}
          <a href="https://creativecommons.org/licenses/by/3.0/" rel="noreferrer">
            CC BY 3.0
          </a>
          .
        </Trans>
      </p>
    </>
  );
}
