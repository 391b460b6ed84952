import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { FileDown, Undo2 } from "lucide-react";
import { answer, api, if_match } from "~/api/client";
import type { Import } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { role_order, role_words } from "~/individuals/words";
import { Button, ButtonAnchor, ButtonLink } from "~/parts/button";
import { Select } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonPage } from "~/parts/skeleton";
import { Columns } from "./columns";
import { ImportLikely } from "./import_likely";
import { ImportPreview, ImportProblems } from "./import_preview";
import { ImportState } from "./import_state";
import { import_query } from "./queries";

/** One import: what the file holds, what becomes of it, and the press that undoes it. */
export default function ImportPage() {
  const { id } = useParams({ from: "/in/import/$id" });
  const { data, error } = useQuery(import_query(id));
  if (error && !data) throw error;
  if (!data) return <SkeletonPage />;
  return <OneImport batch={data} />;
}

function OneImport({ batch }: { batch: Import }) {
  const { t } = useLingui();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const { id } = batch;
  const show = (after: Import) => {
    queries.setQueryData(["import", id], after);
    void queries.invalidateQueries({ queryKey: ["imports"] });
  };
  const params = { path: { id }, header: if_match(batch.version) };
  const change = useMutation({
    mutationFn: (body: object) => answer(api.PATCH("/api/imports/{id}", { params, body })),
    onSuccess: show,
  });
  const run = useMutation({
    mutationFn: () => answer(api.PUT("/api/imports/{id}/run", { params })),
    onSuccess: show,
  });
  const undo = useMutation({
    mutationFn: () => answer(api.PUT("/api/imports/{id}/undo", { params })),
    onSuccess: (after) => {
      show(after);
      void queries.invalidateQueries();
    },
  });
  const preview = batch.state === "preview";
  return (
    <Page
      title={batch.file_name}
      heading={<bdi>{batch.file_name}</bdi>}
      below={
        <div className="line">
          <ImportState state={batch.state} />
        </div>
      }
      actions={
        writes && preview ? (
          <Button
            look="primary"
            isPending={run.isPending}
            isDisabled={change.isPending || batch.created + batch.updated === 0}
            onPress={() => run.mutate()}
          >
            <Plural
              value={batch.created + batch.updated}
              one="Take in # row"
              other="Take in # rows"
            />
          </Button>
        ) : writes && batch.state === "done" ? (
          <Button
            icon={<Undo2 aria-hidden />}
            isPending={undo.isPending}
            onPress={() => undo.mutate()}
          >{t`Undo the whole import`}</Button>
        ) : undefined
      }
    >
      <Problem error={change.error ?? run.error ?? undo.error} />
      <Counts batch={batch} />
      {batch.state === "undone" ? (
        <Notice tone="plain">{t`Everything is as it was before this import.`}</Notice>
      ) : null}
      {preview ? <HowToRead batch={batch} onChange={(body) => change.mutate(body)} /> : null}
      {preview && batch.columns.length > 0 ? (
        <Columns batch={batch} onChange={(mapping) => change.mutate({ mapping })} />
      ) : null}
      {preview ? (
        <ImportLikely
          batch={batch}
          busy={change.isPending}
          onChange={(add_to) => change.mutate({ add_to })}
        />
      ) : null}
      {preview ? <ImportPreview batch={batch} /> : null}
      <ImportProblems batch={batch} />
    </Page>
  );
}

function Counts({ batch }: { batch: Import }) {
  const { t } = useLingui();
  const format = useFormat();
  const done = batch.rows === 0 ? 1 : batch.done_rows / batch.rows;
  return (
    <section className="card" aria-label={t`Numbers`}>
      {batch.state === "running" ? (
        <div className="inside" role="status">
          <div
            className="progress"
            role="progressbar"
            aria-label={t`Progress`}
            aria-valuemin={0}
            aria-valuemax={batch.rows}
            aria-valuenow={batch.done_rows}
          >
            <span style={{ transform: `scaleX(${done})` }} />
          </div>
          <p className="quiet">
            <Trans>
              {format.number(batch.done_rows)} of {format.number(batch.rows)} rows are done.
            </Trans>
          </p>
          {batch.waits_for === "disk_full" ? (
            <Notice tone="warn">{t`The server's disk is full. The import goes on by itself when there is room.`}</Notice>
          ) : batch.waits_for ? (
            <Notice tone="warn">{t`Something failed while rows were written. Kept tries again by itself.`}</Notice>
          ) : null}
        </div>
      ) : null}
      <dl className="numbers">
        <div>
          <dt>{t`Rows`}</dt>
          <dd>{format.number(batch.rows)}</dd>
        </div>
        <div>
          <dt>{t`New`}</dt>
          <dd>{format.number(batch.created)}</dd>
        </div>
        <div>
          <dt>{t`Updated`}</dt>
          <dd>{format.number(batch.updated)}</dd>
        </div>
        <div>
          <dt>{t`Unchanged`}</dt>
          <dd>{format.number(batch.unchanged)}</dd>
        </div>
        <div>
          <dt>{t`Refused`}</dt>
          <dd className={batch.refused > 0 ? "warn" : ""}>{format.number(batch.refused)}</dd>
        </div>
      </dl>
      {batch.refused > 0 ? (
        <div className="row">
          <ButtonAnchor
            small
            icon={<FileDown aria-hidden />}
            href={`/api/imports/${batch.id}/refused`}
            download
          >{t`Refused rows as a file`}</ButtonAnchor>
        </div>
      ) : null}
      {batch.state === "done" ? (
        <div className="row">
          <ButtonLink to="/people">{t`See the people`}</ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

const known_encodings = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1252",
  "ISO-8859-1",
  "windows-1256",
  "macintosh",
];

function HowToRead({ batch, onChange }: { batch: Import; onChange: (body: object) => void }) {
  const { t, i18n } = useLingui();
  const { defaults } = batch;
  const encodings = new Set([batch.encoding, ...known_encodings]);
  const csv = batch.format === "csv";
  return (
    <section className="card" aria-labelledby="reading">
      <div className="head">
        <h2 id="reading">{t`How to read the file`}</h2>
      </div>
      <div className="inside pair">
        {csv ? (
          <>
            <Select
              label={t`Between the columns`}
              value={batch.separator}
              onChange={(separator) => onChange({ separator })}
              options={[
                [",", t`Comma`],
                [";", t`Semicolon`],
                ["\t", t`Tab`],
                ["|", t`Bar`],
              ]}
            />
            <Select
              label={t`Encoding of the letters`}
              value={batch.encoding}
              onChange={(encoding) => onChange({ encoding })}
              options={Array.from(encodings, (name) => [name, name] as const)}
            />
          </>
        ) : null}
        {csv ? (
          <Select
            label={t`Dates such as 03/04`}
            value={defaults.date_order ?? ""}
            onChange={(order) => onChange({ defaults: { ...defaults, date_order: order || null } })}
            options={[
              ["", t`As the file shows`],
              ["day_month", t`Day first`],
              ["month_day", t`Month first`],
            ]}
            error={
              batch.columns.some((column) => column.order_needed)
                ? t`The file allows both: say which it is.`
                : undefined
            }
          />
        ) : null}
        {batch.as === "people" || batch.as === "organisations" ? (
          <Select
            label={t`Role, where the file gives none`}
            value={defaults.role ?? ""}
            onChange={(role) => onChange({ defaults: { ...defaults, role: role || null } })}
            options={[
              ["", t`None`],
              ...role_order.map((role) => [role, i18n._(role_words[role])] as const),
            ]}
          />
        ) : null}
      </div>
    </section>
  );
}
