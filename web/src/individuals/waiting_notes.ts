// Nothing typed is ever lost: a note goes into this device's database first, with its Idempotency-Key, and leaves it
// when the server has it. Each belongs to its user, also after a sign-out; sending twice makes one note.
import type { QueryClient } from "@tanstack/react-query";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { useSyncExternalStore } from "react";
import { answer, api, new_key, Refused } from "~/api/client";
import type { ConversationChange } from "~/api/types";

export interface WaitingNote {
  key: string;
  user_id: string;
  body: ConversationChange;
  names: string[];
  made_at: string;
  /** The refusal's code where the server will not take it: it stays until its writer decides. */
  refused?: string;
}

interface Schema extends DBSchema {
  notes: { key: string; value: WaitingNote; indexes: { user_id: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;
function database() {
  opened ??= openDB<Schema>("kept", 1, {
    upgrade: (made) =>
      void made.createObjectStore("notes", { keyPath: "key" }).createIndex("user_id", "user_id"),
  });
  return opened;
}

let shown: WaitingNote[] = [];
let shown_for = "";
const listeners = new Set<() => void>();
async function refresh(user_id: string) {
  const db = await database();
  shown = (await db.getAllFromIndex("notes", "user_id", user_id)).sort((a, b) =>
    b.made_at.localeCompare(a.made_at),
  );
  shown_for = user_id;
  for (const changed of listeners) changed();
}

const none: WaitingNote[] = [];
/** The notes of this user that the server does not have yet. */
export function useWaitingNotes(user_id: string): WaitingNote[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => (shown_for === user_id ? shown : none),
  );
}

/** true where the server has it; false where it waits. A refusal is thrown, and the note stays. */
async function send(note: WaitingNote): Promise<boolean> {
  const db = await database();
  try {
    await answer(
      api.POST("/api/conversations", {
        params: { header: { "Idempotency-Key": note.key } },
        body: note.body as never,
      }),
    );
  } catch (error) {
    const refused =
      error instanceof Refused ? error : new Refused(0, "unreachable", null, null, null, null);
    if (
      refused.status === 0 ||
      refused.status === 401 ||
      refused.status === 429 ||
      refused.status >= 500
    )
      return false;
    await db.put("notes", { ...note, refused: refused.code });
    throw refused;
  }
  await db.delete("notes", note.key);
  return true;
}

function written(queries: QueryClient) {
  for (const key of ["timeline", "people", "organisations", "today"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Keeps a note on the device, then tries to send it: "sent" or "waiting". */
export async function save_note(queries: QueryClient, note: Omit<WaitingNote, "key" | "made_at">) {
  const whole: WaitingNote = { ...note, key: new_key(), made_at: new Date().toISOString() };
  const db = await database();
  await db.put("notes", whole);
  try {
    const sent = await send(whole);
    if (sent) written(queries);
    return sent ? ("sent" as const) : ("waiting" as const);
  } finally {
    await refresh(note.user_id);
  }
}

/** Takes a refused or unwanted note off the device. */
export async function forget_note(note: WaitingNote) {
  await (await database()).delete("notes", note.key);
  await refresh(note.user_id);
}

/** Sends what waits: now, when the network comes back, and every half minute. Returns how to stop. */
export function send_waiting(user_id: string, queries: QueryClient): () => void {
  const attempt = async () => {
    await refresh(user_id);
    let some = false;
    for (const note of shown) {
      if (note.refused || !navigator.onLine) continue;
      const sent = await send(note).catch(() => false);
      some ||= sent;
    }
    if (some) written(queries);
    await refresh(user_id);
  };
  // One tab at a time.
  const run = () =>
    void (navigator.locks
      ? navigator.locks.request("kept.send", { ifAvailable: true }, (lock) =>
          lock ? attempt() : refresh(user_id),
        )
      : attempt());
  run();
  window.addEventListener("online", run);
  const timer = setInterval(() => {
    if (shown.length > 0) run();
  }, 30_000);
  return () => {
    window.removeEventListener("online", run);
    clearInterval(timer);
  };
}
