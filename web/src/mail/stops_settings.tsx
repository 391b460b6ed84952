// Settings: who asked us to stop. The list holds no address, only what tells one when it is asked about.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { MailPurpose } from "~/api/types";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { isolated } from "~/parts/bdi";
import { consents_changed, suppressions_query } from "./consent_queries";
import { StoppedLine } from "./stopped_line";
import { StopPurpose } from "./stop_purpose";

export default function StopsSettings() {
  const { t } = useLingui();
  const [typed, set_typed] = useState("");
  const [asked, set_asked] = useState("");
  const list = useInfiniteQuery(suppressions_query(asked));
  const problem = useFieldProblem(list.error);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <section className="card" aria-labelledby="stops">
        <div className="head">
          <h2 id="stops">{t`Who asked us to stop`}</h2>
        </div>
        <p className="row quiet">
          <Trans>
            No address is kept here, only a fingerprint of each. Kept knows an address again when it
            is asked about it, before every mail, and when you look one up.
          </Trans>
        </p>
        <form
          className="inside"
          onSubmit={(event) => {
            event.preventDefault();
            set_asked(typed.trim());
          }}
        >
          <TextField
            label={t`Look up an address`}
            type="email"
            autoComplete="off"
            value={typed}
            onChange={(next) => {
              set_typed(next);
              if (!next) set_asked("");
            }}
            error={problem("address")}
          />
          <div>
            <Button type="submit">{t`Look it up`}</Button>
          </div>
        </form>
        {asked && items?.length === 0 ? (
          <div className="inside">
            <Notice live>{t`${isolated(asked)} has not asked us to stop.`}</Notice>
          </div>
        ) : null}
        {!asked && items?.length === 0 ? (
          <p className="inside quiet">{t`Nobody has asked us to stop.`}</p>
        ) : null}
        <ul className="rows">
          {items?.map((one) => (
            <StoppedLine key={one.id} stopped={one} address={asked} row />
          ))}
        </ul>
        {list.isPending ? <SkeletonRows rows={3} /> : null}
        {list.hasNextPage ? (
          <div className="inside">
            <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
              {t`Show more`}
            </Button>
          </div>
        ) : null}
        <Problem error={beyond_fields(list.error, ["address"])} />
      </section>
      <StopForm />
    </>
  );
}

/** Somebody who is in no list here may ask too. */
function StopForm() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [address, set_address] = useState("");
  const [purpose, set_purpose] = useState<MailPurpose | null>(null);
  const stop = useMutation({
    mutationFn: () => answer(api.POST("/api/suppressions", { body: { address, purpose } })),
    onSuccess: () => {
      consents_changed(queries);
      confirm_done(t`Stopped. Only an administrator can lift it.`);
      set_address("");
    },
  });
  const problem = useFieldProblem(stop.error);
  return (
    <section className="card" aria-labelledby="stop-one">
      <div className="head">
        <h2 id="stop-one">{t`Stop mail to an address`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          stop.mutate();
        }}
      >
        <TextField
          label={t`E-mail address`}
          type="email"
          required
          autoComplete="off"
          value={address}
          onChange={set_address}
          error={problem("address")}
        />
        <StopPurpose value={purpose} onChange={set_purpose} />
        <Problem error={beyond_fields(stop.error, ["address"])} />
        <div>
          <Button type="submit" look="primary" isPending={stop.isPending}>{t`Stop it`}</Button>
        </div>
      </form>
    </section>
  );
}
