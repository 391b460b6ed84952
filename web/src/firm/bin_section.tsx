import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { users_query } from "~/promises/queries";
import { restore } from "./restore";

interface Binned {
  id: string;
  noun: string;
  name: string;
  deleted_at: string;
  deleted_by: string;
  gone_at: string;
}

export default function BinSection() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ["bin"],
    queryFn: async () => (await answer(api.GET("/api/bin"))).items,
  });
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="card">
        <SkeletonRows rows={5} />
      </div>
    );
  return (
    <section className="card" aria-label={t`Bin`}>
      {data.length === 0 ? (
        <Empty icon={<Trash2 aria-hidden />} title={t`The bin is empty`}>
          <Trans>What is deleted stays here for {format.number(30)} days.</Trans>
        </Empty>
      ) : (
        <ul className="rows">
          {data.map((item) => (
            <BinRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BinRow({ item }: { item: Binned }) {
  const { t } = useLingui();
  const format = useFormat();
  const may_erase = useMay("admin");
  const queries = useQueryClient();
  const [asking, set_asking] = useState(false);
  const users = useQuery(users_query).data ?? [];
  const deleted_by = users.find((user) => user.id === item.deleted_by)?.name ?? item.deleted_by;
  const words: Record<string, string> = {
    person: t`Person`,
    organisation: t`Organisation`,
    conversation: t`Note`,
    promise: t`Promise`,
    task: t`Task`,
    deal: t`Deal`,
    complaint: t`Complaint`,
  };
  const bring_back = useMutation({
    mutationFn: () => restore(queries, item.id),
    onSuccess: () => confirm_done(t`${isolated(item.name)} is back.`),
  });
  const erase = useMutation({
    mutationFn: () => answer(api.DELETE("/api/bin/{id}", { params: { path: { id: item.id } } })),
    onSuccess: () => {
      set_asking(false);
      void queries.invalidateQueries({ queryKey: ["bin"] });
    },
  });
  return (
    <li className="row">
      <span className="grow">
        <bdi className="one-line strong">{item.name}</bdi>
        <span className="quiet small">
          {words[item.noun] ?? item.noun} ·{" "}
          <Trans>
            Deleted by <bdi>{deleted_by}</bdi>. Gone for good on{" "}
            {format.day(format.day_of(item.gone_at))}.
          </Trans>
        </span>
        <Problem error={bring_back.error} />
      </span>
      <span className="end">
        <Button
          small
          isPending={bring_back.isPending}
          onPress={() => bring_back.mutate()}
        >{t`Restore`}</Button>
        {may_erase ? (
          <Button small look="danger" onPress={() => set_asking(true)}>{t`Delete for good`}</Button>
        ) : null}
      </span>
      {asking ? (
        <Dialog title={t`Delete for good?`} onClose={() => set_asking(false)} question>
          <p>
            <Trans>
              <bdi>{item.name}</bdi> cannot be brought back after this.
            </Trans>
          </p>
          <Problem error={erase.error} />
          <div className="dialog-foot">
            <Button onPress={() => set_asking(false)}>{t`Cancel`}</Button>
            <Button
              look="danger"
              isPending={erase.isPending}
              onPress={() => erase.mutate()}
            >{t`Delete for good`}</Button>
          </div>
        </Dialog>
      ) : null}
    </li>
  );
}
