// Invitation and reset are one form: who you are, and a new password.
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useFieldProblem } from "~/api/problems";
import type { Session } from "~/api/types";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { Door } from "./door";
import { useEnter } from "./use_enter";

interface PasswordDoorProps {
  title: string;
  tagline?: ReactNode;
  button: string;
  email?: string;
  /** Why the link cannot be used, where it cannot. */
  refused: unknown;
  send: (password: string) => Promise<Session>;
}

export function PasswordDoor({ title, tagline, button, email, refused, send }: PasswordDoorProps) {
  const { t, i18n } = useLingui();
  const [password, set_password] = useState("");
  const enter = useEnter(send);
  const field_problem = useFieldProblem(enter.error);
  const problem = field_problem("password", "new_password");
  return (
    <Door title={title} tagline={tagline}>
      {refused ? (
        <Problem error={refused} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            enter.mutate(password);
          }}
        >
          {email ? (
            <input
              type="email"
              name="email"
              autoComplete="username"
              value={email}
              readOnly
              hidden
            />
          ) : null}
          <TextField
            label={t`Choose a password`}
            hint={t`At least ${i18n.number(10)} characters. Three unusual words are good.`}
            type="password"
            name="password"
            autoComplete="new-password"
            required
            autoFocus
            minLength={10}
            value={password}
            onChange={set_password}
            error={problem}
          />
          {problem ? null : <Problem error={enter.error} />}
          <Button type="submit" look="primary" isPending={enter.isPending}>
            {button}
          </Button>
        </form>
      )}
    </Door>
  );
}
