import { useLingui } from "@lingui/react/macro";
import type { UserChange } from "~/api/types";
import { day_after, make_format, locale_tag, useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { Check, Select } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { can_work_offline } from "~/app/secure";
import { useMeChange } from "./use_me_change";

const regions = [
  "en-GB",
  "en-US",
  "da-DK",
  "ar-AE",
  "ar-SA",
  "ar-EG",
  "ar-JO",
  "ar-KW",
  "ar-QA",
  "ar-BH",
  "ar-OM",
  "ar-LB",
  "ar-IQ",
  "ar-MA",
  "ar-TN",
  "ar-DZ",
  "en-IE",
  "en-AU",
  "en-CA",
  "en-IN",
];

/** A language is spoken somewhere: in the firm's country if it can be, else where it mostly is. */
const region_of = (language: string, country: string) =>
  regions.find((tag) => tag === `${language}-${country}`) ??
  regions.find((tag) => tag.startsWith(`${language}-`));

/** Language, numerals, calendar and theme: one's own, and seen at once. */
export default function LookSection() {
  const { t } = useLingui();
  const format = useFormat();
  const { user, firm } = useSession();
  const change = useMeChange();
  const put = (body: UserChange) => change.mutate(body);
  const shown = make_format(locale_tag(user), firm.time_zone);
  const here = regions.filter((tag) => tag.startsWith(`${user.language}-`));
  const known = Array.from(new Set([user.region, ...here]));
  return (
    <section className="card" aria-labelledby="look">
      <div className="head">
        <h2 id="look">{t`Language and look`}</h2>
      </div>
      <div className="inside">
        <Select
          label={t`Language`}
          value={user.language}
          onChange={(language) =>
            put({ language, region: region_of(language, firm.country) } as UserChange)
          }
          options={[
            ["en", "English"],
            ["da", "Dansk"],
            ["ar", "العربية"],
          ]}
        />
        <div className="pair">
          <Select
            label={t`Region`}
            value={user.region}
            onChange={(region) => put({ region } as UserChange)}
            options={known.map(
              (tag) => [tag, format.country_name(tag.split("-")[1] ?? tag)] as const,
            )}
          />
          <Select
            label={t`Numerals`}
            value={user.numerals}
            onChange={(numerals) => put({ numerals: numerals as "latn" })}
            options={[
              ["latn", "0 1 2 3 4 5 6 7 8 9"],
              ["arab", "٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩"],
            ]}
          />
          <Select
            label={t`Calendar`}
            value={user.calendar}
            onChange={(calendar) => put({ calendar: calendar as "gregory" })}
            options={[
              ["gregory", t`Gregorian`],
              ["islamic-umalqura", t`Islamic (Umm al-Qura)`],
            ]}
          />
          <Select
            label={t`First day of the week`}
            value={String(user.first_day_of_week)}
            onChange={(day) => put({ first_day_of_week: Number(day) })}
            options={[1, 6, 7].map((day) => [String(day), format.weekday_name(day)] as const)}
          />
        </div>
        <Notice tone="plain">
          {shown.day_full(day_after(shown.today(), 0))} · {shown.time(new Date().toISOString())} ·{" "}
          {shown.number(1234.5)}
        </Notice>
        <Select
          label={t`Theme`}
          value={user.theme}
          onChange={(theme) => put({ theme: theme as "system" })}
          options={[
            ["system", t`As this device`],
            ["light", t`Light`],
            ["dark", t`Dark`],
          ]}
        />
        <Check
          label={t`Single keys`}
          hint={t`Letters such as N for a note work outside fields. Turn them off if you speak to your computer.`}
          checked={user.single_keys}
          onChange={(single_keys) => put({ single_keys })}
        />
        <Problem error={change.error} />
        {can_work_offline ? null : (
          <Notice
            tone="warn"
            title={t`This address is not secure`}
          >{t`Notes without a network need https. The README says how to turn it on.`}</Notice>
        )}
      </div>
    </section>
  );
}
