import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Noun } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { DealFacts } from "./deal_card";
import { deals_of_query, stages_query } from "./queries";

/** The sales that are or were worked on with this one. */
export default function TheirDeals({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const { data: deals = [] } = useQuery(
    deals_of_query(noun === "person" ? { person_id: id } : { organisation_id: id }),
  );
  const stages = useQuery({ ...stages_query, enabled: deals.length > 0 }).data ?? [];
  return (
    <section className="card" aria-labelledby="their-deals">
      <div className="head">
        <h2 id="their-deals">{t`Deals`}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<Plus aria-hidden />}
            icon_only
            onPress={() => open("deal", { noun, id })}
          >{t`Add a deal`}</Button>
        ) : null}
      </div>
      {deals.length === 0 ? (
        <p className="inside quiet">{t`No deal yet.`}</p>
      ) : (
        <ul className="rows">
          {deals.map((deal) => (
            <li key={deal.id} className="row" data-line={deal.id} tabIndex={-1}>
              <div className="grow">
                <button type="button" className="what" onClick={() => open(`deal:${deal.id}`)}>
                  <bdi>{deal.name}</bdi>
                </button>
                <DealFacts deal={deal} without={id} />
              </div>
              <span className="end">
                <bdi className="tag" data-tone={tone_of[deal.state]}>
                  {stages.find((stage) => stage.id === deal.stage_id)?.name}
                </bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const tone_of = { open: undefined, won: "ok", lost: undefined } as const;
