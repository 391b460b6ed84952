// Who became one with this person, while it can still be undone.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { merges_query, useUndoMerge } from "./merges";

export default function MergesSection({ person_id }: { person_id: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const undo = useUndoMerge();
  const { data } = useQuery(merges_query(person_id));
  const merges = (data ?? []).filter((merge) => merge.state === "undoable");
  if (merges.length === 0) return null;
  return (
    <section className="card" aria-label={t`Merged`}>
      <div className="head">
        <h2>{t`Merged`}</h2>
      </div>
      <div className="inside">
        <ul className="stack-2">
          {merges.map((merge) => {
            const day = format.day(merge.undo_until.slice(0, 10));
            return (
              <li key={merge.id} className="stack-1">
                <span>
                  <Trans>
                    With <bdi>{merge.gone_name}</bdi>
                  </Trans>
                </span>
                <span className="quiet small">{t`Can be undone until ${day}`}</span>
                {writes ? (
                  <div>
                    <Button
                      small
                      icon={<Undo2 aria-hidden />}
                      isPending={undo.isPending && undo.variables === merge.id}
                      onPress={() => undo.mutate(merge.id)}
                    >{t`Undo`}</Button>
                  </div>
                ) : null}
              </li>
            );
          })}
        </ul>
        <Problem error={undo.error} />
      </div>
    </section>
  );
}
