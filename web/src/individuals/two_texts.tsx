// The same note was changed on two devices, or by two people: both texts side by side, and three ways on.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Conversation } from "~/api/types";
import type { WaitingChange } from "~/app/device";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { forget_change, save_change, together } from "./waiting_changes";

interface TwoTextsProps {
  change: WaitingChange;
  theirs: Conversation;
  onClose: () => void;
}

export function TwoTexts({ change, theirs, onClose }: TwoTextsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const { base, body, user_id, id } = change;
  const mine = body.note ?? base.note;
  const [written, set_written] = useState<string | null>(null);
  const again = () => void queries.invalidateQueries({ queryKey: ["conversation", id] });
  const save = useMutation({
    // On what is there now: if that has changed once more, both texts are shown again.
    mutationFn: (note: string) =>
      save_change(queries, { user_id, id, base: theirs, body: { ...body, note } }),
    onSuccess: (settled) => {
      again();
      if (settled === "conflict") return;
      confirm_done(
        settled === "sent"
          ? t`The note is saved.`
          : t`The note is kept on this device and sent when there is a network.`,
      );
      onClose();
    },
  });
  const drop = useMutation({
    mutationFn: () => forget_change(change),
    onSuccess: () => {
      again();
      confirm_done(t`The other text stands.`, () => {
        const { theirs: _, ...kept } = change;
        void save_change(queries, kept).then(again);
      });
      onClose();
    },
  });
  const busy = save.isPending || drop.isPending;
  return (
    <div className="stack">
      <p>
        <Trans>
          This note was changed elsewhere before your change was sent. Nothing is lost: choose one
          text, or write them together. Every older text stays with the note.
        </Trans>
      </p>
      <div className="pair">
        <section className="notice stack-2" data-tone="plain" aria-labelledby="text-mine">
          <h3 id="text-mine">{t`Yours, on this device`}</h3>
          <p className="quiet small">
            <time dateTime={change.made_at}>{format.instant(change.made_at)}</time>
          </p>
          <p className="own-words grow">{mine}</p>
          <div>
            <Button small isPending={busy} onPress={() => save.mutate(mine)}>{t`Keep mine`}</Button>
          </div>
        </section>
        <section className="notice stack-2" data-tone="plain" aria-labelledby="text-theirs">
          <h3 id="text-theirs">{t`The other one`}</h3>
          <p className="quiet small">
            <time dateTime={theirs.changed_at}>{format.instant(theirs.changed_at)}</time>
          </p>
          <p className="own-words grow">{theirs.note}</p>
          <div>
            <Button small isPending={busy} onPress={() => drop.mutate()}>
              {t`Keep the other one`}
            </Button>
          </div>
        </section>
      </div>
      {written === null ? null : (
        <TextArea
          label={t`Written together`}
          rows={8}
          autoFocus
          value={written}
          onChange={set_written}
        />
      )}
      <Problem error={save.error ?? drop.error} />
      <div className="dialog-foot">
        <Button onPress={onClose}>{t`Decide later`}</Button>
        {written === null ? (
          <Button
            look="primary"
            onPress={() => set_written(together(base.note, mine, theirs.note))}
          >{t`Write them together`}</Button>
        ) : (
          <Button look="primary" isPending={busy} onPress={() => save.mutate(written)}>
            {t`Save`}
          </Button>
        )}
      </div>
    </div>
  );
}
