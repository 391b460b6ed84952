// What the forecast said when the promise was made, what it says now, and the honest step where the two differ.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CalendarSync } from "lucide-react";
import { useState } from "react";
import type { StoredForecast } from "~/api/forecast_types";
import type { KeptPromise } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { person_query } from "~/individuals/queries";
import { Button } from "~/parts/button";
import { CopyButton } from "~/parts/copy_button";
import { message_query } from "./forecast_queries";
import { ChanceBar } from "./chance_bar";
import { Reasons } from "./reason_text";

const languages = ["en", "da", "ar"] as const;
type Language = (typeof languages)[number];

/** The forecast as it was when each day was said, beside the chance it has now. */
export function ThenAndNow({ promise }: { promise: KeptPromise }) {
  const format = useFormat();
  const { forecast, risk } = promise;
  const told = promise.forecasts ?? (forecast ? [forecast] : []);
  if (told.length === 0 && !risk) return null;
  return (
    <dl className="then-now">
      {told.map((one, at) => (
        <div key={one.made_at}>
          <dt>
            {at === 0 || !one.said_for ? (
              <Trans>When it was promised</Trans>
            ) : (
              <Trans>When {format.day(one.said_for)} was agreed</Trans>
            )}
          </dt>
          <dd>
            <AsItWas forecast={one} said_for={one.said_for ?? promise.said_for} />
          </dd>
        </div>
      ))}
      {risk ? (
        <div>
          <dt>
            <Trans>Now</Trans>
          </dt>
          <dd className="stack-2">
            <ChanceBar chance={risk.chance_now} at_risk={risk.at_risk} />
            <Reasons reasons={risk.reasons} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function AsItWas({ forecast, said_for }: { forecast: StoredForecast; said_for: string }) {
  const format = useFormat();
  const { cases, chance } = forecast;
  if (forecast.abstained || chance === null)
    return (
      <p className="small">
        <Trans>There were too few promises yet to know the chance.</Trans>
      </p>
    );
  const [said, safe] = [format.day(said_for), format.day(forecast.say_on)];
  return (
    <div className="stack-2">
      <ChanceBar chance={chance} at_risk={forecast.say_on > said_for} />
      <p className="small">
        {forecast.say_on === said_for ? (
          <Trans>
            For {said}, the safe day, from{" "}
            <Plural value={cases} one="# promise" other="# promises" />.
          </Trans>
        ) : (
          <Trans>
            For {said}, from <Plural value={cases} one="# promise" other="# promises" />. The safe
            day was {safe}.
          </Trans>
        )}
      </p>
    </div>
  );
}

/** One press opens the new agreement with the day that the forecast supports. */
export function SupportedDay({ promise }: { promise: KeptPromise }) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const day = promise.risk?.new_day;
  if (!day || !promise.risk?.at_risk) return null;
  return (
    <div className="stack-2">
      <p>{t`A day that can be kept: ${format.day(day)}.`}</p>
      <div>
        <Button
          small
          look="primary"
          icon={<CalendarSync aria-hidden />}
          onPress={() => open(`renegotiate:${promise.id}`, null, { day })}
        >{t`Agree on ${format.day_near(day)}`}</Button>
      </div>
    </div>
  );
}

/** The language of the one it is for, else the firm's; none while it is not known yet. */
function useTheirLanguage(promise: KeptPromise, wanted: boolean): Language | null {
  const { firm } = useSession();
  const person = useQuery({
    ...person_query(promise.person_id ?? ""),
    enabled: wanted && promise.person_id !== null,
  });
  if (promise.person_id !== null && person.isLoading) return null;
  const spoken = [person.data?.language?.slice(0, 2), firm.language].find((tag) =>
    languages.some((one) => one === tag),
  );
  return (spoken ?? "en") as Language;
}

/** The text to send, in the language of the one who gets it; to copy as long as Kept sends no mail. */
export function HonestMessage({ promise }: { promise: KeptPromise }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const [language, set_language] = useState<Language | null>(null);
  const { opened_with } = useOpen();
  const [shown, set_shown] = useState(opened_with().message === true);
  const theirs = useTheirLanguage(promise, shown);
  const spoken = language ?? theirs;
  const { data, error } = useQuery({
    ...message_query(promise.id, spoken, promise.risk?.new_day ?? null),
    enabled: shown && spoken !== null,
    placeholderData: keepPreviousData,
  });
  if (!writes || error) return null;
  if (!shown)
    return (
      <div>
        <Button small onPress={() => set_shown(true)}>{t`Show an honest message to send`}</Button>
      </div>
    );
  return (
    <section className="stack-2" aria-label={t`The honest message`}>
      <div className="line between">
        <div className="segments" role="group" aria-label={t`Language of the message`}>
          {languages.map((tag) => (
            <button
              key={tag}
              type="button"
              className="segment"
              aria-pressed={spoken === tag}
              onClick={() => set_language(tag)}
            >
              {format.language_name(tag)}
            </button>
          ))}
        </div>
        {data ? <CopyButton text={data.text} /> : null}
      </div>
      <blockquote className="own-words" aria-live="polite" {...(spoken ? { lang: spoken } : {})}>
        {data?.text}
      </blockquote>
    </section>
  );
}
