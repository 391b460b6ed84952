import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, Handshake, Mail, MessageCircle, Trash2, Undo2 } from "lucide-react";
import { answer, api, if_match } from "~/api/client";
import type { Complaint } from "~/api/types";
import { useFormat } from "~/app/format";
import { type About, useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { restore } from "~/firm/restore";
import { known_query } from "~/individuals/known";
import { mail_query } from "~/mail/queries";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Notice, Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { complaints_changed, useComplaintChanges } from "./changes";
import { ComplaintForm } from "./complaint_form";
import { complaint_query } from "./queries";
import { StateTag } from "./state_tag";

interface ComplaintDialogProps {
  /** Of one that is there; empty for a new one. */
  id: string;
  about: About | null;
  onClose: () => void;
}

export default function ComplaintDialog({ id, about, onClose }: ComplaintDialogProps) {
  return id ? <Held id={id} onClose={onClose} /> : <New about={about} onClose={onClose} />;
}

function New({ about, onClose }: { about: About | null; onClose: () => void }) {
  const { t } = useLingui();
  const { opened_with } = useOpen();
  const known = useQuery(known_query(about));
  return (
    <Dialog title={t`Write a complaint down`} onClose={onClose} tall>
      {about && !known.data && !known.error ? null : (
        <ComplaintForm
          key={known.data?.id ?? "any"}
          from={known.data ? [known.data] : []}
          mail={opened_with().mail}
          onClose={onClose}
          foot={<Button onPress={onClose}>{t`Cancel`}</Button>}
        />
      )}
    </Dialog>
  );
}

function Held({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: complaint, error } = useQuery(complaint_query(id));
  return (
    <Dialog title={t`Complaint`} onClose={onClose} tall>
      <Problem error={complaint ? null : error} />
      {complaint ? (
        <>
          <State complaint={complaint} />
          <ComplaintForm
            key={complaint.version}
            complaint={complaint}
            from={complaint.to ? [{ ...complaint.to, organisation: "" }] : []}
            onClose={onClose}
            foot={<Acts complaint={complaint} onClose={onClose} />}
          />
        </>
      ) : error ? null : (
        <SkeletonRows rows={4} />
      )}
    </Dialog>
  );
}

/** Where it stands, and how it was closed, each time. */
function State({ complaint }: { complaint: Complaint }) {
  const format = useFormat();
  return (
    <div className="stack-2">
      <div>
        <StateTag state={complaint.state} />
      </div>
      {complaint.closures.map((closure) => (
        <Notice key={closure.closed_at} tone={closure.reopened_at ? "plain" : "ok"}>
          <p>
            {closure.said_on ? (
              <Trans>In their own words on {format.day(closure.said_on)}:</Trans>
            ) : (
              <Trans>Closed without their word, because:</Trans>
            )}
          </p>
          <p dir="auto">{closure.their_word || closure.reason}</p>
          {closure.reopened_at ? (
            <p className="quiet small">
              <Trans>Opened again on {format.day(format.day_of(closure.reopened_at))}.</Trans>
            </p>
          ) : null}
        </Notice>
      ))}
    </div>
  );
}

/** The mail it was written in, for those who may read it. */
function ShowMail({ id }: { id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const { data } = useQuery(mail_query(id));
  if (!data) return null;
  return (
    <Button
      look="quiet"
      icon={<Mail aria-hidden />}
      onPress={() => open(`mail-thread:${data.thread_id}`)}
    >{t`Show the mail`}</Button>
  );
}

/** To the bin; put right; closed by their word; open again. */
function Acts({ complaint, onClose }: { complaint: Complaint; onClose: () => void }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const { state, reopen } = useComplaintChanges();
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/complaints/{id}", {
          params: { path: { id: complaint.id }, header: if_match(complaint.version) },
        }),
      ),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["complaint", complaint.id] });
      complaints_changed(queries);
      confirm_done(t`The complaint is in the bin.`, () => void restore(queries, complaint.id));
      onClose();
    },
  });
  if (!writes) return null;
  return (
    <>
      <Problem error={remove.error ?? state.error ?? reopen.error} />
      <Button
        look="quiet"
        className="push"
        icon={<Trash2 aria-hidden />}
        onPress={() => remove.mutate()}
      >{t`To the bin`}</Button>
      {complaint.mail_id ? <ShowMail id={complaint.mail_id} /> : null}
      {complaint.promise_id ? (
        <Button
          look="quiet"
          icon={<Handshake aria-hidden />}
          onPress={() => open(`promise:${complaint.promise_id}`)}
        >{t`Show the promise`}</Button>
      ) : null}
      {complaint.state === "closed" ? (
        <Button
          icon={<Undo2 aria-hidden />}
          isPending={reopen.isPending}
          onPress={() => reopen.mutate(complaint)}
        >{t`Open it again`}</Button>
      ) : (
        <>
          <Button
            icon={complaint.state === "open" ? <Check aria-hidden /> : <Undo2 aria-hidden />}
            isPending={state.isPending}
            onPress={() =>
              state.mutate({ complaint, to: complaint.state === "open" ? "put_right" : "open" })
            }
          >
            {complaint.state === "open" ? t`It is put right` : t`Not put right after all`}
          </Button>
          <Button
            icon={<MessageCircle aria-hidden />}
            onPress={() => open(`close-complaint:${complaint.id}`)}
          >{t`Close it`}</Button>
        </>
      )}
    </>
  );
}
