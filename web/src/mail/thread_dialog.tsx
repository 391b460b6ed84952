// Mails that belong together. Somebody else's HTML stands in a frame of its own, where nothing runs
// and nothing is fetched from elsewhere until its reader asks for pictures.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Reply } from "lucide-react";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { MailInThread } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { path_of, thread_query } from "./queries";

export default function ThreadDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: thread, error } = useQuery(thread_query(id));
  const title = thread ? <bdi>{thread.subject || t`Without a subject`}</bdi> : t`Mails`;
  return (
    <Dialog title={title} onClose={onClose} wide tall>
      <Problem error={thread ? null : error} />
      {thread ? (
        <div className="dialog-body">
          {thread.mails.map((one) => (
            <OneMail key={one.mail.id} one={one} thread={id} />
          ))}
        </div>
      ) : error ? null : (
        <SkeletonRows rows={3} />
      )}
    </Dialog>
  );
}

function OneMail({ one: { mail, text }, thread }: { one: MailInThread; thread: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const writes = useMay("staff");
  const [look, set_look] = useState<"text" | "html" | "pictures">("text");
  const receivers = mail.receivers.map((each) => each.name || each.address);
  const address = `/api/mails/${mail.id}`;
  return (
    <article className="mail" aria-label={mail.subject || t`Without a subject`}>
      <p className="line dots">
        <bdi className="strong">{mail.sender.name || mail.sender.address}</bdi>
        <time className="quiet small" dateTime={mail.at}>
          {format.instant(mail.at)}
        </time>
      </p>
      <p className="quiet small">
        <Trans>
          To <bdi>{format.list(receivers)}</bdi>
        </Trans>
      </p>
      {look === "text" ? (
        <p className="own-words" dir="auto">
          {text}
        </p>
      ) : (
        <iframe
          className="mail-frame"
          title={t`The mail as its sender laid it out`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          src={`${address}/html${look === "pictures" ? "?pictures=true" : ""}`}
        />
      )}
      {mail.attachments.map((file) => (
        <a key={file.file_id} className="line" href={`${address}/attachments/${file.file_id}`}>
          <bdi>{file.name || t`File without a name`}</bdi>
        </a>
      ))}
      <div className="line">
        {mail.has_html && look === "text" ? (
          <Button small look="link" onPress={() => set_look("html")}>
            {t`Show it as it was laid out`}
          </Button>
        ) : null}
        {look === "html" ? (
          <Button small look="link" onPress={() => set_look("pictures")}>
            {t`Fetch pictures from elsewhere`}
          </Button>
        ) : null}
        {writes ? (
          <Button
            small
            icon={<Reply aria-hidden className="mirror" />}
            onPress={() => open(`answer:${mail.id}`)}
          >
            {t({ message: "Reply", context: "mail" })}
          </Button>
        ) : null}
        <ComplaintButton mail={mail} text={text} />
        <ShareButton mail={mail} thread={thread} />
      </div>
    </article>
  );
}

/** An unhappy mail is put right like any other complaint; its writer and its words are there already. */
function ComplaintButton({ mail, text }: MailInThread) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  if (!writes || mail.direction !== "in") return null;
  const address = mail.sender.address.toLowerCase();
  const sender = mail.people.find((one) => one.address.toLowerCase() === address);
  const about = sender ? ({ noun: "person", id: sender.person_id } as const) : null;
  return (
    <Button
      small
      onPress={() =>
        open("complaint", about, { mail: { id: mail.id, subject: mail.subject, text } })
      }
    >
      {t`Make a complaint of it`}
    </Button>
  );
}

function ShareButton({ mail, thread }: { mail: MailInThread["mail"]; thread: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const session = useSession();
  const shared = mail.shared_at !== null;
  const share = useMutation({
    mutationFn: () =>
      shared
        ? answer(api.DELETE("/api/mails/{id}/sharing", path_of(mail.id)))
        : answer(api.PUT("/api/mails/{id}/sharing", path_of(mail.id))),
    onSettled: () => queries.invalidateQueries({ queryKey: ["mail-thread", thread] }),
  });
  if (mail.user_id !== session.user.id) return null;
  return (
    <>
      <span className="quiet small">
        {shared ? t`Everybody in the firm sees this mail.` : t`Only you see this mail.`}
      </span>
      <Button small isPending={share.isPending} onPress={() => share.mutate()}>
        {shared ? t`Make it mine alone again` : t`Share with the firm`}
      </Button>
      <Problem error={share.error} />
    </>
  );
}
