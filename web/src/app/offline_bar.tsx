import { Trans } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";

const subscribe = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

export function OfflineBar() {
  if (useOnline()) return null;
  return (
    <p className="offline" role="status">
      <Trans>
        No network. You can read what is already here, and notes you write are kept on this device
        and sent later.
      </Trans>
    </p>
  );
}
