import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { About } from "~/app/open";
import { known_query } from "~/individuals/known";
import type { Known } from "~/individuals/recent";
import { Dialog } from "~/parts/dialog";
import { type FirstWords, PromiseForm } from "./promise_form";

interface PromiseDialogProps {
  about: About | null;
  onClose: () => void;
  /** What is already known of it: from a sentence in a note. */
  first?: FirstWords;
  to?: Known[];
}

export default function PromiseDialog({ about, onClose, first, to = [] }: PromiseDialogProps) {
  const { t } = useLingui();
  const known = useQuery(known_query(about));
  return (
    <Dialog title={t`Make a promise`} onClose={onClose} tall>
      {about && !known.data && !known.error ? null : (
        <PromiseForm
          key={known.data?.id ?? "any"}
          to={known.data ? [known.data] : to}
          {...(first ? { first } : {})}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
