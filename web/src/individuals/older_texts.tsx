// What a note said before it was changed: every text is kept.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";

export function OlderTexts({ id }: { id: string }) {
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
