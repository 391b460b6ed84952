// What this device keeps for its users, until the server has it and also after a sign-out.
// Do not simplify by raising a version: a page of an older Kept in another tab holds its database open, and ours would
// wait for as long as it lives. What needs a new store gets a new database.
import { type DBSchema, type IDBPDatabase, openDB, type StoreNames, type StoreValue } from "idb";
import type { Conversation, ConversationChange, Session } from "~/api/types";
import { Refused } from "~/api/client";

/** Somebody or something a note is about. */
export interface Known {
  noun: "person" | "organisation";
  id: string;
  name: string;
  organisation: string;
}

/** A note that the server does not have yet. */
export interface WaitingNote {
  /** Its Idempotency-Key. */
  key: string;
  user_id: string;
  body: ConversationChange;
  names: string[];
  /** Missing in what an older page wrote. */
  whom?: Known[];
  made_at: string;
  /** It has been on its way: the server may have it, so its text stays as it is. */
  tried?: boolean;
  /** The refusal's code where the server will not take it: it stays until its writer decides. */
  refused?: string;
}

/** What was changed in a note that the server has. */
export interface WaitingChange {
  user_id: string;
  id: string;
  /** The note as it was when it was opened. */
  base: Conversation;
  body: ConversationChange;
  made_at: string;
  /** The note as another device or user left it meanwhile: both texts are shown. */
  theirs?: Conversation;
  refused?: string;
}

/** A note under the fingers. One a slot; a tab holds its slot by a lock. */
export interface Draft {
  user_id: string;
  slot: string;
  key: string;
  text: string;
  whom: Known[];
  changed_at: string;
}

/** A note that the server has and this device has seen: it can be read and changed without a network. */
export interface HeldNote {
  user_id: string;
  id: string;
  conversation: Conversation;
  whom: Known[];
  seen_at: string;
  /** Written on this device: the key it was sent under. */
  key?: string;
  /** What its words offer has not been looked at yet. */
  offers?: boolean;
}

/** Somebody known on this device: for the person field without a network. */
export interface KnownHere extends Known {
  user_id: string;
  seen_at: string;
}

interface NotesSchema extends DBSchema {
  notes: { key: string; value: WaitingNote; indexes: { user_id: string } };
}
interface DeviceSchema extends DBSchema {
  drafts: { key: [string, string]; value: Draft; indexes: { user_id: string } };
  changes: { key: [string, string]; value: WaitingChange; indexes: { user_id: string } };
  held: { key: [string, string]; value: HeldNote; indexes: { user_id: string } };
  known: { key: [string, string]; value: KnownHere; indexes: { user_id: string } };
  /** Who is signed in; localStorage is quicker, but a killed browser forgets its last seconds. */
  session: { key: string; value: KeptSession };
}

interface KeptSession {
  place: "here";
  session: Session | null;
}

function opener<Schema extends DBSchema>(name: string, make: (db: IDBPDatabase<Schema>) => void) {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => (opened = undefined);
  return () =>
    (opened ??= openDB<Schema>(name, 1, {
      upgrade: make,
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw refused_here(error);
    }));
}

export const notes_db = opener<NotesSchema>(
  "kept",
  (db) => void db.createObjectStore("notes", { keyPath: "key" }).createIndex("user_id", "user_id"),
);

export const device_db = opener<DeviceSchema>("kept.device", (db) => {
  db.createObjectStore("drafts", { keyPath: ["user_id", "slot"] }).createIndex(
    "user_id",
    "user_id",
  );
  db.createObjectStore("changes", { keyPath: ["user_id", "id"] }).createIndex("user_id", "user_id");
  db.createObjectStore("held", { keyPath: ["user_id", "id"] }).createIndex("user_id", "user_id");
  db.createObjectStore("session", { keyPath: "place" });
  db.createObjectStore("known", { keyPath: ["user_id", "id"] }).createIndex("user_id", "user_id");
});

/** Writes now: the transaction is told to end with its only request, so that a closed tab cannot undo it. */
export async function write_row<Schema extends DBSchema, Store extends StoreNames<Schema>>(
  opened: Promise<IDBPDatabase<Schema>>,
  store: Store,
  row: StoreValue<Schema, Store>,
  durability: "strict" | "relaxed",
): Promise<void> {
  let failed: unknown = null;
  try {
    const tx = (await opened).transaction(store, "readwrite", { durability });
    // The one that says why is the transaction; the request may only know that it was given up.
    tx.done.catch(() => (failed = tx.error));
    const asked = tx.store.put(row);
    tx.commit();
    await Promise.allSettled([asked, tx.done]);
    await tx.done;
  } catch (error) {
    throw refused_here(failed ?? error);
  }
}

/** This device has no room, or keeps nothing at all. */
function refused_here(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return new Refused(0, full ? "device_full" : "device_closed", null, null, null, null);
}

export const keep_session = (session: Session | null) =>
  write_row(device_db(), "session", { place: "here", session }, "relaxed");

export async function kept_session(): Promise<Session | null | undefined> {
  return (await (await device_db()).get("session", "here"))?.session;
}

/** Asks the browser once not to throw away what waits here when the device runs full. */
export function ask_to_stay() {
  void navigator.storage?.persisted?.().then((stays) => {
    if (!stays) void navigator.storage.persist().catch(() => {});
  });
}

/** One tab at a time; a tab that has the lock already lets us pass at once. Without locks (http) everybody passes. */
export function try_lock(name: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}

/** Waits for its turn among the tabs. */
export async function in_turn<T>(name: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request(name, act) : act();
}
