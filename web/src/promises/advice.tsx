// Which day to say, and why: the notice under the days. Its words are a live region, its buttons are not.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { PromiseForecast } from "~/api/forecast_types";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { CopyButton } from "~/parts/copy_button";
import { Reasons } from "./reason_text";
import type { KnownForecast } from "./use_forecast";

interface AdviceProps {
  known: KnownForecast;
  said_for: string | null;
  /** The day aimed for as the dialog has it. */
  aim_for: string | null;
  onTake: (say_on: string, aim_on: string | null) => void;
}

export function Advice({ known, said_for, aim_for, onTake }: AdviceProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { forecast } = known;
  const chosen = known.chance_of(said_for)?.chance ?? null;
  const risky = forecast !== null && chosen !== null && chosen < forecast.chance_wanted;
  // A day that is safe may be said as it is; else the first one that is.
  const advised = forecast && (said_for === null || risky) ? forecast.say_on : said_for;
  const aim = forecast && advised === forecast.say_on ? forecast.aim_on : aim_for;
  const take = forecast && said_for !== forecast.say_on && (said_for === null || risky);
  const say_day = forecast ? format.day_near(forecast.say_on) : "";
  return (
    <div className="notice" data-tone={risky ? "warn" : "accent"}>
      <div role="status" className="stack-2">
        {advised ? (
          <p className="title">
            {aim
              ? t`Say ${format.day_near(advised)}. Aim for ${format.day_near(aim)}.`
              : t`Say ${format.day_near(advised)}.`}
          </p>
        ) : null}
        {forecast && !forecast.abstained && advised ? (
          <ChanceSentence known={known} forecast={forecast} said_for={said_for} advised={advised} />
        ) : (
          <p>{t`A cautious guess: there are too few promises yet to know the chance.`}</p>
        )}
        {forecast?.no_slack ? <p>{t`There is no slack: it has to be begun at once.`}</p> : null}
        {risky && said_for ? (
          <p>{t`You can still say ${format.day_near(said_for)}. The promise is then at risk from the start.`}</p>
        ) : null}
      </div>
      {forecast && !forecast.abstained ? <Reasons reasons={forecast.reasons} /> : null}
      {take && forecast ? (
        <div className="actions">
          <Button small look="primary" onPress={() => onTake(forecast.say_on, forecast.aim_on)}>
            {said_for
              ? t`Say ${say_day} instead`
              : t({ message: `Say ${say_day}`, context: "button" })}
          </Button>
        </div>
      ) : null}
      {risky && said_for && forecast ? (
        <HonestWords asked={said_for} safe={forecast.say_on} />
      ) : null}
      {forecast?.split_offer ? (
        <p className="small">
          <Trans>
            This kind holds two sorts of work, quick ones and slow ones. As{" "}
            <Link to="/settings/$section" params={{ section: "promise-kinds" }}>
              two kinds
            </Link>{" "}
            each would get a sharper forecast.
          </Trans>
        </p>
      ) : null}
    </div>
  );
}

/** "The chance is 62% for Wednesday and 91% for Thursday, from 48 promises like this one." */
function ChanceSentence({
  known,
  forecast,
  said_for,
  advised,
}: {
  known: KnownForecast;
  forecast: PromiseForecast;
  said_for: string | null;
  advised: string;
}) {
  const format = useFormat();
  const { cases } = forecast;
  const of_kind = forecast.level !== "all";
  const beside = said_for && said_for !== advised ? said_for : forecast.aim_on;
  const [one, two] = [beside, advised].map((day) => known.chance_of(day));
  if (!two || two.chance === null) return null;
  const chance = format.chance(two.chance);
  const day = format.day_near(two.day);
  if (!one || one.chance === null || one.day === two.day)
    return (
      <p>
        {of_kind ? (
          <Trans>
            The chance is {chance} for {day}, from{" "}
            <Plural value={cases} one="# promise" other="# promises" /> like this one.
          </Trans>
        ) : (
          <Trans>
            The chance is {chance} for {day}, from{" "}
            <Plural value={cases} one="# promise" other="# promises" /> of every kind.
          </Trans>
        )}
      </p>
    );
  const other_chance = format.chance(one.chance);
  const other_day = format.day_near(one.day);
  return (
    <p>
      {of_kind ? (
        <Trans>
          The chance is {other_chance} for {other_day} and {chance} for {day}, from{" "}
          <Plural value={cases} one="# promise" other="# promises" /> like this one.
        </Trans>
      ) : (
        <Trans>
          The chance is {other_chance} for {other_day} and {chance} for {day}, from{" "}
          <Plural value={cases} one="# promise" other="# promises" /> of every kind.
        </Trans>
      )}
    </p>
  );
}

/** When the customer asks for a day that is not safe: two sentences that can be said as they are. */
function HonestWords({ asked, safe }: { asked: string; safe: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const unsure = t`I cannot be sure of ${format.day_near(asked)}.`;
  const sure = t`You can count on ${format.day_near(safe)}.`;
  return (
    <div className="stack-2">
      <p className="small quiet">{t`If they ask for that day, you can say:`}</p>
      <blockquote className="line between">
        <span>
          {unsure} {sure}
        </span>
        <CopyButton text={`${unsure} ${sure}`} />
      </blockquote>
    </div>
  );
}
