import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { History, Trash2 } from "lucide-react";
import { useState } from "react";
import { answer, api, if_match, Refused } from "~/api/client";
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
import { SharedWith } from "./shared_with";

export default function EditNoteDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data, error } = useQuery({
    queryKey: ["conversation", id],
    queryFn: () => answer(api.GET("/api/conversations/{id}", { params: { path: { id } } })),
  });
  return (
    <Dialog title={t`Note`} onClose={onClose} wide>
      <Problem error={data ? null : error} />
      {data ? <EditNote key={data.id} conversation={data} onClose={onClose} /> : null}
    </Dialog>
  );
}

function EditNote({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const { user } = useSession();
  const queries = useQueryClient();
  const [note, set_note, clear_note] = useDraft(`edit.${conversation.id}`, conversation.note);
  const [channel, set_channel] = useState(conversation.channel);
  const [shared_with, set_shared_with] = useState(conversation.shared_with);
  const shares = conversation.private && conversation.author_id === user.id;
  const { id } = conversation;
  const refresh = () => {
    for (const key of ["timeline", "people", "today"])
      void queries.invalidateQueries({ queryKey: [key] });
  };
  const change = useMutation({
    mutationFn: (version: number) =>
      answer(
        api.PATCH("/api/conversations/{id}", {
          params: { path: { id }, header: if_match(version) },
          body: { note, channel, ...(shares ? { shared_with } : {}) },
        }),
      ),
    onSuccess: (after) => {
      queries.setQueryData(["conversation", id], after);
      clear_note();
      refresh();
      confirm_done(t`The note is saved.`);
      onClose();
    },
  });
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/conversations/{id}", {
          params: { path: { id }, header: if_match(conversation.version) },
        }),
      ),
    onSuccess: () => {
      refresh();
      confirm_done(t`The note is in the bin.`, () => void restore(queries, id));
      onClose();
    },
  });
  const stale =
    change.error instanceof Refused && change.error.code === "stale"
      ? (change.error.present as Conversation | null)
      : null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(conversation.version);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
          change.mutate(conversation.version);
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
      {writes ? (
        <>
          <TextArea
            label={t`Note`}
            label_hidden
            rows={8}
            autoFocus
            value={note}
            onChange={set_note}
          />
          <ChannelChoice value={channel} onChange={set_channel} />
          {shares ? (
            <SharedWith author_id={user.id} value={shared_with} onChange={set_shared_with} />
          ) : null}
        </>
      ) : (
        <p className="own-words">{conversation.note}</p>
      )}
      {stale ? (
        <Notice
          tone="warn"
          live
          title={t`Someone else changed this meanwhile.`}
          actions={
            <>
              <Button
                small
                onPress={() => {
                  queries.setQueryData(["conversation", id], stale);
                  set_note(stale.note);
                  change.reset();
                }}
              >{t`Keep theirs`}</Button>
              <Button
                small
                onPress={() => change.mutate(stale.version)}
              >{t`Save mine instead`}</Button>
            </>
          }
        >
          <p className="own-words">{stale.note}</p>
        </Notice>
      ) : (
        <Problem error={change.error ?? remove.error} />
      )}
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
          <Button type="submit" look="primary" isPending={change.isPending}>{t`Save`}</Button>
        </div>
      ) : null}
    </form>
  );
}

function OlderTexts({ id }: { id: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const [shown, set_shown] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["conversation", id, "edits"],
    enabled: shown,
    queryFn: async () =>
      (await answer(api.GET("/api/conversations/{id}/edits", { params: { path: { id } } }))).items,
  });
  if (!shown)
    return (
      <div>
        <Button
          small
          look="quiet"
          icon={<History aria-hidden />}
          onPress={() => set_shown(true)}
        >{t`Older texts`}</Button>
      </div>
    );
  return (
    <section aria-label={t`Older texts`} className="stack">
      <Problem error={error} />
      {data?.length === 0 ? <p className="quiet">{t`This note was never changed.`}</p> : null}
      {data?.map((edit) => (
        <div key={edit.at} className="notice" data-tone="plain">
          <p className="quiet small">
            <bdi>{edit.by}</bdi> <time dateTime={edit.at}>{format.instant(edit.at)}</time>
          </p>
          <p className="own-words">{edit.note}</p>
        </div>
      ))}
    </section>
  );
}
