// Whom one has mail of or to, and who is no person here: offered, never made by itself.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { MailStranger } from "~/api/types";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { path_of, strangers_query } from "./queries";

export function StrangersCard() {
  const { t } = useLingui();
  const strangers = useQuery(strangers_query);
  if (!strangers.data?.length) return <Problem error={strangers.error} />;
  return (
    <section className="card" aria-labelledby="mail-strangers">
      <div className="head">
        <h2 id="mail-strangers">{t`Whom you write with and Kept does not know`}</h2>
      </div>
      <p className="quiet reading inside">
        <Trans>
          Added as a person, their mails stand on their page. Nobody is added by itself.
        </Trans>
      </p>
      <ul className="rows">
        {strangers.data.map((one) => (
          <StrangerRow key={one.id} stranger={one} />
        ))}
      </ul>
    </section>
  );
}

function StrangerRow({ stranger }: { stranger: MailStranger }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["mail-strangers"] }),
      queries.invalidateQueries({ queryKey: ["people"] }),
    ]);
  const add = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/people", {
          body: {
            name: stranger.name || stranger.address,
            emails: [{ label: "", value: stranger.address }],
          },
        }),
      ),
    onSettled: refresh,
  });
  const dismiss = useMutation({
    mutationFn: () => answer(api.PUT("/api/mail-strangers/{id}/dismissal", path_of(stranger.id))),
    onSettled: refresh,
  });
  return (
    <li className="row">
      <div className="grow">
        {stranger.name ? <bdi className="strong">{stranger.name}</bdi> : null}
        <p className="quiet small line dots">
          <Ltr>{stranger.address}</Ltr>
          <span>
            <Plural value={stranger.mails} one="# mail" other="# mails" />
          </span>
        </p>
        <Problem error={add.error ?? dismiss.error} />
      </div>
      <span className="end">
        <Button small isPending={add.isPending} onPress={() => add.mutate()}>
          {t`Add as a person`}
        </Button>
        <Button small look="quiet" isPending={dismiss.isPending} onPress={() => dismiss.mutate()}>
          {t`Do not offer again`}
        </Button>
      </span>
    </li>
  );
}
