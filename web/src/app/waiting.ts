// How much waits on this device to be sent: known to every page without the device's database.
import { useSyncExternalStore } from "react";

export interface Waiting {
  user_id: string;
  count: number;
  /** Refused, or changed by somebody else meanwhile: its writer decides. */
  undecided: number;
}

let waiting: Waiting = { user_id: "", count: 0, undecided: 0 };
const listeners = new Set<() => void>();

export function show_waiting(next: Waiting) {
  waiting = next;
  for (const changed of listeners) changed();
}

export function useWaiting(): Waiting {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => waiting,
  );
}
