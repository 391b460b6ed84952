import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { answer, api, if_match } from "~/api/client";
import type { Deal } from "~/api/types";
import { useFormat } from "~/app/format";
import type { About } from "~/app/open";
import { useMay } from "~/app/session";
import { restore } from "~/firm/restore";
import { known_query } from "~/individuals/known";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { deals_changed } from "./changes";
import { DealForm } from "./deal_form";
import { deal_query, moves_query, stages_query } from "./queries";

interface DealDialogProps {
  /** Of one that is there; empty for a new one. */
  id: string;
  about: About | null;
  onClose: () => void;
}

export default function DealDialog({ id, about, onClose }: DealDialogProps) {
  return id ? <HeldDeal id={id} onClose={onClose} /> : <NewDeal about={about} onClose={onClose} />;
}

function NewDeal({ about, onClose }: { about: About | null; onClose: () => void }) {
  const { t } = useLingui();
  const known = useQuery(known_query(about));
  const stages = useQuery(stages_query);
  return (
    <Dialog title={t`Add a deal`} onClose={onClose} tall>
      <Problem error={stages.error} />
      {stages.data && (!about || known.data || known.error) ? (
        <DealForm
          key={known.data?.id ?? "any"}
          stages={stages.data}
          about={known.data ? [known.data] : []}
          onClose={onClose}
          foot={<Button onPress={onClose}>{t`Cancel`}</Button>}
        />
      ) : null}
    </Dialog>
  );
}

function HeldDeal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: deal, error } = useQuery(deal_query(id));
  const stages = useQuery(stages_query);
  return (
    <Dialog title={t`Deal`} onClose={onClose} tall>
      <Problem error={deal ? stages.error : error} />
      {deal && stages.data ? (
        <DealForm
          key={deal.version}
          deal={deal}
          stages={stages.data}
          about={deal.about.map((one) => ({ ...one, organisation: "" }))}
          onClose={onClose}
          below={<Way id={id} />}
          foot={<ToBin deal={deal} onClose={onClose} />}
        />
      ) : error ? null : (
        <SkeletonRows rows={5} />
      )}
    </Dialog>
  );
}

/** Its way through the pipeline. */
function Way({ id }: { id: string }) {
  const format = useFormat();
  const { data } = useQuery(moves_query(id));
  if (!data) return null;
  return (
    <details>
      <summary>
        <Trans>Its way through the pipeline</Trans>
      </summary>
      <ol className="rows">
        {data.map((move) => (
          <li key={move.id} className="row">
            <bdi className="grow">{move.stage}</bdi>
            <span className="end quiet small line dots">
              {move.by ? <bdi>{move.by}</bdi> : null}
              <time dateTime={move.at}>{format.instant(move.at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ToBin({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useLingui();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/deals/{id}", {
          params: { path: { id: deal.id }, header: if_match(deal.version) },
        }),
      ),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["deal", deal.id] });
      deals_changed(queries);
      confirm_done(t`The deal is in the bin.`, () => void restore(queries, deal.id));
      onClose();
    },
  });
  if (!writes) return null;
  return (
    <>
      <Problem error={remove.error} />
      <Button
        look="quiet"
        className="push"
        icon={<Trash2 aria-hidden />}
        onPress={() => remove.mutate()}
      >{t`To the bin`}</Button>
    </>
  );
}
