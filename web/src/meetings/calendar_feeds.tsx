// Settings: Kept's own days in another calendar program, by a secret address that can be ended.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { CalendarFeed } from "~/api/types";
import { useFormat } from "~/app/format";
import { Secret } from "~/firm/secret";
import { Button } from "~/parts/button";
import { Check, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { calendar_feeds_query } from "./queries";

const kinds = ["promises", "tasks", "talks", "birthdays"] as const;
type Kind = (typeof kinds)[number];
const all_kinds: Record<Kind, boolean> = {
  promises: true,
  tasks: true,
  talks: true,
  birthdays: true,
};

function useKindWords(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    promises: t`Promises, on the day they are due`,
    tasks: t`My tasks, the next steps of my deals, complaints to put right`,
    talks: t`Talks to have`,
    birthdays: t`Birthdays`,
  };
}

export function CalendarFeeds() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const words = useKindWords();
  const [name, set_name] = useState("");
  const [shown, set_shown] = useState(all_kinds);
  const feeds = useQuery(calendar_feeds_query);
  const refresh = () => queries.invalidateQueries({ queryKey: ["calendar-feeds"] });
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/me/calendar-feeds", { body: { name, ...shown } })),
    onSuccess: () => {
      set_name("");
      set_shown(all_kinds);
      void refresh();
    },
  });
  const made = make.data?.address;
  return (
    <section className="card" aria-labelledby="calendar-feeds">
      <div className="head">
        <h2 id="calendar-feeds">{t`Kept in your calendar program`}</h2>
      </div>
      <ul className="rows">
        {feeds.data?.map((one) => (
          <FeedRow key={one.id} feed={one} onDone={refresh} />
        ))}
      </ul>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <p className="quiet reading">
          <Trans>
            Your phone or calendar program reads these days by a secret address. Whoever has the
            address can read them until you end it.
          </Trans>
        </p>
        <TextField
          label={t`Where you will read it`}
          hint={t`For example: my phone`}
          required
          maxLength={100}
          value={name}
          onChange={set_name}
        />
        <fieldset className="stack">
          <legend className="label">{t`What it shows`}</legend>
          {kinds.map((kind) => (
            <Check
              key={kind}
              label={words[kind]}
              checked={shown[kind]}
              onChange={(on) => set_shown({ ...shown, [kind]: on })}
            />
          ))}
        </fieldset>
        <Problem error={make.error ?? feeds.error} />
        {made ? (
          <Secret
            text={new URL(made, location.origin).href}
            hint={t`Copy the address now: it is shown only once.`}
          />
        ) : null}
        <div>
          <Button
            type="submit"
            isPending={make.isPending}
            isDisabled={!kinds.some((kind) => shown[kind])}
          >
            {t`Make the address`}
          </Button>
        </div>
      </form>
    </section>
  );
}

function FeedRow({ feed, onDone }: { feed: CalendarFeed; onDone: () => unknown }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const words = useKindWords();
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE("/api/me/calendar-feeds/{id}", { params: { path: { id: feed.id } } })),
    onSettled: onDone,
  });
  const shown = new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(
    kinds.filter((kind) => feed[kind]).map((kind) => words[kind]),
  );
  return (
    <li className="row">
      <div className="grow">
        <bdi className="strong">{feed.name}</bdi>
        <p className="quiet small">{shown}</p>
        <p className="quiet small">
          {feed.last_read_on
            ? t`Last read on ${format.day_short(feed.last_read_on)}`
            : t`Not read yet`}
        </p>
        <Problem error={end.error} />
      </div>
      <span className="end">
        <Button small look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
          {t`End the address`}
        </Button>
      </span>
    </li>
  );
}
