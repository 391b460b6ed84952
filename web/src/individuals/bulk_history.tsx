// What was changed of many at once: by whom, when, and its undo for 30 days.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import type { BulkChange } from "~/api/types";
import { useFormat } from "~/app/format";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { bulk_changes_query, useUndoBulk } from "./bulk_changes";
import { BulkLeftOut } from "./bulk_left_out";
import { own_fields_query } from "./queries";
import { role_words } from "./words";

export default function BulkHistory({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const list = useQuery(bulk_changes_query);
  const undo = useUndoBulk();
  return (
    <Dialog title={t`Changes to many`} onClose={onClose}>
      <Problem error={list.error ?? undo.error} />
      {undo.data && undo.data.left_out.length > 0 ? (
        <BulkLeftOut left_out={undo.data.left_out} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={3} height={54} /> : null}
      {list.data?.length === 0 ? (
        <p className="quiet">
          <Trans>Nothing was changed of many at once yet.</Trans>
        </p>
      ) : null}
      <ul className="rows">
        {list.data?.map((made) => (
          <li key={made.id} className="row">
            <Made made={made} />
            {made.state === "undoable" || made.state === "running" ? (
              <Button
                small
                icon={<Undo2 aria-hidden />}
                isPending={undo.isPending && undo.variables === made.id}
                onPress={() => undo.mutate(made.id)}
              >{t`Undo`}</Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Made({ made }: { made: BulkChange }) {
  const { t } = useLingui();
  const format = useFormat();
  const by = made.by ? isolated(made.by) : "";
  const when = format.instant(made.at);
  const day = format.day(format.day_of(made.undo_until));
  return (
    <div className="grow">
      <span>{format.list(useWhat(made))}</span>
      <span className="quiet small">
        <Plural value={made.changed} one="# person was changed." other="# people were changed." />{" "}
        {by ? t`By ${by}, ${when}` : when}
      </span>
      {made.state === "undone" ? <span className="quiet small">{t`Undone`}</span> : null}
      {made.state === "undoable" ? (
        <span className="quiet small">{t`Can be undone until ${day}`}</span>
      ) : null}
    </div>
  );
}

/** What it was, one line a part. */
function useWhat({ add_role, end_role, fields }: BulkChange): string[] {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const own = useQuery(own_fields_query).data ?? [];
  const what: string[] = [];
  if (add_role) what.push(t`Role added: ${i18n._(role_words[add_role])}`);
  if (end_role) what.push(t`Role ended: ${i18n._(role_words[end_role])}`);
  for (const [name, value] of Object.entries(fields as Record<string, unknown>)) {
    const field = own.find((one) => `own_fields/${one.id}` === name);
    if (name === "rhythm_days")
      what.push(
        value === null
          ? t`How often you want to talk: as it has been`
          : t`At least every ${format.number(Number(value))} days`,
      );
    else if (name === "language")
      what.push(
        value === null
          ? t`Language: not known`
          : t`Language: ${format.language_name(String(value))}`,
      );
    else if (field && value === null) what.push(t`${isolated(field.name)}: emptied`);
    else if (field && typeof value === "boolean")
      what.push(value ? t`${isolated(field.name)}: yes` : t`${isolated(field.name)}: no`);
    else if (field) what.push(t`${isolated(field.name)}: ${isolated(String(value))}`);
    else what.push(t`A field that is gone by now`);
  }
  return what;
}
