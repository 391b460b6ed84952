import { useLingui } from "@lingui/react/macro";
import type { Import } from "~/api/types";
import { useFormat } from "~/app/format";
import { isolated, Ltr } from "~/parts/bdi";
import { Face } from "~/parts/face";
import { file_sentence } from "./problem_words";

interface Shown {
  name?: string;
  note?: string;
  what?: string;
  emails?: { value: string }[];
  phones?: { value: string }[];
  positions?: { organisation?: string }[];
}

/** The first of what will come. */
export function ImportPreview({ batch }: { batch: Import }) {
  const { t } = useLingui();
  const preview = batch.preview as Shown[];
  if (preview.length === 0) return null;
  return (
    <section className="card" aria-labelledby="preview">
      <div className="head">
        <h2 id="preview">{t`This is how it will look`}</h2>
      </div>
      <ul className="rows">
        {preview.map((one, at) => (
          <li key={at} className="row">
            <Face name={one.name ?? one.what ?? one.note ?? ""} />
            <span className="grow">
              <bdi className="strong one-line">{one.name ?? one.what ?? one.note}</bdi>
              <bdi className="quiet small">{one.positions?.[0]?.organisation}</bdi>
            </span>
            <span className="end quiet small">
              {[...(one.emails ?? []), ...(one.phones ?? [])].slice(0, 2).map((way) => (
                <Ltr key={way.value}>{way.value}</Ltr>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was wrong, by row and column; some of it keeps its row out. */
export function ImportProblems({ batch }: { batch: Import }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  if (batch.problems.length === 0) return null;
  return (
    <section className="card" aria-labelledby="problems">
      <div className="head">
        <h2 id="problems">{t`What is wrong in the file`}</h2>
      </div>
      <ul className="rows">
        {batch.problems.map((problem, at) => {
          const sentence = file_sentence(problem.code);
          return (
            <li key={at} className="row">
              <span className="grow">
                <span className="strong">
                  {problem.row === 0
                    ? t`The file`
                    : problem.column
                      ? t`Row ${format.number(problem.row)}, column ${isolated(problem.column)}`
                      : t`Row ${format.number(problem.row)}`}
                </span>
                <span className="quiet">
                  {sentence ? i18n._(sentence) : null} <bdi>{problem.detail}</bdi>
                </span>
              </span>
              {problem.refused ? (
                <span className="end">
                  <span className="tag" data-tone="warn">{t`Left out`}</span>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
