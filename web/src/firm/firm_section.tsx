import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { answer, api, if_match, Refused } from "~/api/client";
import type { Firm } from "~/api/types";
import { useFormat } from "~/app/format";
import { useSession, useSetSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Check, Select, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { country_choices, currency_choices, zone_choices } from "~/sign_in/places";

type Hours = Firm["opening"][number];

/** The firm: its name and place, and when it is open. Promised days follow it. */
export default function FirmSection() {
  const { t, i18n } = useLingui();
  const { firm } = useSession();
  const set_session = useSetSession();
  const [draft, set_draft] = useState(firm);
  const put = (change: Partial<Firm>) => set_draft((old) => ({ ...old, ...change }));
  const lists = useMemo(
    () => ({
      countries: country_choices(i18n.locale),
      currencies: currency_choices(i18n.locale),
      zones: zone_choices(),
    }),
    [i18n.locale],
  );
  const save = useMutation({
    mutationFn: (version: number) => {
      const { name, country, time_zone, language, currency, opening } = draft;
      return answer(
        api.PATCH("/api/firm", {
          headers: if_match(version),
          body: { name, country, time_zone, language, currency, opening },
        }),
      );
    },
    onSuccess: (after) => {
      set_session((old) => ({ ...old, firm: after }));
      set_draft(after);
      confirm_done(t`Saved.`);
    },
  });
  const theirs =
    save.error instanceof Refused && save.error.code === "stale"
      ? (save.error.present as Firm | null)
      : null;
  const zones = lists.zones.some(([zone]) => zone === draft.time_zone)
    ? lists.zones
    : [[draft.time_zone, draft.time_zone] as [string, string], ...lists.zones];
  return (
    <form
      className="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft.version);
      }}
    >
      <section className="card" aria-labelledby="firm">
        <div className="head">
          <h2 id="firm">{t`The firm`}</h2>
        </div>
        <div className="inside">
          <TextField
            label={t`Name of the firm`}
            required
            value={draft.name}
            onChange={(name) => put({ name })}
          />
          <div className="pair">
            <Select
              label={t`Country`}
              value={draft.country}
              onChange={(country) => put({ country })}
              options={lists.countries}
            />
            <Select
              label={t`Currency`}
              value={draft.currency}
              onChange={(currency) => put({ currency })}
              options={lists.currencies}
            />
            <Select
              label={t`Time zone`}
              hint={t`A promised day ends at midnight here.`}
              value={draft.time_zone}
              onChange={(time_zone) => put({ time_zone })}
              options={zones}
            />
            <Select
              label={t`Language of the firm`}
              hint={t`Lists are sorted in it.`}
              value={draft.language}
              onChange={(language) => put({ language: language as Firm["language"] })}
              options={[
                ["en", "English"],
                ["da", "Dansk"],
                ["ar", "العربية"],
              ]}
            />
          </div>
        </div>
      </section>
      <Opening opening={draft.opening} onChange={(opening) => put({ opening })} />
      {theirs ? (
        <Notice
          tone="warn"
          live
          title={t`Someone else changed this meanwhile.`}
          actions={
            <>
              <Button
                small
                onPress={() => {
                  set_session((old) => ({ ...old, firm: theirs }));
                  set_draft(theirs);
                  save.reset();
                }}
              >{t`Keep theirs`}</Button>
              <Button
                small
                onPress={() => save.mutate(theirs.version)}
              >{t`Save mine instead`}</Button>
            </>
          }
        >
          <bdi>{theirs.name}</bdi>
        </Notice>
      ) : (
        <Problem error={save.error} />
      )}
      <div>
        <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
      </div>
    </form>
  );
}

function Opening({
  opening,
  onChange,
}: {
  opening: Hours[];
  onChange: (opening: Hours[]) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const days = Array.from({ length: 7 }, (_, at) => ((user.first_day_of_week - 1 + at) % 7) + 1);
  return (
    <section className="card" aria-labelledby="opening">
      <div className="head">
        <h2 id="opening">{t`Opening hours`}</h2>
      </div>
      <ul className="inside hours">
        {days.map((weekday) => {
          const hours = opening.find((one) => one.weekday === weekday);
          const name = format.weekday_name(weekday);
          const put = (change: Partial<Hours>) =>
            onChange(opening.map((one) => (one === hours ? { ...one, ...change } : one)));
          return (
            <li key={weekday}>
              <Check
                label={name}
                checked={hours !== undefined}
                onChange={(open) =>
                  onChange(
                    open
                      ? [...opening, { weekday, from: "09:00", until: "17:00" }].sort(
                          (a, b) => a.weekday - b.weekday,
                        )
                      : opening.filter((one) => one.weekday !== weekday),
                  )
                }
              />
              {hours ? (
                <span className="line">
                  <TextField
                    label={t`${name}: opens`}
                    label_hidden
                    type="time"
                    dir="ltr"
                    value={hours.from}
                    onChange={(from) => put({ from })}
                  />
                  <TextField
                    label={t`${name}: closes`}
                    label_hidden
                    type="time"
                    dir="ltr"
                    value={hours.until}
                    onChange={(until) => put({ until })}
                  />
                </span>
              ) : (
                <span className="quiet">{t`Closed`}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
