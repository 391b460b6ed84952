import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Known } from "~/app/device";
import { can_work_offline } from "~/app/secure";
import { useSession } from "~/app/session";
import { Notice } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SentNotes } from "./sent_notes";
import { later_place, leave_draft } from "./note_draft";
import NoteForm from "./note_form";
import { useOutbox } from "./outbox";
import { WaitingList } from "./waiting_list";

const place = "capture";
const further_places = [later_place];

/** What was just said? Works with no network. */
export default function CapturePage() {
  const { t } = useLingui();
  const { user } = useSession();
  const outbox = useOutbox(user.id);
  const [round, set_round] = useState(0);
  const shared = useShared(user.id, () => set_round((old) => old + 1));
  const go_on = async (text: string, whom: Known[]) => {
    await leave_draft(user.id, place, text, whom);
    set_round((old) => old + 1);
  };
  return (
    <Page title={t`What was just said?`}>
      <div className="stack reading">
        {shared ? null : (
          <NoteForm key={round} plain about={[]} place={place} further_places={further_places} />
        )}
        {can_work_offline ? null : (
          <Notice tone="warn" title={t`Without a network, this page needs https`}>
            <Trans>
              Kept is opened over an address that is not secure, so notes can be written only while
              there is a network. The README says how to turn https on.
            </Trans>
          </Notice>
        )}
        <WaitingList outbox={outbox} onGoOn={go_on} />
        <SentNotes held={outbox.held} />
      </div>
    </Page>
  );
}

/** Text that another app shared with Kept becomes a draft; true until it is one. */
function useShared(user_id: string, onTaken: () => void): boolean {
  const { title, text, url } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const shared = [title, text, url].filter(Boolean).join("\n");
  useEffect(() => {
    if (shared === "") return;
    void leave_draft(user_id, place, shared, []).finally(() => {
      onTaken();
      void navigate({ to: "/capture", search: {}, replace: true });
    });
    // Once for what was shared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shared, user_id]);
  return shared !== "";
}
