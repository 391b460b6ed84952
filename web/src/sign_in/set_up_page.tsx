import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { can_work_offline } from "~/app/secure";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { Door } from "./door";
import { country_choices, currency_choices, guessed_place, zone_choices } from "./places";
import { useEnter } from "./use_enter";

const shown_fields = ["name", "email", "password", "code", "firm/name"];

/** The first visit to an empty Kept: makes the owner and the firm, once. */
export default function SetUpPage() {
  const { t, i18n } = useLingui();
  const state = useQuery({ queryKey: ["setup"], queryFn: () => answer(api.GET("/api/setup")) });
  const [own, set_own] = useState({ name: "", email: "", password: "", code: "" });
  const [firm, set_firm] = useState(() => ({
    name: "",
    ...guessed_place(),
    time_zone: zone_choices()[0]?.[0] ?? "UTC",
  }));
  const language = i18n.locale as "en" | "da" | "ar";
  const lists = useMemo(
    () => ({
      countries: country_choices(language),
      currencies: currency_choices(language),
      zones: zone_choices(),
    }),
    [language],
  );
  const { code, ...owner } = own;
  const enter = useEnter(() =>
    answer(
      api.POST("/api/setup", {
        body: { ...owner, firm: { ...firm, language }, ...(code ? { code } : {}) } as never,
      }),
    ),
  );
  const problem = useFieldProblem(enter.error);
  const put = (key: keyof typeof own) => (value: string) =>
    set_own((old) => ({ ...old, [key]: value }));
  const put_firm = (key: keyof typeof firm) => (value: string) =>
    set_firm((old) => ({ ...old, [key]: value }));
  if (state.data && !state.data.needed) return <Navigate to="/sign-in" replace />;
  return (
    <Door
      wide
      title={t`Welcome to Kept`}
      tagline={t`A minute, and you can write your first note. Everything here can be changed later.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate(undefined);
        }}
      >
        <h2>
          <Trans>You</Trans>
        </h2>
        <TextField
          label={t`Your name`}
          name="name"
          autoComplete="name"
          required
          autoFocus
          value={own.name}
          onChange={put("name")}
          error={problem("name")}
        />
        <TextField
          label={t`E-mail`}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={own.email}
          onChange={put("email")}
          error={problem("email")}
        />
        <TextField
          label={t`Choose a password`}
          hint={t`At least ${i18n.number(10)} characters. Three unusual words are good.`}
          type="password"
          name="password"
          autoComplete="new-password"
          required
          minLength={10}
          value={own.password}
          onChange={put("password")}
          error={problem("password")}
        />
        <h2>
          <Trans>Your firm</Trans>
        </h2>
        <TextField
          label={t`Name of the firm`}
          name="organization"
          autoComplete="organization"
          required
          value={firm.name}
          onChange={put_firm("name")}
          error={problem("firm/name", "firm.name")}
        />
        <div className="pair">
          <Select
            label={t`Country`}
            value={firm.country}
            onChange={put_firm("country")}
            options={lists.countries}
          />
          <Select
            label={t`Currency`}
            value={firm.currency}
            onChange={put_firm("currency")}
            options={lists.currencies}
          />
        </div>
        <Select
          label={t`Time zone`}
          hint={t`A promised day ends at midnight here.`}
          value={firm.time_zone}
          onChange={put_firm("time_zone")}
          options={lists.zones}
        />
        {state.data?.code_needed ? (
          <TextField
            label={t`Code from the server`}
            hint={t`The server printed it when it started.`}
            name="code"
            autoComplete="one-time-code"
            required
            value={own.code}
            onChange={put("code")}
            error={problem("code")}
          />
        ) : null}
        <Problem error={beyond_fields(enter.error, shown_fields)} />
        <Button type="submit" look="primary" isPending={enter.isPending}>
          <Trans>Start</Trans>
        </Button>
      </form>
      {can_work_offline ? null : (
        <Notice tone="warn" title={t`This address is not secure`}>
          <Trans>
            Notes without a network and safe sign-in need https. The README says how to turn it on.
          </Trans>
        </Notice>
      )}
    </Door>
  );
}
