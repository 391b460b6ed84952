// What waits on this device for its user, as the page shows it: one picture a tab, the tabs tell each other.
import { useSyncExternalStore } from "react";
import {
  device_db,
  type HeldNote,
  notes_db,
  type WaitingChange,
  type WaitingNote,
} from "~/app/device";
import { show_waiting } from "~/app/waiting";

export interface Outbox {
  notes: WaitingNote[];
  changes: WaitingChange[];
  /** Notes that the server has, seen on this device; newest first. */
  held: HeldNote[];
}

const nothing: Outbox = { notes: [], changes: [], held: [] };
let shown = nothing;
let shown_for = "";
const listeners = new Set<() => void>();
const channel = new BroadcastChannel("kept.outbox");

/** Reads anew what this device holds of a user. */
export async function read_outbox(user_id: string): Promise<Outbox> {
  const db = await device_db();
  const [notes, changes, held] = await Promise.all([
    (await notes_db()).getAllFromIndex("notes", "user_id", user_id),
    db.getAllFromIndex("changes", "user_id", user_id),
    db.getAllFromIndex("held", "user_id", user_id),
  ]);
  notes.sort((a, b) => b.made_at.localeCompare(a.made_at));
  changes.sort((a, b) => b.made_at.localeCompare(a.made_at));
  held.sort((a, b) => b.seen_at.localeCompare(a.seen_at));
  return { notes, changes, held };
}

async function show(user_id: string) {
  const next = await read_outbox(user_id);
  shown = next;
  shown_for = user_id;
  show_waiting({
    user_id,
    count: next.notes.length + next.changes.length,
    undecided:
      next.notes.filter((one) => one.refused).length +
      next.changes.filter((one) => one.refused || one.theirs).length,
  });
  for (const changed of listeners) changed();
}

/** Shows the user's waiting notes as they are now, in every tab. */
export async function refresh_outbox(user_id: string) {
  await show(user_id);
  channel.postMessage(user_id);
}

channel.onmessage = (event: MessageEvent<string>) => {
  if (event.data === shown_for) void show(shown_for);
};

export function useOutbox(user_id: string): Outbox {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => (shown_for === user_id ? shown : nothing),
  );
}
