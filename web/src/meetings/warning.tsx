// What one does not want to mention to somebody: one's own words, for nobody else.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { Button } from "~/parts/button";
import { TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";

export function WarningCard({ person_id, warning }: { person_id: string; warning: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [text, set_text] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (to: string) =>
      answer(
        api.PUT("/api/people/{id}/warning", {
          params: { path: { id: person_id } },
          body: { text: to },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["meeting"] });
      set_text(null);
    },
  });
  if (text === null)
    return (
      <div className="inside screen-only">
        <Button small look="quiet" onPress={() => set_text(warning)}>
          {warning ? t`Change what not to mention` : t`Write what not to mention`}
        </Button>
      </div>
    );
  return (
    <form
      className="inside stack-2 screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(text);
      }}
    >
      <TextArea
        label={t`What not to mention`}
        hint={t`Only you see this.`}
        maxLength={1000}
        rows={3}
        value={text}
        onChange={set_text}
        autoFocus
      />
      <Problem error={save.error} />
      <div className="line">
        <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        <Button onPress={() => set_text(null)}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
