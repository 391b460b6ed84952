import { useLingui } from "@lingui/react/macro";
import type { Complaint } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useSession } from "~/app/session";
import { StateTag } from "./state_tag";

interface ComplaintRowProps {
  complaint: Complaint;
  /** On the page of the one whose it is, the name need not be said again. */
  without_name?: boolean;
}

export function ComplaintRow({ complaint, without_name }: ComplaintRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { open } = useOpen();
  const { user } = useSession();
  const waits = complaint.state === "open";
  const over = waits && complaint.remedy_on !== null && complaint.remedy_on < format.today();
  return (
    <li className="row" data-line={complaint.id} tabIndex={-1}>
      <div className="grow">
        <button type="button" className="what" onClick={() => open(`complaint:${complaint.id}`)}>
          <bdi>{complaint.what}</bdi>
        </button>
        <span className="quiet small line dots">
          {without_name || !complaint.to ? null : <bdi>{complaint.to.name}</bdi>}
          {complaint.by && complaint.by_user_id !== user.id ? <bdi>{complaint.by}</bdi> : null}
          <time dateTime={complaint.created_at}>
            {format.day_short(format.day_of(complaint.created_at))}
          </time>
        </span>
        {waits && !complaint.remedy && !complaint.promise_id ? (
          <span className="small warn">{t`Nothing is promised yet.`}</span>
        ) : waits && complaint.remedy_on ? (
          <span className={over ? "small bad" : "small quiet"}>
            {t`To be put right by ${format.day(complaint.remedy_on)}.`}
          </span>
        ) : null}
      </div>
      <span className="end">
        <StateTag state={complaint.state} />
      </span>
    </li>
  );
}
