import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import { useFieldProblem, beyond_fields } from "~/api/problems";
import type { Access, User } from "~/api/types";
import { useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { isolated, Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { users_query } from "~/promises/queries";
import { useAccessHints, useAccessWords } from "./access_words";
import { Secret } from "./secret";
import { StopDialog } from "./stop_dialog";

export default function UsersSection() {
  const { t } = useLingui();
  const { data, error } = useQuery(users_query);
  return (
    <>
      <section className="card" aria-labelledby="users">
        <div className="head">
          <h2 id="users">{t`Users`}</h2>
        </div>
        <Problem error={error} />
        <ul className="rows">
          {data?.map((user) => (
            <UserRow key={user.id} user={user} users={data} />
          ))}
        </ul>
      </section>
      <Invitations />
    </>
  );
}

function UserRow({ user, users }: { user: User; users: User[] }) {
  const { t } = useLingui();
  const words = useAccessWords();
  const { user: me } = useSession();
  const queries = useQueryClient();
  const [stopping, set_stopping] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ["users"] });
  const path = { path: { id: user.id } };
  const change = useMutation({
    mutationFn: (access: Access) =>
      answer(
        api.PATCH("/api/users/{id}", {
          params: { ...path, header: if_match(user.version) },
          body: { access },
        }),
      ),
    onSuccess: refresh,
  });
  const again = useMutation({
    mutationFn: () => answer(api.DELETE("/api/users/{id}/stop", { params: path })),
    onSuccess: refresh,
  });
  const reset = useMutation({
    mutationFn: () => answer(api.PUT("/api/users/{id}/reset", { params: path })),
  });
  const offered: Access[] =
    me.access === "owner" ? ["owner", "admin", "staff", "viewer"] : ["admin", "staff", "viewer"];
  const touchable = user.id !== me.id && (me.access === "owner" || user.access !== "owner");
  return (
    <li className="row user-row">
      <Face name={user.name} />
      <span className="grow">
        <bdi className="strong">{user.name}</bdi>
        <span className="quiet small">
          <Ltr>{user.email}</Ltr>
        </span>
        <Problem error={change.error ?? again.error ?? reset.error} />
        {reset.data ? (
          <Secret
            text={reset.data.link}
            hint={t`Give this link to the user. It works once, for a short time.`}
          />
        ) : null}
      </span>
      <span className="end">
        {user.state === "stopped" ? (
          <>
            <span className="tag">{t`Stopped`}</span>
            <Button small onPress={() => again.mutate()}>{t`Let in again`}</Button>
          </>
        ) : touchable ? (
          <>
            <Select
              label={t`Access of ${isolated(user.name)}`}
              label_hidden
              value={user.access}
              onChange={(access) => change.mutate(access as Access)}
              options={offered.map((access) => [access, words[access]] as const)}
            />
            <Button small onPress={() => reset.mutate()}>{t`New password link`}</Button>
            <Button small look="danger" onPress={() => set_stopping(true)}>{t`Stop`}</Button>
          </>
        ) : (
          <span className="tag">{words[user.access]}</span>
        )}
      </span>
      {stopping ? (
        <StopDialog user={user} users={users} onClose={() => set_stopping(false)} />
      ) : null}
    </li>
  );
}

function Invitations() {
  const { t } = useLingui();
  const format = useFormat();
  const words = useAccessWords();
  const hints = useAccessHints();
  const queries = useQueryClient();
  const [name, set_name] = useState("");
  const [email, set_email] = useState("");
  const [access, set_access] = useState<Access>("staff");
  const { data } = useQuery({
    queryKey: ["user-invitations"],
    queryFn: async () => (await answer(api.GET("/api/user-invitations"))).items,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["user-invitations"] });
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/user-invitations", { body: { name, email, access } })),
    onSuccess: () => {
      set_name("");
      set_email("");
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/user-invitations/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const problem = useFieldProblem(make.error);
  return (
    <section className="card" aria-labelledby="invite">
      <div className="head">
        <h2 id="invite">{t`Invite a colleague`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <div className="pair">
          <TextField
            label={t`Name`}
            required
            value={name}
            onChange={set_name}
            error={problem("name")}
          />
          <TextField
            label={t`E-mail`}
            type="email"
            required
            value={email}
            onChange={set_email}
            error={problem("email")}
          />
        </div>
        <Select
          label={t`Access`}
          hint={hints[access]}
          value={access}
          onChange={(value) => set_access(value as Access)}
          options={(["admin", "staff", "viewer"] as const).map((one) => [one, words[one]] as const)}
        />
        <Problem error={beyond_fields(make.error, ["name", "email"]) ?? remove.error} />
        {make.data ? (
          <Secret
            text={make.data.link ?? ""}
            hint={t`Send this link to your colleague. It works once.`}
          />
        ) : null}
        <div>
          <Button type="submit" isPending={make.isPending}>{t`Make an invitation`}</Button>
        </div>
      </form>
      <ul className="rows">
        {data?.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <bdi>{one.name}</bdi>
              <span className="quiet small">
                <Trans>
                  <bdi dir="ltr">{one.email}</bdi>, works until {format.instant(one.expires_at)}
                </Trans>
              </span>
            </span>
            <span className="end">
              <Button
                small
                look="danger"
                onPress={() => remove.mutate(one.id)}
              >{t`Withdraw the invitation`}</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
