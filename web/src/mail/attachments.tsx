import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { useRef } from "react";
import type { MailDraft } from "~/api/types";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { attach, detach } from "./draft_changes";

interface AttachmentsProps {
  draft: MailDraft | null;
  /** A file needs a draft that it goes with. */
  keep: () => Promise<MailDraft>;
  onChange: (draft: MailDraft) => void;
}

export function Attachments({ draft, keep, onChange }: AttachmentsProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: async (file: File) => onChange(await attach(await keep(), file)),
  });
  const remove = useMutation({
    mutationFn: async (id: string) => draft && onChange(await detach(draft, id)),
  });
  return (
    <div className="stack-1">
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) add.mutate(chosen);
          event.target.value = "";
        }}
      />
      {draft?.attachments.length ? (
        <ul className="rows">
          {draft.attachments.map((one) => (
            <li key={one.file_id} className="row">
              <bdi className="grow">{one.name}</bdi>
              <Button
                small
                look="quiet"
                icon={<X aria-hidden />}
                onPress={() => one.file_id && remove.mutate(one.file_id)}
              >{t`Remove`}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Problem error={add.error ?? remove.error} />
      <div>
        <Button
          small
          icon={<Paperclip aria-hidden />}
          isPending={add.isPending}
          onPress={() => input.current?.click()}
        >{t`Attach a file`}</Button>
      </div>
    </div>
  );
}
