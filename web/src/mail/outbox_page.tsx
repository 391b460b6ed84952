// What I write and have sent: drafts, what waits, what nobody knows of, what was refused, what is away.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import type { OutgoingMail } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { drafts_query, outbox_query } from "./outbox_queries";
import { OutboxRow } from "./outbox_row";

export default function OutboxPage() {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  return (
    <Page
      title={t`Drafts and outbox`}
      actions={
        writes ? (
          <Button look="primary" icon={<Mail aria-hidden />} onPress={() => open("mail")}>
            {t`Write a mail`}
          </Button>
        ) : null
      }
    >
      <div className="stack-5">
        <Mails state="unsure" title={t`Unsure whether they arrived`} />
        <Mails state="waiting" title={t`On their way`} />
        <Mails state="refused" title={t`Not sent`} />
        <Drafts />
        <Mails state="sent" title={t({ message: "Sent", context: "mails" })} />
      </div>
    </Page>
  );
}

function Drafts() {
  const { t } = useLingui();
  const { open } = useOpen();
  const drafts = useQuery(drafts_query);
  return (
    <section className="card" aria-labelledby="drafts">
      <div className="head">
        <h2 id="drafts">{t`Drafts`}</h2>
      </div>
      <Problem error={drafts.error} />
      {drafts.data?.length === 0 ? (
        <Empty icon={<Mail aria-hidden />} title={t`No drafts`}>
          <Trans>What you begin to write and keep is here. Nobody else sees it.</Trans>
        </Empty>
      ) : null}
      <ul className="rows">
        {drafts.data?.map((one) => (
          <li key={one.id} className="row">
            <div className="grow">
              <bdi className="strong">{one.subject || t`Without a subject`}</bdi>
              <p className="quiet small">
                <bdi>{one.to_them.map(({ address }) => address).join(", ")}</bdi>
              </p>
            </div>
            <Button small onPress={() => open(`mail:${one.id}`)}>{t`Go on writing`}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mails({ state, title }: { state: OutgoingMail["state"]; title: string }) {
  const { t } = useLingui();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    outbox_query(state),
  );
  const mails = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <Problem error={error} />;
  if (mails.length === 0) return null;
  return (
    <section className="card" aria-labelledby={`mails-${state}`}>
      <div className="head">
        <h2 id={`mails-${state}`}>{title}</h2>
      </div>
      <ul className="rows">
        {mails.map((mail) => (
          <OutboxRow key={mail.id} mail={mail} />
        ))}
      </ul>
      {hasNextPage ? (
        <div className="inside">
          <Button
            onPress={() => void fetchNextPage()}
            isPending={isFetchingNextPage}
          >{t`Show more`}</Button>
        </div>
      ) : null}
    </section>
  );
}
