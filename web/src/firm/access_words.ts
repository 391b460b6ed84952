import { useLingui } from "@lingui/react/macro";
import type { Access } from "~/api/types";

export function useAccessWords(): Record<Access, string> {
  const { t } = useLingui();
  return {
    owner: t`Owner`,
    admin: t`Administrator`,
    staff: t({ message: "Staff", context: "access" }),
    viewer: t`Viewer`,
  };
}

export function useAccessHints(): Record<Access, string> {
  const { t } = useLingui();
  return {
    owner: t`May do everything.`,
    admin: t`May do everything but change owners.`,
    staff: t`Reads and writes people, conversations and promises.`,
    viewer: t`Reads, and changes nothing.`,
  };
}
