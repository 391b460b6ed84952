import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useSession } from "./session";
import { useWaiting } from "./waiting";

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

/** Says that there is no network, and what waits on this device. */
export function OfflineBar() {
  const online = useOnline();
  const { user } = useSession();
  const waiting = useWaiting();
  const { count, undecided } = waiting.user_id === user.id ? waiting : nothing;
  return (
    <>
      {online ? null : (
        <p className="offline" role="status">
          <Trans>
            No network. You can read what is already here, and notes you write are kept on this
            device and sent later.
          </Trans>
        </p>
      )}
      {undecided > 0 ? (
        <p className="offline" role="status">
          <Link to="/capture">
            <Plural
              value={undecided}
              one="# note on this device needs a decision."
              other="# notes on this device need a decision."
            />
          </Link>
        </p>
      ) : count > 0 && online ? (
        <p className="offline" role="status">
          <Link to="/capture">
            <Plural
              value={count}
              one="# note waits on this device to be sent."
              other="# notes wait on this device to be sent."
            />
          </Link>
        </p>
      ) : null}
    </>
  );
}

const nothing = { count: 0, undecided: 0 };
