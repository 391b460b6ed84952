import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Noun } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { ComplaintRow } from "./complaint_row";
import { complaints_query } from "./queries";

/** What this one is or was unhappy about. */
export default function TheirComplaints({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const { data } = useInfiniteQuery(
    complaints_query(noun === "person" ? { person_id: id } : { organisation_id: id }),
  );
  const complaints = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-labelledby="their-complaints">
      <div className="head">
        <h2 id="their-complaints">{t`Complaints`}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<Plus aria-hidden />}
            icon_only
            onPress={() => open("complaint", { noun, id })}
          >{t`Write a complaint down`}</Button>
        ) : null}
      </div>
      {complaints.length === 0 ? (
        <p className="inside quiet">{t`No complaint.`}</p>
      ) : (
        <ul className="rows">
          {complaints.map((complaint) => (
            <ComplaintRow key={complaint.id} complaint={complaint} without_name />
          ))}
        </ul>
      )}
    </section>
  );
}
