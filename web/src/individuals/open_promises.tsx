import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Noun } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { PromiseRow } from "~/promises/promise_row";
import { promises_query } from "~/promises/queries";

/** What is promised to this one, and by them, and not done yet. */
export function OpenPromises({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const filter = noun === "person" ? { person_id: id } : { organisation_id: id };
  const broken = useInfiniteQuery(promises_query({ ...filter, state: "broken" }));
  const waiting = useInfiniteQuery(promises_query({ ...filter, state: "open" }));
  const all = [...(broken.data?.pages ?? []), ...(waiting.data?.pages ?? [])].flatMap(
    (page) => page.items,
  );
  const promises = [...new Map(all.map((promise) => [promise.id, promise])).values()];
  return (
    <section className="card" aria-labelledby="open-promises">
      <div className="head">
        <h2 id="open-promises">{t`Open promises`}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<Plus aria-hidden />}
            icon_only
            onPress={() => open("promise", { noun, id })}
          >{t`Make a promise`}</Button>
        ) : null}
      </div>
      {promises.length === 0 ? (
        <p className="inside quiet">{t`No promise is open.`}</p>
      ) : (
        <ul className="rows">
          {promises.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} without_name />
          ))}
        </ul>
      )}
    </section>
  );
}
