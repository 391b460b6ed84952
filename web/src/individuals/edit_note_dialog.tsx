import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { Conversation } from "~/api/types";
import { useDraft } from "~/app/draft";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { restore } from "~/firm/restore";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { TextArea } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { ChannelChoice } from "./channel_choice";
import { type OpenedNote, opened_note_query } from "./held_notes";
import { OlderTexts } from "./older_texts";
import { SharedWith } from "./shared_with";
import { TwoTexts } from "./two_texts";
import { changed_parts, forget_change, save_change, type Settled } from "./waiting_changes";

export default function EditNoteDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useSession();
  const { data, error } = useQuery(opened_note_query(user.id, id));
  const conflict = data?.change?.theirs;
  return (
    <Dialog title={conflict ? t`Two texts of one note` : t`Note`} onClose={onClose} wide>
      <Problem error={data ? null : error} />
      {data && conflict && data.change ? (
        <TwoTexts
          key={conflict.version}
          change={data.change}
          theirs={data.conversation.version > conflict.version ? data.conversation : conflict}
          onClose={onClose}
        />
      ) : data ? (
        <EditNote key={data.conversation.id} opened={data} onClose={onClose} />
      ) : null}
    </Dialog>
  );
}

/** The note as it was when its text was begun: what came in since is shown beside it, and never written over. */
function useBase(place: string, first: Conversation) {
  const key = `kept.base.${place}`;
  const [base] = useState(() => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null") as Conversation | null;
    } catch {
      return null;
    }
  });
  const [opened] = useState(base ?? first);
  const keep = useCallback(
    (begun: boolean) => {
      try {
        if (begun) localStorage.setItem(key, JSON.stringify(opened));
        else localStorage.removeItem(key);
      } catch {
        // A full storage: the text itself is not kept either.
      }
    },
    [key, opened],
  );
  return [opened, keep] as const;
}

/** What is changed on the note, and how it is saved. */
function useChange({ conversation, change }: OpenedNote, onClose: () => void) {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const { id } = conversation;
  const place = `${user.id}.edit.${id}`;
  const [base, keep_base] = useBase(place, change?.base ?? conversation);
  const kept = { ...base, ...change?.body };
  const [note, set_note, clear_note] = useDraft(place, kept.note);
  useEffect(() => keep_base(note !== kept.note), [keep_base, note, kept.note]);
  const [channel, set_channel] = useState(kept.channel);
  const [shared_with, set_shared_with] = useState(kept.shared_with ?? []);
  const shares = conversation.private && conversation.author_id === user.id;
  const said: Record<Settled, string> = {
    sent: t`The note is saved.`,
    waiting: t`The note is kept on this device and sent when there is a network.`,
    conflict: "",
  };
  const save = useMutation({
    mutationFn: async (): Promise<Settled> => {
      const body = changed_parts(base, { note, channel, ...(shares ? { shared_with } : {}) });
      if (Object.keys(body).length > 0)
        return save_change(queries, { user_id: user.id, id, base, body });
      if (change) await forget_change(change);
      return "sent";
    },
    onSuccess: (settled) => {
      void queries.invalidateQueries({ queryKey: ["conversation", id] });
      clear_note();
      if (settled === "conflict") return;
      confirm_done(said[settled]);
      onClose();
    },
  });
  return { note, set_note, channel, set_channel, shared_with, set_shared_with, shares, save };
}

function EditNote({ opened, onClose }: { opened: OpenedNote; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const { conversation, change } = opened;
  const { id } = conversation;
  const edit = useChange(opened, onClose);
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/conversations/{id}", {
          params: { path: { id }, header: if_match(conversation.version) },
        }),
      ),
    onSuccess: async () => {
      if (change) await forget_change(change);
      for (const key of ["timeline", "people", "today"])
        void queries.invalidateQueries({ queryKey: [key] });
      confirm_done(t`The note is in the bin.`, () => void restore(queries, id));
      onClose();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        edit.save.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) edit.save.mutate();
      }}
    >
      <p className="quiet small">
        <Trans>
          Written by <bdi>{conversation.author}</bdi>, {format.instant(conversation.at)}
        </Trans>
      </p>
      {conversation.private ? (
        <Notice tone="plain">{t`About an employee: only its writer and those it is shared with can see it.`}</Notice>
      ) : null}
      {change ? (
        <Notice tone="plain">{t`Your change waits on this device to be sent.`}</Notice>
      ) : null}
      {writes ? (
        <>
          <TextArea
            label={t`Note`}
            label_hidden
            rows={8}
            autoFocus
            value={edit.note}
            onChange={edit.set_note}
          />
          <ChannelChoice value={edit.channel} onChange={edit.set_channel} />
          {edit.shares ? (
            <SharedWith
              author_id={conversation.author_id}
              value={edit.shared_with}
              onChange={edit.set_shared_with}
            />
          ) : null}
        </>
      ) : (
        <p className="own-words">{conversation.note}</p>
      )}
      <Problem error={edit.save.error ?? remove.error} />
      <OlderTexts id={id} />
      {writes ? (
        <div className="dialog-foot">
          <Button
            look="quiet"
            className="push"
            icon={<Trash2 aria-hidden />}
            onPress={() => remove.mutate()}
          >{t`To the bin`}</Button>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={edit.save.isPending}>{t`Save`}</Button>
        </div>
      ) : null}
    </form>
  );
}
