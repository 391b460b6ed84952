// Settings: by which server my mail goes out, and what stands below it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, Refused } from "~/api/client";
import { beyond_fields, useProblemText } from "~/api/problems";
import type { MailAccount, MailAccountNew, MailSignature } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Check, Select, TextArea, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { accounts_query, signature_query } from "./outbox_queries";
import { why_not } from "./send_words";

const path_of = (id: string) => ({ params: { path: { id } } });

export default function SendingSection() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const accounts = useQuery(accounts_query);
  const signature = useQuery(signature_query);
  const refresh = () => queries.invalidateQueries({ queryKey: ["mail-accounts"] });
  return (
    <>
      <section className="card" aria-labelledby="accounts">
        <div className="head">
          <h2 id="accounts">{t`Accounts mail goes out by`}</h2>
        </div>
        <ul className="rows">
          {accounts.data?.map((one) => (
            <AccountRow key={one.id} account={one} onDone={refresh} />
          ))}
        </ul>
        <Problem error={accounts.error} />
        <NewAccount onDone={refresh} />
      </section>
      {signature.data ? <Signature key={signature.data.version} held={signature.data} /> : null}
    </>
  );
}

function AccountRow({ account, onDone }: { account: MailAccount; onDone: () => unknown }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const admin = useMay("admin");
  const test = useMutation({
    mutationFn: () => answer(api.PUT("/api/mail-accounts/{id}/test", path_of(account.id))),
    onSettled: onDone,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/mail-accounts/{id}", path_of(account.id))),
    onSettled: onDone,
  });
  const reason = why_not({ problem: account.problem, stopped_for: null });
  return (
    <li className="row">
      <div className="grow">
        <Ltr>{account.from_address}</Ltr>
        <p className="quiet small line dots">
          <Ltr>{account.host}</Ltr>
          {account.whose === "firm" ? <span>{t`For everybody in the firm`}</span> : null}
          {account.tested_at && !account.problem ? (
            <time dateTime={account.tested_at}>
              <Trans>Worked {format.instant(account.tested_at)}</Trans>
            </time>
          ) : null}
        </p>
        {reason ? (
          <Notice tone="warn" title={t`It does not work`}>
            {i18n._(reason)} <bdi dir="auto">{account.answer}</bdi>
          </Notice>
        ) : null}
        <Problem error={test.error ?? remove.error} />
      </div>
      <span className="end">
        <Button small isPending={test.isPending} onPress={() => test.mutate()}>{t`Try it`}</Button>
        {account.whose === "me" || admin ? (
          <Button
            small
            look="danger"
            isPending={remove.isPending}
            onPress={() => remove.mutate()}
          >{t`Remove`}</Button>
        ) : null}
      </span>
    </li>
  );
}

const empty = {
  from_address: "",
  host: "",
  port: "465",
  security: "tls",
  user_name: "",
  secret: "",
};

function NewAccount({ onDone }: { onDone: () => unknown }) {
  const { t } = useLingui();
  const admin = useMay("admin");
  const [is_firms, set_firms] = useState(false);
  const [given, set_given] = useState(empty);
  const put = (change: Partial<typeof empty>) => set_given((old) => ({ ...old, ...change }));
  const add = useMutation({
    mutationFn: async () => {
      const body = {
        ...given,
        whose: is_firms ? "firm" : "me",
        port: Number(given.port),
        secret: given.secret || null,
      } as MailAccountNew;
      const made = await answer(api.POST("/api/mail-accounts", { body }));
      set_given(empty);
      await answer(api.PUT("/api/mail-accounts/{id}/test", path_of(made.id)));
    },
    onSettled: onDone,
  });
  const { error } = add;
  const text_of = useProblemText();
  const wrong = (field: string) =>
    error instanceof Refused && error.field === field ? text_of(error) : undefined;
  const line = (
    field: "from_address" | "host" | "user_name" | "secret",
    label: string,
    type: string,
  ) => (
    <TextField
      label={label}
      type={type}
      dir="ltr"
      autoComplete="off"
      required={field === "from_address" || field === "host"}
      value={given[field]}
      onChange={(value) => put({ [field]: value })}
      error={wrong(field)}
    />
  );
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <p className="quiet reading">
        <Trans>
          Your mail provider names its server for outgoing mail (SMTP). The password is kept and
          never shown again.
        </Trans>
      </p>
      {line("from_address", t`Address you write from`, "email")}
      {line("host", t`Mail server`, "text")}
      <Select
        label={t`Encryption`}
        value={given.security}
        onChange={(security) => put({ security, port: security === "tls" ? "465" : "587" })}
        options={[
          ["tls", t`From the start (port 465)`],
          ["starttls", t`After a greeting (port 587)`],
        ]}
      />
      {line("user_name", t`User name at the server`, "text")}
      {line("secret", t`Password at the server`, "password")}
      {admin ? (
        <Check label={t`For everybody in the firm`} checked={is_firms} onChange={set_firms} />
      ) : null}
      <Problem error={beyond_fields(error, ["from_address", "host", "user_name", "secret"])} />
      <div>
        <Button type="submit" look="primary" isPending={add.isPending}>{t`Add and try it`}</Button>
      </div>
    </form>
  );
}

function Signature({ held }: { held: MailSignature }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [words, set_words] = useState({ en: held.en, da: held.da, ar: held.ar });
  const save = useMutation({
    mutationFn: () => answer(api.PUT("/api/me/mail-signature", { body: words })),
    onSuccess: (saved) => {
      queries.setQueryData(signature_query.queryKey, saved);
      confirm_done(t`Saved`);
    },
  });
  const area = (language: "en" | "da" | "ar", label: string) => (
    <TextArea
      label={label}
      lang={language}
      rows={3}
      maxLength={2000}
      value={words[language]}
      onChange={(text) => set_words((old) => ({ ...old, [language]: text }))}
    />
  );
  return (
    <section className="card" aria-labelledby="signature">
      <div className="head">
        <h2 id="signature">{t`Below your mails`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {area("en", t`In English`)}
        {area("da", t`In Danish`)}
        {area("ar", t`In Arabic`)}
        <Problem error={save.error} />
        <div>
          <Button type="submit" isPending={save.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </section>
  );
}
