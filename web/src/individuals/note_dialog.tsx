import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type About, useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { known_query } from "./known";
import NoteForm from "./note_form";

/** Note a conversation, from anywhere. */
export default function NoteDialog({
  about,
  onClose,
}: {
  about: About | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const known = useQuery(known_query(about));
  const { people } = useOpen().opened_with();
  return (
    <Dialog title={t`Note a conversation`} onClose={onClose} wide>
      {about && !known.data && !known.error ? null : (
        <NoteForm
          key={known.data?.id ?? "any"}
          about={people ?? (known.data ? [known.data] : [])}
          place={`note.${about?.id ?? ""}`}
          onSaved={onClose}
          cancel={<Button onPress={onClose}>{t`Cancel`}</Button>}
        />
      )}
    </Dialog>
  );
}
