import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { Secret } from "./secret";

export default function SecuritySection() {
  return (
    <>
      <Password />
      <Sessions />
      <Tokens />
    </>
  );
}

function Password() {
  const { t, i18n } = useLingui();
  const { user } = useSession();
  const [old_password, set_old] = useState("");
  const [new_password, set_new] = useState("");
  const change = useMutation({
    mutationFn: () => answer(api.PUT("/api/me/password", { body: { old_password, new_password } })),
    onSuccess: () => {
      set_old("");
      set_new("");
      confirm_done(t`The password is changed, and you are signed out everywhere else.`);
    },
  });
  const problem = useFieldProblem(change.error);
  return (
    <section className="card" aria-labelledby="password">
      <div className="head">
        <h2 id="password">{t`Password`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <input type="email" autoComplete="username" value={user.email} readOnly hidden />
        <TextField
          label={t`The password you have now`}
          type="password"
          autoComplete="current-password"
          required
          value={old_password}
          onChange={set_old}
          error={problem("old_password")}
        />
        <TextField
          label={t`The new password`}
          hint={t`At least ${i18n.number(10)} characters. Three unusual words are good.`}
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          value={new_password}
          onChange={set_new}
          error={problem("new_password")}
        />
        <Problem error={beyond_fields(change.error, ["old_password", "new_password"])} />
        <div>
          <Button type="submit" isPending={change.isPending}>{t`Change the password`}</Button>
        </div>
      </form>
    </section>
  );
}

function Sessions() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["sessions"],
    queryFn: async () => (await answer(api.GET("/api/sessions"))).items,
  });
  const end = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/sessions/{id}", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <section className="card" aria-labelledby="sessions">
      <div className="head">
        <h2 id="sessions">{t`Where you are signed in`}</h2>
      </div>
      <Problem error={error ?? end.error} />
      <ul className="rows">
        {data?.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <bdi>{one.agent}</bdi>
              <span className="quiet small">
                <Trans>Last seen {format.instant(one.last_seen_at)}</Trans>
              </span>
            </span>
            <span className="end">
              {one.current ? (
                <span className="tag" data-tone="accent">{t`This one`}</span>
              ) : (
                <Button small onPress={() => end.mutate(one.id)}>{t`Sign out there`}</Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tokens() {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const [name, set_name] = useState("");
  const [scope, set_scope] = useState<"read" | "write">("read");
  const { data, error } = useQuery({
    queryKey: ["tokens"],
    queryFn: async () => (await answer(api.GET("/api/tokens"))).items,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["tokens"] });
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/tokens", { body: { name, scope } })),
    onSuccess: () => {
      set_name("");
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/tokens/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
  return (
    <section className="card" aria-labelledby="tokens">
      <div className="head">
        <h2 id="tokens">{t`Keys for other programs`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <div className="pair">
          <TextField label={t`What the key is for`} required value={name} onChange={set_name} />
          <Select
            label={t`What it may do`}
            value={scope}
            onChange={(value) => set_scope(value as "read")}
            options={[
              ["read", t`Only read`],
              ["write", t`Read and write`],
            ]}
          />
        </div>
        <Problem error={make.error ?? remove.error ?? error} />
        {make.data?.token ? (
          <Secret text={make.data.token} hint={t`Copy the key now: it is shown only once.`} />
        ) : null}
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Make a key`}</Button>
        </div>
      </form>
      <ul className="rows">
        {data?.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <bdi>{one.name}</bdi>
              <span className="quiet small">
                {one.scope === "read" ? t`Only read` : t`Read and write`} ·{" "}
                {one.last_used_on
                  ? t`Last used on ${format.day_short(one.last_used_on)}`
                  : t`Never used`}
              </span>
            </span>
            <span className="end">
              <Button
                small
                look="danger"
                onPress={() => remove.mutate(one.id)}
              >{t`End the key`}</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
