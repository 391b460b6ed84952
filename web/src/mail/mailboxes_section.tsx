// Settings: the mailboxes one reads in. They are their user's alone.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { MailboxRow } from "./mailbox_row";
import { mailboxes_query, path_of } from "./queries";
import { StrangersCard } from "./strangers_card";

type Security = "tls" | "starttls";
type SignIn = "password" | "token";

const empty = {
  address: "",
  host: "",
  user_name: "",
  secret: "",
  security: "tls" as Security,
  sign_in: "password" as SignIn,
};
/** "imap.example.dk:1993" names a port of its own. */
function place_of(wish: typeof empty) {
  const [, host, port] = /^([^:]+):(\d{1,5})$/.exec(wish.host.trim()) ?? [];
  const usual = wish.security === "tls" ? 993 : 143;
  return { host: host ?? wish.host, port: port ? Number(port) : usual };
}

const fields = ["address", "host", "user_name", "secret"];

export default function MailboxesSection() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [wish, set_wish] = useState(empty);
  const mailboxes = useQuery(mailboxes_query);
  const refresh = () => queries.invalidateQueries({ queryKey: ["mailboxes"] });
  /** Makes it and tests it at once, so that its user sees whether it can be read. */
  const add = useMutation({
    mutationFn: async () => {
      const body = { ...wish, ...place_of(wish) };
      const made = await answer(api.POST("/api/mailboxes", { body }));
      await answer(api.PUT("/api/mailboxes/{id}/test", path_of(made.id)));
      await answer(api.PUT("/api/mailboxes/{id}/reading", path_of(made.id)));
    },
    onSuccess: () => set_wish(empty),
    onSettled: refresh,
  });
  const field_problem = useFieldProblem(add.error);
  const text = (name: "address" | "host" | "user_name" | "secret") => ({
    value: wish[name],
    onChange: (value: string) => set_wish({ ...wish, [name]: value }),
    error: field_problem(name),
    required: true,
    autoComplete: "off",
  });
  return (
    <>
      <section className="card" aria-labelledby="mailboxes">
        <div className="head">
          <h2 id="mailboxes">{t`Mail you read in`}</h2>
        </div>
        <ul className="rows">
          {mailboxes.data?.map((one) => (
            <MailboxRow key={one.id} mailbox={one} onDone={refresh} />
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
              Kept reads your mail in and never changes it. Nobody else sees it, whoever they are,
              until you share a mail.
            </Trans>
          </p>
          <TextField label={t`E-mail`} type="email" maxLength={254} {...text("address")} />
          <TextField label={t`Mail server (IMAP)`} maxLength={253} {...text("host")} />
          <Select
            label={t`Encryption`}
            value={wish.security}
            onChange={(security) => set_wish({ ...wish, security: security as Security })}
            options={[
              ["tls", t`TLS from the start (port 993)`],
              ["starttls", t`STARTTLS (port 143)`],
            ]}
          />
          <TextField
            label={t`User name at the mail server`}
            maxLength={254}
            {...text("user_name")}
          />
          <Select
            label={t`How Kept signs in`}
            value={wish.sign_in}
            onChange={(sign_in) => set_wish({ ...wish, sign_in: sign_in as SignIn })}
            options={[
              ["password", t`App password`],
              ["token", t`Access token (OAuth)`],
            ]}
          />
          <TextField
            label={wish.sign_in === "token" ? t`Access token (OAuth)` : t`App password`}
            hint={t`It is not shown again.`}
            type="password"
            maxLength={4000}
            {...text("secret")}
          />
          <Problem error={beyond_fields(add.error, fields) ?? mailboxes.error} />
          <div className="line">
            <Button type="submit" look="primary" isPending={add.isPending}>
              {t`Read this mailbox`}
            </Button>
          </div>
        </form>
      </section>
      <StrangersCard />
    </>
  );
}
