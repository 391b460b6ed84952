import { useLingui } from "@lingui/react/macro";
import type { Complaint } from "~/api/types";

export function StateTag({ state }: { state: Complaint["state"] }) {
  const { t } = useLingui();
  const words = {
    open: t({ message: "Open", context: "complaint" }),
    put_right: t({ message: "Put right", context: "complaint" }),
    closed: t({ message: "Closed", context: "complaint" }),
  };
  const tones = { open: "warn", put_right: "ok", closed: undefined };
  return (
    <span className="tag" data-tone={tones[state]}>
      {words[state]}
    </span>
  );
}
