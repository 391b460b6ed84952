// A change of a note is kept on this device until the server has it. Where the note was changed elsewhere meanwhile,
// both texts are kept and shown: nobody's is overwritten.
import type { QueryClient } from "@tanstack/react-query";
import { answer, api, if_match, Refused } from "~/api/client";
import type { Conversation, ConversationChange } from "~/api/types";
import { device_db, in_turn, type WaitingChange, write_row } from "~/app/device";
import { hold_note } from "./held_notes";
import { refresh_outbox } from "./outbox";
import { on_its_way, to_the_server } from "./sending";

const patience_ms = 2500;

type Part = keyof ConversationChange & keyof Conversation;
const parts = ["note", "channel", "shared_with"] as const satisfies Part[];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What differs between a note as it was opened and as it stands now. */
export function changed_parts(base: Conversation, now: ConversationChange): ConversationChange {
  return Object.fromEntries(
    parts
      .filter((part) => now[part] !== undefined && !same(now[part], base[part]))
      .map((part) => [part, now[part]]),
  );
}

/** Where both changed the same part, each in another way. */
export function is_conflict({ base, body }: WaitingChange, theirs: Conversation): boolean {
  return parts.some(
    (part) =>
      body[part] !== undefined &&
      !same(theirs[part], base[part]) &&
      !same(theirs[part], body[part]),
  );
}

/** Both texts in one: what each added stands once. */
export function together(base: string, mine: string, theirs: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  if (base !== "" && mine.startsWith(base)) return `${theirs}${mine.slice(base.length)}`;
  return `${theirs}\n\n${mine}`;
}

/** The server has it all the same. */
const no_room = () => {};

/** The server has it. Changed once more while it was on its way: that one waits, on what is there now. */
async function drop(change: WaitingChange, after: Conversation) {
  const tx = (await device_db()).transaction("changes", "readwrite");
  const now = await tx.store.get([change.user_id, change.id]);
  if (now?.made_at === change.made_at) await tx.store.delete([change.user_id, change.id]);
  else if (now) await tx.store.put({ ...now, base: after });
  await tx.done;
}

/** The note as the server has it now; null while it waits. Thrown: a refusal, also `stale` with both texts kept. */
export async function send_change(change: WaitingChange): Promise<Conversation | null> {
  const { user_id, id, base, body } = change;
  try {
    const after = await answer(
      api.PATCH("/api/conversations/{id}", {
        ...to_the_server(user_id, {}),
        params: {
          path: { id },
          header: { ...if_match(base.version), "If-User": user_id },
        },
        body: body as never,
      }),
    );
    await hold_note(user_id, after).catch(no_room);
    await drop(change, after).catch(no_room);
    return after;
  } catch (error) {
    if (on_its_way(error)) return null;
    const { code, present } = error as Refused;
    if (code === "stale" && present) return settle(change, present as Conversation, error);
    await write_row(device_db(), "changes", { ...change, refused: code }, "strict");
    throw error;
  }
}

/** Changed meanwhile: nothing to do where the server has it already, once more where other parts were changed. */
async function settle(change: WaitingChange, theirs: Conversation, error: unknown) {
  if (Object.keys(changed_parts(theirs, change.body)).length === 0) {
    await hold_note(change.user_id, theirs).catch(no_room);
    await drop(change, theirs).catch(no_room);
    return theirs;
  }
  if (is_conflict(change, theirs)) {
    await write_row(device_db(), "changes", { ...change, theirs }, "strict");
    throw error;
  }
  return send_change({ ...change, base: theirs });
}

export type Settled = "sent" | "waiting" | "conflict";

function read_anew(queries: QueryClient) {
  for (const key of ["timeline", "people", "today", "conversation"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Keeps a change on the device, then tries to send it. */
export async function save_change(
  queries: QueryClient,
  made: Omit<WaitingChange, "made_at">,
): Promise<Settled> {
  const change: WaitingChange = { ...made, made_at: new Date().toISOString() };
  const { user_id, id } = change;
  const full = await write_row(device_db(), "changes", change, "strict").then(
    () => null,
    (error: unknown) => error,
  );
  // This device has no room for it: only what the server has is safe now.
  if (full) {
    if (!(await send_change(change))) throw full;
    read_anew(queries);
    return "sent";
  }
  const attempt = async (): Promise<Settled> => {
    if (!navigator.onLine) return "waiting";
    try {
      return (await in_turn("kept.send", () => send_change(change))) ? "sent" : "waiting";
    } catch (error) {
      if (error instanceof Refused && error.code === "stale") return "conflict";
      throw error;
    } finally {
      void refresh_outbox(user_id);
      read_anew(queries);
    }
  };
  const late = new Promise<Settled>((done) => setTimeout(() => done("waiting"), patience_ms));
  try {
    return await Promise.race([attempt(), late]);
  } catch (refused) {
    await (await device_db()).delete("changes", [user_id, id]);
    throw refused;
  } finally {
    await refresh_outbox(user_id);
  }
}

/** Keeps theirs, or takes a refused change off the device. */
export async function forget_change({ user_id, id }: WaitingChange) {
  await (await device_db()).delete("changes", [user_id, id]);
  await refresh_outbox(user_id);
}
