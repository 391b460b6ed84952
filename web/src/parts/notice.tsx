import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useProblemText } from "~/api/problems";
import { Button } from "./button";

export type Tone = "accent" | "plain" | "ok" | "warn" | "bad";

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
}

export function Notice({ tone = "accent", title, children, actions, live }: NoticeProps) {
  return (
    <div
      className="notice"
      data-tone={tone}
      {...(live ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      {title ? <p className="title">{title}</p> : null}
      {children ? <div>{children}</div> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}

/** What went wrong, beside what failed, with a way to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useLingui();
  const text = useProblemText();
  if (!error) return null;
  return (
    <Notice
      tone="bad"
      live
      actions={retry ? <Button small onPress={retry}>{t`Try again`}</Button> : undefined}
    >
      {text(error)}
    </Notice>
  );
}
