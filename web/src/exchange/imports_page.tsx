import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { refusal } from "~/api/client";
import type { Import } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Button, ButtonAnchor } from "~/parts/button";
import { Select } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { ImportState } from "./import_state";
import { imports_query } from "./queries";

type As = "people" | "organisations" | "conversations" | "promises";

/** Bringing people in, and taking everything out. */
export default function ImportsPage() {
  const { t } = useLingui();
  const writes = useMay("staff");
  return (
    <Page title={t`Import and export`}>
      {writes ? <Upload /> : null}
      <PastImports />
      <Exports />
    </Page>
  );
}

function Upload() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [as, set_as] = useState<As>("people");
  const [over, set_over] = useState(false);
  const send = useMutation({
    mutationFn: async (file: File) => {
      const query = new URLSearchParams({ file_name: file.name, as });
      const response = await fetch(`/api/imports?${query}`, {
        method: "POST",
        body: file,
        headers: { "Content-Type": "application/octet-stream" },
      });
      const body = (await response.json().catch(() => null)) as unknown;
      if (!response.ok) throw refusal(response.status, body);
      return body as Import;
    },
    onSuccess: (made) => {
      queries.setQueryData(["import", made.id], made);
      void queries.invalidateQueries({ queryKey: ["imports"] });
      void navigate({ to: "/import/$id", params: { id: made.id } });
    },
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) send.mutate(file);
  };
  return (
    <section className="card" aria-labelledby="bring-in">
      <div className="head">
        <h2 id="bring-in">{t`Bring in a file`}</h2>
      </div>
      <div className="inside">
        <Select
          label={t`What the file holds`}
          value={as}
          onChange={(value) => set_as(value as As)}
          options={[
            ["people", t`People`],
            ["organisations", t`Organisations`],
            ["conversations", t`Conversations`],
            ["promises", t`Promises`],
          ]}
        />
        <div
          className="drop"
          {...(over ? { "data-over": "" } : {})}
          onDragOver={(event) => {
            event.preventDefault();
            set_over(true);
          }}
          onDragLeave={() => set_over(false)}
          onDrop={(event) => {
            event.preventDefault();
            set_over(false);
            take(event.dataTransfer.files);
          }}
        >
          <FileUp aria-hidden />
          <input
            ref={input}
            type="file"
            hidden
            accept=".vcf,.vcard,.csv,.tsv,.txt,.zip"
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
          <Button
            look="primary"
            isPending={send.isPending}
            onPress={() => input.current?.click()}
          >{t`Choose a file`}</Button>
          <p className="quiet reading">
            <Trans>
              vCard from any phone or address book, CSV from Google, Outlook, HubSpot, Pipedrive and
              others, or Kept's own archive. You see everything before it is taken in, and one press
              undoes it.
            </Trans>
          </p>
        </div>
        <Problem error={send.error} />
      </div>
    </section>
  );
}

function PastImports() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error } = useQuery(imports_query);
  if (error) return <Problem error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="past">
      <div className="head">
        <h2 id="past">{t`Imports`}</h2>
      </div>
      <ul className="rows">
        {data.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <Link className="what" to="/import/$id" params={{ id: one.id }}>
                <bdi>{one.file_name}</bdi>
              </Link>
              <time className="quiet small" dateTime={one.created_at}>
                {format.instant(one.created_at)}
              </time>
            </span>
            <span className="end">
              <ImportState state={one.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Exports() {
  const { t } = useLingui();
  return (
    <section className="card" aria-labelledby="take-out">
      <div className="head">
        <h2 id="take-out">{t`Take everything with you`}</h2>
      </div>
      <div className="inside">
        <p className="quiet reading">
          <Trans>
            What you export comes back in the same form. Only what you may see is in the file.
          </Trans>
        </p>
        <div className="line">
          <ButtonAnchor
            href="/api/export?format=vcf&what=people"
            download
          >{t`People as vCard`}</ButtonAnchor>
          <ButtonAnchor
            href="/api/export?format=csv&what=people"
            download
          >{t`People as CSV`}</ButtonAnchor>
          <ButtonAnchor
            href="/api/export?format=csv&what=organisations"
            download
          >{t`Organisations as CSV`}</ButtonAnchor>
          <ButtonAnchor
            href="/api/export?format=csv&what=promises"
            download
          >{t`Promises as CSV`}</ButtonAnchor>
          <ButtonAnchor
            href="/api/export?format=csv&what=consents"
            download
          >{t`Consents as CSV`}</ButtonAnchor>
          <ButtonAnchor
            href="/api/export?format=zip"
            download
          >{t`Everything as an archive`}</ButtonAnchor>
        </div>
      </div>
    </section>
  );
}
