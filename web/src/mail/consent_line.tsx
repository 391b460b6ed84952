// One thing on file that allows writing: since when, from where, which text, how it was said.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { Consent } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { consent_texts_query, consents_changed } from "./consent_queries";
import { act_words, basis_words, purpose_words } from "./consent_words";

/** Since when, from where, and the closing act. */
export function Facts({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const bought = consent.basis === "existing_customer";
  const at = format.instant(consent.given_at);
  return (
    <>
      <span className="quiet small line dots">
        <time dateTime={consent.given_at}>
          {bought ? <Trans>Bought {at}</Trans> : <Trans>Since {at}</Trans>}
        </time>
        {consent.source ? <bdi>{consent.source}</bdi> : null}
      </span>
      <span className="quiet small line dots">
        {bought ? null : <span>{i18n._(act_words[consent.closing_act])}</span>}
        {consent.text_version ? (
          <span>
            <Trans>
              Text <bdi>{consent.text_version}</bdi>
            </Trans>
          </span>
        ) : null}
      </span>
    </>
  );
}

/** The words that were agreed to, in the reader's language where they were shown in it. */
function TextAgreedTo({ consent }: { consent: Consent }) {
  const { t } = useLingui();
  const { language } = useSession().user;
  const { data } = useQuery(consent_texts_query);
  const text = data?.find(
    (one) => one.purpose === consent.purpose && one.name === consent.text_version,
  );
  if (!text) return null;
  const words = text.text[language] || text.text.en || text.text.da || text.text.ar;
  return (
    <details>
      <summary>{t`What they agreed to`}</summary>
      <blockquote className="own-words" dir="auto">
        {words}
      </blockquote>
    </details>
  );
}

export function ConsentLine({ consent }: { consent: Consent }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const [asking, set_asking] = useState(false);
  return (
    <li className="stack-1">
      <span className="line">
        <span className="strong">{i18n._(purpose_words[consent.purpose])}</span>
        <span className="small">{i18n._(basis_words[consent.basis])}</span>
      </span>
      <Facts consent={consent} />
      <TextAgreedTo consent={consent} />
      {consent.withdrawn_at ? (
        <time className="small strong" dateTime={consent.withdrawn_at}>
          <Trans>Withdrawn {format.instant(consent.withdrawn_at)}</Trans>
        </time>
      ) : writes ? (
        <div>
          <Button small look="quiet" onPress={() => set_asking(true)}>
            {t({ message: "Withdraw", context: "consent" })}
          </Button>
        </div>
      ) : null}
      {asking ? <WithdrawalQuestion consent={consent} onClose={() => set_asking(false)} /> : null}
    </li>
  );
}

/** A withdrawal stays: it is not put back, only consented to anew. */
function WithdrawalQuestion({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/people/{id}/consents/{consent_id}", {
          params: { path: { id: consent.person_id, consent_id: consent.id } },
        }),
      ),
    onSuccess: () => {
      consents_changed(queries);
      confirm_done(t({ message: "Withdrawn.", context: "consent" }));
      onClose();
    },
  });
  return (
    <Dialog title={t`Withdraw the consent?`} onClose={onClose} question>
      <p className="strong">{i18n._(purpose_words[consent.purpose])}</p>
      <p>
        <Trans>
          From now on nothing is sent on it, nor on anything older that it covers. It stays on file
          as evidence; only a new consent allows it again.
        </Trans>
      </p>
      <Problem error={withdraw.error} />
      <div className="dialog-foot">
        <Button onPress={onClose}>{t`Cancel`}</Button>
        <Button look="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
          {t({ message: "Withdraw", context: "consent" })}
        </Button>
      </div>
    </Dialog>
  );
}
