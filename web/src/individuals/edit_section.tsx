// One card of facts that can be put right where it stands: shows, or edits, or asks whose change counts.
import { useLingui } from "@lingui/react/macro";
import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Noun } from "~/api/types";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Notice, Problem } from "~/parts/notice";
import type { Thing } from "./queries";
import { type Change, useThingChange } from "./thing_change";

interface EditSectionProps<T extends Thing> {
  title: string;
  noun: Noun;
  thing: T;
  children: ReactNode;
  /** The form's fields, for a draft that starts from the thing. */
  form: (draft: T, put: (change: Partial<T>) => void) => ReactNode;
  /** The members that the draft sends. */
  members: readonly (keyof T & string)[];
  /** How a member's value is written where two changes met. */
  told: (thing: T) => ReactNode;
}

export function EditSection<T extends Thing>({
  title,
  noun,
  thing,
  children,
  form,
  members,
  told,
}: EditSectionProps<T>) {
  const { t } = useLingui();
  const writes = useMay("staff");
  const [draft, set_draft] = useState<T | null>(null);
  const change = useThingChange(noun, thing);
  const done = () => set_draft(null);
  const body = (from: T) =>
    Object.fromEntries(
      members
        .filter((member) => JSON.stringify(from[member]) !== JSON.stringify(thing[member]))
        .map((member) => [member, from[member]]),
    ) as Change;
  return (
    <section className="card" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        {writes && !draft ? (
          <Button
            small
            look="quiet"
            icon={<Pencil aria-hidden />}
            icon_only
            onPress={() => set_draft(thing)}
          >{t`Change: ${title}`}</Button>
        ) : null}
      </div>
      {draft ? (
        <form
          className="inside"
          onSubmit={(event) => {
            event.preventDefault();
            const changes = body(draft);
            if (Object.keys(changes).length === 0) done();
            else change.save(changes, done);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") done();
          }}
        >
          {form(draft, (part) => set_draft((old) => (old ? { ...old, ...part } : old)))}
          <Problem error={change.error} />
          {change.conflict ? (
            <Notice
              tone="warn"
              live
              title={t`Someone else changed this meanwhile.`}
              actions={
                <>
                  <Button
                    small
                    onPress={() => {
                      change.use_theirs();
                      done();
                    }}
                  >{t`Keep theirs`}</Button>
                  <Button
                    small
                    onPress={() => change.use_mine(done)}
                  >{t`Save mine instead`}</Button>
                </>
              }
            >
              {told(change.conflict.present)}
            </Notice>
          ) : null}
          <div className="dialog-foot">
            <Button small onPress={done}>{t`Cancel`}</Button>
            <Button
              small
              look="primary"
              type="submit"
              isPending={change.is_saving}
            >{t`Save`}</Button>
          </div>
        </form>
      ) : (
        <div className="inside">{children}</div>
      )}
    </section>
  );
}
