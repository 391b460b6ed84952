import { Plural, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api, new_key, Refused, refusal } from "~/api/client";
import { useFormat } from "~/app/format";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Notice, Problem } from "~/parts/notice";
import { calendar_files_query } from "./calendar_queries";

interface CalendarFile {
  id: string | null;
  name: string;
  days: { day: string; until: string; name: string }[];
  skipped_count: number;
}

async function send(file: File, look_only: boolean): Promise<CalendarFile> {
  const query = new URLSearchParams({ name: file.name, dry_run: String(look_only) });
  const response = await fetch(`/api/calendar/import?${query}`, {
    method: "POST",
    body: file,
    headers: { "Content-Type": "text/calendar", "Idempotency-Key": new_key() },
  });
  const body = (await response.json().catch(() => null)) as unknown;
  if (!response.ok) throw refusal(response.status, body);
  return body as CalendarFile;
}

/** Holidays from a calendar file: seen first, taken in, taken out again whole. */
export function CalendarFiles() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const files = useQuery(calendar_files_query);
  const [chosen, set_chosen] = useState<File | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["calendar"] });
  const look = useMutation({ mutationFn: (file: File) => send(file, true) });
  const take_in = useMutation({
    mutationFn: (file: File) => send(file, false),
    onSuccess: () => {
      set_chosen(null);
      look.reset();
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/calendar/imports/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const choose = (list: FileList | null) => {
    const file = list?.[0];
    if (!file) return;
    set_chosen(file);
    take_in.reset();
    look.mutate(file);
  };
  return (
    <section className="card" aria-labelledby="calendar-files">
      <div className="head">
        <h2 id="calendar-files">{t`Holidays from a calendar file`}</h2>
      </div>
      <ul className="rows">
        {files.data?.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <bdi className="strong">{one.name}</bdi>
              <time className="quiet small" dateTime={one.created_at}>
                {format.instant(one.created_at)}
              </time>
            </span>
            <span className="end">
              <Button
                small
                look="danger"
                onPress={() => remove.mutate(one.id)}
              >{t`Take it out again`}</Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="inside">
        <p className="quiet reading">
          {t`A file that ends in .ics, as calendars of holidays are handed out. You see its days before they count, and the whole file can be taken out again.`}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".ics,text/calendar"
          onChange={(event) => {
            choose(event.target.files);
            event.target.value = "";
          }}
        />
        <div>
          <Button
            isPending={look.isPending}
            onPress={() => input.current?.click()}
          >{t`Choose a file`}</Button>
        </div>
        <FileProblem error={look.error ?? take_in.error ?? remove.error ?? files.error} />
        {chosen && look.data ? (
          <Preview
            file={look.data}
            pending={take_in.isPending}
            onTakeIn={() => take_in.mutate(chosen)}
            onLeave={() => {
              set_chosen(null);
              look.reset();
            }}
          />
        ) : null}
      </div>
    </section>
  );
}

/** A refusal that names a line of the file says which. */
function FileProblem({ error }: { error: unknown }) {
  const { t } = useLingui();
  const format = useFormat();
  const line = error instanceof Refused ? /^line\/(\d+)$/.exec(error.field ?? "")?.[1] : undefined;
  if (!line) return <Problem error={error} />;
  return (
    <Notice tone="bad" live>
      {t`This file is not a calendar that Kept can read: line ${format.number(Number(line))} is wrong. Nothing was taken in.`}
    </Notice>
  );
}

interface PreviewProps {
  file: CalendarFile;
  pending: boolean;
  onTakeIn: () => void;
  onLeave: () => void;
}

const shown_most = 12;

function Preview({ file, pending, onTakeIn, onLeave }: PreviewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const today = format.today();
  // What is still to come says most about the file.
  const next = file.days.filter((one) => one.until >= today);
  const shown = (next.length > 0 ? next : file.days).slice(0, shown_most);
  const span_words = (one: { day: string; until: string }) =>
    t({
      message: `${isolated(format.day_full(one.day))} to ${isolated(format.day_full(one.until))}`,
      context: "days",
    });
  return (
    <Notice
      live
      title={<bdi>{file.name}</bdi>}
      actions={
        <>
          {file.days.length > 0 ? (
            <Button look="primary" isPending={pending} onPress={onTakeIn}>{t`Take it in`}</Button>
          ) : null}
          <Button onPress={onLeave}>{t`Leave it`}</Button>
        </>
      }
    >
      <p>
        {file.days.length === 0 ? (
          t`No day off was found in it.`
        ) : (
          <Plural
            value={file.days.length}
            one="# day off was found in it."
            other="# days off were found in it."
          />
        )}
      </p>
      <ul className="rows">
        {shown.map((one) => (
          <li key={`${one.day} ${one.name}`} className="row">
            <span className="grow">
              <bdi>{one.name}</bdi>
              <span className="quiet small">
                {one.day === one.until ? format.day_full(one.day) : span_words(one)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {file.skipped_count > 0 ? (
        <p className="quiet small">
          <Plural
            value={file.skipped_count}
            one="# event is no whole day off, or of another time, and is left out."
            other="# events are no whole days off, or of another time, and are left out."
          />
        </p>
      ) : null}
    </Notice>
  );
}
