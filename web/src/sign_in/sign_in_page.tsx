import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { answer, api } from "~/api/client";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { Door } from "./door";
import { useEnter } from "./use_enter";

const WaitingHere = lazy(() => import("./waiting_here"));

export default function SignInPage() {
  const { t } = useLingui();
  const { next } = useSearch({ from: "/sign-in" });
  const [email, set_email] = useState("");
  const [password, set_password] = useState("");
  const enter = useEnter(
    (body: { email: string; password: string }) => answer(api.POST("/api/session", { body })),
    next,
  );
  return (
    <Door title={t`Sign in`} tagline={t`Keep your customers. Keep your word.`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ email, password });
        }}
      >
        <TextField
          label={t`E-mail`}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={set_email}
        />
        <TextField
          label={t`Password`}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={set_password}
        />
        <Suspense>
          <WaitingHere />
        </Suspense>
        <Problem error={enter.error} />
        <Button type="submit" look="primary" isPending={enter.isPending}>
          <Trans>Sign in</Trans>
        </Button>
        <p className="hint">
          <Trans>
            Forgot your password? An owner or administrator of your firm can make a link for a new
            one.
          </Trans>
        </p>
      </form>
    </Door>
  );
}
