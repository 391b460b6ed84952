import { Trans, useLingui } from "@lingui/react/macro";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { CloudOff, Compass } from "lucide-react";
import { useProblemText } from "~/api/problems";
import { Refused } from "~/api/client";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";

/** A page that could not be shown says why, and lets one try again. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const text = useProblemText();
  if (error instanceof Refused && error.status === 404) return <PageMissing />;
  const again = () => {
    // A chunk of an older build is gone: only loading anew helps.
    if (error instanceof Refused) reset();
    else window.location.reload();
  };
  return (
    <div className="page">
      <h1 className="hidden-visually" tabIndex={-1}>{t`This page could not be shown`}</h1>
      <Empty
        icon={<CloudOff aria-hidden />}
        title={t`This page could not be shown`}
        actions={<Button onPress={again}>{t`Try again`}</Button>}
      >
        {text(error)}
      </Empty>
    </div>
  );
}

export function PageMissing() {
  const { t } = useLingui();
  return (
    <div className="page">
      <h1 className="hidden-visually" tabIndex={-1}>{t`Nothing is here`}</h1>
      <Empty
        icon={<Compass aria-hidden />}
        title={t`Nothing is here`}
        actions={
          <Link className="button" to="/">
            <Trans>Go to Today</Trans>
          </Link>
        }
      >
        <Trans>The page was moved or deleted, or it is not yours to see.</Trans>
      </Empty>
    </div>
  );
}

/** Where not even the shell could be shown. */
export function OuterError(props: ErrorComponentProps) {
  return (
    <main className="door">
      <PageError {...props} />
    </main>
  );
}
