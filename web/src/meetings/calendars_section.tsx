// Settings: the calendars one reads in, by address or file. They are their user's alone.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api, Refused, refusal } from "~/api/client";
import { beyond_fields, sentences } from "~/api/problems";
import type { UserCalendar } from "~/api/types";
import { useFormat } from "~/app/format";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { CalendarFeeds } from "./calendar_feeds";
import { not_an_address, outgoing_sentences } from "./problem_words";
import { calendars_query } from "./queries";

const path_of = (id: string) => ({ params: { path: { id } } });

async function send_file(id: string, file: File): Promise<void> {
  const response = await fetch(`/api/me/calendars/${id}/file`, {
    method: "PUT",
    body: file,
    headers: { "Content-Type": "text/calendar" },
  });
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
}

/** Makes a calendar, and reads it at once, so that its user sees whether it can be read. */
async function subscribe(name: string, address: string): Promise<void> {
  const made = await answer(api.POST("/api/me/calendars", { body: { name, address } }));
  await answer(api.PUT("/api/me/calendars/{id}/reading", path_of(made.id)));
}

/** A file that cannot be read leaves no calendar behind. */
async function take_file(file: File): Promise<void> {
  const made = await answer(api.POST("/api/me/calendars", { body: { name: file.name } }));
  try {
    await send_file(made.id, file);
  } catch (error) {
    await answer(api.DELETE("/api/me/calendars/{id}", path_of(made.id)));
    throw error;
  }
}

export default function CalendarsSection() {
  return (
    <>
      <CalendarsIn />
      <CalendarFeeds />
    </>
  );
}

function CalendarsIn() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [address, set_address] = useState("");
  const [name, set_name] = useState("");
  const calendars = useQuery(calendars_query);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["calendars"] }),
      queries.invalidateQueries({ queryKey: ["events"] }),
    ]);
  const add = useMutation({
    mutationFn: () => subscribe(name, address),
    onSuccess: () => {
      set_address("");
      set_name("");
    },
    onSettled: refresh,
  });
  const file = useMutation({ mutationFn: take_file, onSettled: refresh });
  const { error } = add;
  const wrong_address = error instanceof Refused && error.field === "address";
  return (
    <section className="card" aria-labelledby="calendars">
      <div className="head">
        <h2 id="calendars">{t`Calendars you read in`}</h2>
      </div>
      <ul className="rows">
        {calendars.data?.map((one) => (
          <CalendarRow key={one.id} calendar={one} onDone={refresh} />
        ))}
      </ul>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <p className="quiet reading">
          <Trans>
            Kept finds the people of your meetings in them and shows what to know before each. Only
            you see what is in them.
          </Trans>
        </p>
        <TextField
          label={t`Address of the calendar`}
          hint={t`Your calendar program shows it as a secret address in iCal format. It is read every 15 minutes and not shown again.`}
          type="url"
          required
          maxLength={2000}
          autoComplete="off"
          value={address}
          onChange={set_address}
          error={wrong_address ? i18n._(not_an_address) : undefined}
        />
        <TextField label={t`What you call it`} maxLength={200} value={name} onChange={set_name} />
        <Problem error={beyond_fields(error, ["address"]) ?? file.error ?? calendars.error} />
        <input
          ref={input}
          type="file"
          hidden
          accept=".ics,text/calendar"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) file.mutate(chosen);
            event.target.value = "";
          }}
        />
        <div className="line">
          <Button type="submit" look="primary" isPending={add.isPending}>
            {t`Read this calendar`}
          </Button>
          <Button isPending={file.isPending} onPress={() => input.current?.click()}>
            {t`Choose a file instead`}
          </Button>
        </div>
      </form>
    </section>
  );
}

function CalendarRow({ calendar, onDone }: { calendar: UserCalendar; onDone: () => unknown }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const read = useMutation({
    mutationFn: () => answer(api.PUT("/api/me/calendars/{id}/reading", path_of(calendar.id))),
    onSettled: onDone,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/me/calendars/{id}", path_of(calendar.id))),
    onSettled: onDone,
  });
  const code = calendar.problem ?? "";
  const why = outgoing_sentences[code] ?? sentences[code];
  return (
    <li className="row">
      <div className="grow">
        <bdi className="strong">{calendar.name || t`Without a name`}</bdi>
        <p className="quiet small line dots">
          {calendar.host ? <Ltr>{calendar.host}</Ltr> : <span>{t`From a file`}</span>}
          {calendar.last_read_at ? (
            <time dateTime={calendar.last_read_at}>
              <Trans>Read {format.instant(calendar.last_read_at)}</Trans>
            </time>
          ) : null}
          <span>
            <Plural value={calendar.events} one="# event" other="# events" />
          </span>
        </p>
        {calendar.left_out > 0 ? (
          <p className="quiet small">
            <Plural
              value={calendar.left_out}
              one="# event comes again by a rule that Kept does not know, or is one too many, and is left out."
              other="# events come again by rules that Kept does not know, or are too many, and are left out."
            />
          </p>
        ) : null}
        {calendar.problem ? (
          <Notice tone="warn" title={t`It could not be read`}>
            {why ? i18n._(why) : null}
          </Notice>
        ) : null}
        <Problem error={read.error ?? remove.error} />
      </div>
      <span className="end">
        {calendar.host ? (
          <Button small isPending={read.isPending} onPress={() => read.mutate()}>
            {t`Read it now`}
          </Button>
        ) : null}
        <Button small look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t`Remove`}
        </Button>
      </span>
    </li>
  );
}
