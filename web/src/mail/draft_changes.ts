// What is done with a draft: kept, sent, taken back within thirty seconds.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match, refusal } from "~/api/client";
import type { MailDraft, MailDraftNew, OutgoingMail } from "~/api/types";
import { useOpen } from "~/app/open";
import { confirm_done } from "~/parts/toast_queue";
import { mails_changed } from "./outbox_queries";

const undo_ms = 30_000;
const at = (id: string) => ({ params: { path: { id } } });

export function save_draft(draft: MailDraft | null, body: MailDraftNew): Promise<MailDraft> {
  if (!draft) return answer(api.POST("/api/drafts", { body }));
  const { reply_to_id: _, ...change } = body;
  return answer(
    api.PATCH("/api/drafts/{id}", {
      params: { path: { id: draft.id }, header: if_match(draft.version) },
      body: change,
    }),
  );
}

export async function attach(draft: MailDraft, file: File): Promise<MailDraft> {
  const address = `/api/drafts/${draft.id}/attachments?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, {
    method: "POST",
    body: file,
    headers: { "Content-Type": "application/octet-stream" },
  });
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
  return (await response.json()) as MailDraft;
}

export const detach = (draft: MailDraft, file_id: string): Promise<MailDraft> =>
  answer(
    api.DELETE("/api/drafts/{id}/attachments/{file_id}", {
      params: { path: { id: draft.id, file_id } },
    }),
  );

export const undo_sending = (mail: OutgoingMail): Promise<MailDraft> =>
  answer(api.PUT("/api/outbox/{id}/undo", at(mail.id)));

/** Sends; with thirty seconds to take it back, which opens it again. */
export function useSending() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { open } = useOpen();
  return useMutation({
    mutationFn: async (draft: MailDraft) =>
      answer(api.PUT("/api/drafts/{id}/sending", at(draft.id))),
    onSettled: () => mails_changed(queries),
    onSuccess: (mail) => {
      if (mail.state !== "waiting") return;
      const undo = async () => {
        const draft = await undo_sending(mail).catch(() => null);
        mails_changed(queries);
        if (draft) open(`mail:${draft.id}`);
        else confirm_done(t`It has left already.`);
      };
      confirm_done(t`The mail leaves in 30 seconds.`, () => void undo(), undo_ms);
    },
  });
}
