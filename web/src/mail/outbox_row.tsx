import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { OutgoingMail } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { undo_sending } from "./draft_changes";
import { mails_changed } from "./outbox_queries";
import { why_not } from "./send_words";

export function OutboxRow({ mail }: { mail: OutgoingMail }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const reason = why_not(mail);
  const back = mail.recipients.filter((one) => one.state === "bounced" || one.state === "refused");
  return (
    <li className="row" data-mail={mail.id}>
      <div className="grow">
        <bdi className="strong">{mail.subject}</bdi>
        <p className="quiet small line dots">
          <bdi>{mail.recipients.map((one) => one.name || one.address).join(", ")}</bdi>
          <time dateTime={mail.sent_at ?? mail.due_at}>
            {format.instant(mail.sent_at ?? mail.due_at)}
          </time>
        </p>
        {reason ? <p className="small">{i18n._(reason)}</p> : null}
        {mail.answer && mail.state !== "sent" ? (
          <p className="quiet small">
            <Trans>
              The mail server said: <bdi dir="auto">{mail.answer}</bdi>
            </Trans>
          </p>
        ) : null}
        {mail.state === "sent"
          ? back.map((one) => (
              <p key={one.address} className="small">
                {one.state === "bounced" ? (
                  <Trans>
                    It came back from <bdi>{one.address}</bdi>: <bdi dir="auto">{one.answer}</bdi>
                  </Trans>
                ) : (
                  <Trans>
                    It did not go to <bdi>{one.address}</bdi>: <bdi dir="auto">{one.answer}</bdi>
                  </Trans>
                )}
              </p>
            ))
          : null}
      </div>
      {mail.state === "unsure" ? <Decide mail={mail} /> : null}
      {(mail.state === "waiting" || mail.state === "refused") && mail.draft_id ? (
        <TakeBack mail={mail} words={mail.state === "waiting" ? t`Take back` : t`Change it`} />
      ) : null}
    </li>
  );
}

function TakeBack({ mail, words }: { mail: OutgoingMail; words: string }) {
  const queries = useQueryClient();
  const { open } = useOpen();
  const undo = useMutation({
    mutationFn: () => undo_sending(mail),
    onSuccess: (draft) => open(`mail:${draft.id}`),
    onSettled: () => mails_changed(queries),
  });
  return (
    <span className="end">
      <Problem error={undo.error} />
      <Button small isPending={undo.isPending} onPress={() => undo.mutate()}>
        {words}
      </Button>
    </span>
  );
}

/** Only a person can say what became of it. */
function Decide({ mail }: { mail: OutgoingMail }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (what: "arrived" | "send_again" | "give_up") =>
      answer(
        api.PUT("/api/outbox/{id}/resolution", {
          params: { path: { id: mail.id } },
          body: { what },
        }),
      ),
    onSettled: () => mails_changed(queries),
  });
  const choice = (what: "arrived" | "send_again" | "give_up", words: string) => (
    <Button small isPending={decide.isPending} onPress={() => decide.mutate(what)}>
      {words}
    </Button>
  );
  return (
    <span className="end">
      <Problem error={decide.error} />
      {choice("arrived", t`It arrived`)}
      {choice("send_again", t`Send it again`)}
      {choice("give_up", t`Give it up`)}
    </span>
  );
}
