import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { Mailbox } from "~/api/types";
import { useFormat } from "~/app/format";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Check } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { mail_problem, skip_words } from "./problem_words";
import { ledger_query, path_of } from "./queries";

type Folder = Mailbox["folders"][number];

const sum_of = (folders: readonly Folder[], key: "seen" | "stored" | "skipped") =>
  folders.reduce((sum, folder) => sum + folder[key], 0);

export function MailboxRow({ mailbox, onDone }: { mailbox: Mailbox; onDone: () => unknown }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const path = path_of(mailbox.id);
  const test = useMutation({
    mutationFn: () => answer(api.PUT("/api/mailboxes/{id}/test", path)),
    onSettled: onDone,
  });
  const read = useMutation({
    mutationFn: () => answer(api.PUT("/api/mailboxes/{id}/reading", path)),
    onSettled: onDone,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/mailboxes/{id}", path)),
    onSettled: onDone,
  });
  const code = test.data?.problem ?? mailbox.problem ?? "";
  const why = mail_problem(code);
  const seen = format.number(sum_of(mailbox.folders, "seen"));
  const stored = format.number(sum_of(mailbox.folders, "stored"));
  const skipped = sum_of(mailbox.folders, "skipped");
  return (
    <li className="row">
      <div className="grow">
        <bdi className="strong">{mailbox.name || mailbox.address}</bdi>
        <p className="quiet small line dots">
          {mailbox.host ? <Ltr>{mailbox.host}</Ltr> : <span>{t`From files`}</span>}
          {mailbox.last_read_at ? (
            <time dateTime={mailbox.last_read_at}>
              <Trans>Read {format.instant(mailbox.last_read_at)}</Trans>
            </time>
          ) : null}
        </p>
        {mailbox.host ? (
          <p className="small">
            <Trans>
              Seen: {seen}. Stored: {stored}. Skipped: {format.number(skipped)}.
            </Trans>
          </p>
        ) : null}
        {test.data && !test.data.problem ? (
          <Notice tone="ok" live title={t`The mailbox can be read`} />
        ) : null}
        {code ? (
          <Notice tone="warn" title={t`It could not be read`}>
            {why ? i18n._(why) : null}
          </Notice>
        ) : null}
        <Folders mailbox={mailbox} onDone={onDone} />
        {skipped > 0 ? <Ledger mailbox={mailbox} skipped={skipped} /> : null}
        <Problem error={test.error ?? read.error ?? remove.error} />
      </div>
      <span className="end">
        {mailbox.host ? (
          <>
            <Button small isPending={test.isPending} onPress={() => test.mutate()}>
              {t`Test`}
            </Button>
            <Button small isPending={read.isPending} onPress={() => read.mutate()}>
              {t`Read it now`}
            </Button>
          </>
        ) : null}
        <Button small look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t`Remove`}
        </Button>
      </span>
    </li>
  );
}

function Folders({ mailbox, onDone }: { mailbox: Mailbox; onDone: () => unknown }) {
  const { t } = useLingui();
  const choose = useMutation({
    mutationFn: (folders: string[]) =>
      answer(
        api.PATCH("/api/mailboxes/{id}", {
          params: { path: { id: mailbox.id }, header: if_match(mailbox.version) },
          body: { folders },
        }),
      ),
    onSettled: onDone,
  });
  const chosen = mailbox.folders.filter((one) => one.chosen).map((one) => one.name);
  if (mailbox.folders.length === 0) return null;
  return (
    <fieldset>
      <legend className="small">{t`Folders that are read`}</legend>
      {mailbox.folders.map((folder) => (
        <Check
          key={folder.id}
          label={<bdi>{folder.shown}</bdi>}
          checked={folder.chosen}
          disabled={choose.isPending}
          onChange={(on) =>
            choose.mutate(
              on ? [...chosen, folder.name] : chosen.filter((name) => name !== folder.name),
            )
          }
        />
      ))}
      <Problem error={choose.error} />
    </fieldset>
  );
}

/** Each mail that was seen and not stored, with its reason. */
function Ledger({ mailbox, skipped }: { mailbox: Mailbox; skipped: number }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const [open, set_open] = useState(false);
  const lines = useQuery({ ...ledger_query(mailbox.id), enabled: open });
  const folder_of = (id: string) => mailbox.folders.find((one) => one.id === id)?.shown ?? "";
  return (
    <details onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>
        <Plural value={skipped} one="# mail was skipped" other="# mails were skipped" />
      </summary>
      <Problem error={lines.error} />
      <ul className="rows">
        {lines.data?.map((line) => (
          <li key={line.id} className="small line dots">
            <span>{i18n._(skip_words[line.reason])}</span>
            <bdi>{folder_of(line.folder_id)}</bdi>
            <time dateTime={line.at}>{format.instant(line.at)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}
