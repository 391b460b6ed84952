// The notes on a person or an organisation that the server does not have yet.
import { useLingui } from "@lingui/react/macro";
import type { Noun } from "~/api/types";
import { useSession } from "~/app/session";
import { useOutbox } from "./outbox";

export default function WaitingHere({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useLingui();
  const { user } = useSession();
  const { notes } = useOutbox(user.id);
  const here = notes.filter(({ body }) =>
    (noun === "person" ? body.person_ids : body.organisation_ids)?.includes(id),
  );
  return here.map((note) => (
    <div key={note.key} className="notice" data-tone="plain">
      <p className="own-words">{note.body.note}</p>
      <p className="quiet small">{t`Waiting to be sent`}</p>
    </div>
  ));
}
