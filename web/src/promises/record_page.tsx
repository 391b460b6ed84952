// How the word is kept: every figure with its interval, a sentence, a chart and its table.
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import type { ReactNode } from "react";
import type { PromiseRecord, RecordCounts } from "~/api/forecast_types";
import { useFormat } from "~/app/format";
import type { RecordSearch } from "~/app/search_params";
import { ButtonLink } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { CalibrationSection } from "./calibration_section";
import { record_query, type RecordBy } from "./forecast_queries";
import { MonthChart } from "./month_chart";
import { RecordTable } from "./record_table";
import { ShareList } from "./share_list";
import { KeptSentence } from "./kept_sentence";

/** The first day of the month that is so many months before this one. */
function months_ago(today: string, count: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10);
}

export default function RecordPage() {
  const { t } = useLingui();
  const format = useFormat();
  const search = useSearch({ from: "/in/promises/record" });
  const direction = search.direction ?? "ours";
  const until = format.today();
  const from = months_ago(until, (search.months ?? 12) - 1);
  const question = (by: RecordBy) => ({ direction, from, until, by });
  const theirs = direction === "theirs";
  return (
    <Page
      title={t({ message: "The record", context: "promises" })}
      below={<p className="quiet">{t`How the promises were kept, by what really happened.`}</p>}
      actions={
        <ButtonLink to="/promises" icon={<Handshake aria-hidden />}>
          {t`Promises`}
        </ButtonLink>
      }
    >
      <Choices search={search} />
      <div className="stack-5">
        <Part
          question={question("month")}
          heading={t`Month by month`}
          sentence={(record) => <KeptSentence total={record.total} theirs={theirs} />}
          chart={(record) => <MonthChart rows={record.rows} />}
          first={t`Month`}
        />
        <Part
          question={question("kind")}
          heading={t`By kind`}
          sentence={() => (
            <Trans>The bar is the share that was kept, the line how sure that share is.</Trans>
          )}
          chart={(record) => <ShareList rows={record.rows} unnamed={t`No kind`} />}
          first={t`Kind`}
        />
        {theirs ? null : (
          <Part
            question={question("owner")}
            heading={t`Yours`}
            sentence={(record) =>
              record.rows.length > 0 ? (
                <Trans>Only you see your own row. The other one is everybody together.</Trans>
              ) : (
                <Trans>
                  This is everybody together. From five users on, each sees one more row: their own.
                </Trans>
              )
            }
            chart={(record) => (
              <ShareList
                rows={[...record.rows, { ...record.total, name: t`Everybody together` }]}
                unnamed={t`You`}
              />
            )}
            first={t`Who delivers`}
            total_name={t`Everybody together`}
          />
        )}
        <Part
          question={question("counterpart")}
          heading={theirs ? t`By who promised` : t`By whom it was promised to`}
          sentence={() =>
            theirs ? (
              <Trans>A supplier's word is measured as yours is.</Trans>
            ) : (
              <Trans>Those with the most promises stand first.</Trans>
            )
          }
          chart={(record) => <ShareList rows={record.rows} unnamed={t`Deleted`} />}
          first={t`Name`}
        />
        {theirs ? null : <CalibrationSection />}
      </div>
    </Page>
  );
}

function Choices({ search }: { search: RecordSearch }) {
  const { t } = useLingui();
  const last = (months: number) => t`${plural(months, { one: "# month", other: "# months" })}`;
  const one = <Key extends keyof RecordSearch>(
    key: Key,
    value: RecordSearch[Key],
    text: string,
  ) => (
    <Link
      from="/promises/record"
      to="/promises/record"
      search={(old: RecordSearch) => ({ ...old, [key]: value })}
      className="segment"
      replace
      activeProps={{}}
      aria-current={search[key] === value ? "true" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <div className="line">
      <nav className="segments" aria-label={t`Direction`}>
        {one("direction", undefined, t`Ours`)}
        {one("direction", "theirs", t`Theirs`)}
      </nav>
      <nav className="segments" aria-label={t`Period`}>
        {one("months", 3, last(3))}
        {one("months", undefined, last(12))}
        {one("months", 36, last(36))}
      </nav>
    </div>
  );
}

interface PartProps {
  question: Parameters<typeof record_query>[0];
  heading: string;
  sentence: (record: PromiseRecord) => ReactNode;
  chart: (record: PromiseRecord) => ReactNode;
  /** The heading of the first column of the table. */
  first: string;
  total_name?: string;
}

const decided = (counts: RecordCounts) =>
  counts.early + counts.kept + counts.late + counts.broken + counts.withdrawn;

function Part({ question, heading, sentence, chart, first, total_name }: PartProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(record_query(question));
  const id = `record-${question.by}`;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{heading}</h2>
      </div>
      <div className="inside">
        <Problem error={data ? null : error} retry={() => void refetch()} />
        {data ? (
          decided(data.total) === 0 ? (
            <p className="quiet">{t`Nothing is decided in this period yet.`}</p>
          ) : (
            <>
              <p className="reading">{sentence(data)}</p>
              {chart(data)}
              <RecordTable
                caption={heading}
                first={first}
                rows={data.rows}
                total={data.total}
                total_name={total_name ?? t`All together`}
              />
            </>
          )
        ) : error ? null : (
          <SkeletonRows rows={4} />
        )}
      </div>
    </section>
  );
}
