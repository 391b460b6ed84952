import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Import } from "~/api/types";
import { useFormat } from "~/app/format";
import { evidence_sentence } from "~/individuals/duplicate_words";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";

type Likely = Import["likely"][number];
type AddTo = Import["add_to"];

interface Props {
  batch: Import;
  busy: boolean;
  onChange: (add_to: AddTo) => void;
}

/** Rows that are probably somebody who is here: offered, never taken silently. */
export function ImportLikely({ batch, busy, onChange }: Props) {
  const { t } = useLingui();
  if (batch.likely.length === 0) return null;
  const added = (one: Likely) => batch.add_to.some((each) => each.row === one.row);
  const without = (one: Likely) => batch.add_to.filter((each) => each.row !== one.row);
  return (
    <section className="card" aria-labelledby="likely">
      <div className="head">
        <h2 id="likely">{t`Probably here already`}</h2>
      </div>
      <ul className="rows">
        {batch.likely.map((one) => (
          <li key={one.row} className="row">
            <Face name={one.name} />
            <Who one={one} />
            <span className="end">
              {added(one) ? (
                <>
                  <span className="tag" data-tone="ok">{t`Will be added`}</span>
                  <Button
                    small
                    isDisabled={busy}
                    onPress={() => onChange(without(one))}
                  >{t`Make a new person`}</Button>
                </>
              ) : (
                <Button
                  small
                  isDisabled={busy}
                  onPress={() =>
                    onChange([...without(one), { row: one.row, person_id: one.person_id }])
                  }
                >{t`Add to ${isolated(one.person)}`}</Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ one }: { one: Likely }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const reasons = one.evidence
    .filter((each) => each.weight > 0)
    .flatMap((each) => evidence_sentence(each) ?? [])
    .slice(0, 3)
    .map((sentence) => i18n._(sentence));
  return (
    <span className="grow">
      <span>
        <Trans>
          <bdi className="strong">{one.name}</bdi> is probably{" "}
          <Link to="/people/$id" params={{ id: one.person_id }}>
            <bdi>{one.person}</bdi>
          </Link>
          .
        </Trans>
      </span>
      <span className="quiet small">{reasons.join(" · ")}</span>
      <span className="quiet small">{t`Row ${format.number(one.row)}`}</span>
    </span>
  );
}
