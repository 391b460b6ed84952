// Nothing typed is ever lost: a note goes into this device's database first, with its Idempotency-Key, and leaves it
// when the server has it. Each belongs to its user, also after a sign-out; sending twice makes one note.
import type { QueryClient } from "@tanstack/react-query";
import { answer, api, Refused } from "~/api/client";
import type { Conversation } from "~/api/types";
import {
  ask_to_stay,
  in_turn,
  notes_db,
  try_lock,
  type WaitingNote,
  write_row,
} from "~/app/device";
import { hold_note } from "./held_notes";
import { read_outbox, refresh_outbox } from "./outbox";
import { remember_people } from "./recent";
import { send_change } from "./waiting_changes";
import { on_its_way, to_the_server } from "./sending";

/** How long Save waits for the server before it says that the note is kept here. */
const patience_ms = 2500;
const every_ms = 30_000;
const an_hour_ms = 3_600_000;

/** The server has the note; what it offers is then not looked at later. */
const no_room = () => {};

function written(queries: QueryClient) {
  for (const key of ["timeline", "people", "organisations", "today", "conversation"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** The note as the server has it; null where it waits. A refusal is thrown, and the note stays. */
async function send(note: WaitingNote): Promise<Conversation | null> {
  if (!note.tried) await write_row(notes_db(), "notes", { ...note, tried: true }, "relaxed");
  const sent = api.POST("/api/conversations", {
    ...to_the_server(note.user_id, { "Idempotency-Key": note.key }),
    body: note.body as never,
  });
  try {
    const made = await answer(sent);
    if (!made?.id) return null;
    const more = { whom: note.whom ?? [], key: note.key, offers: true };
    await hold_note(note.user_id, made, more).catch(no_room);
    await (await notes_db()).delete("notes", note.key);
    return made;
  } catch (error) {
    if (on_its_way(error)) return null;
    const { code, field } = error as Refused;
    if (code === "wrong_range" && field === "at") {
      const right = by_the_servers_clock(note, (await sent).response);
      if (right) return send(right);
    }
    await write_row(notes_db(), "notes", { ...note, tried: true, refused: code }, "strict");
    throw error;
  }
}

/** A phone whose clock runs days ahead: its note is as long ago as the phone says. null where that is not it. */
function by_the_servers_clock(note: WaitingNote, response: Response): WaitingNote | null {
  const ahead_ms = Date.now() - Date.parse(response.headers.get("Date") ?? "");
  const written = Date.parse(note.body.at ?? "");
  if (!(ahead_ms > an_hour_ms) || Number.isNaN(written)) return null;
  const at = new Date(written - ahead_ms).toISOString();
  // Its key has been refused with the text, so it is free.
  return { ...note, tried: false, body: { ...note.body, at } };
}

/** Keeps a note on the device, then tries to send it. What the server refuses at once is thrown, and not kept. */
export async function save_note(
  queries: QueryClient,
  note: Omit<WaitingNote, "made_at">,
): Promise<"sent" | "waiting"> {
  const whole: WaitingNote = { ...note, tried: false, made_at: new Date().toISOString() };
  try {
    await write_row(notes_db(), "notes", whole, "strict");
  } catch (full) {
    await send_unkept(whole, full);
    written(queries);
    return "sent";
  }
  ask_to_stay();
  remember_people(note.user_id, note.whom ?? []);
  const sending = navigator.onLine ? send_kept(queries, whole) : Promise.resolve(false);
  const late = new Promise<false>((done) => setTimeout(() => done(false), patience_ms));
  try {
    return (await Promise.race([sending, late])) ? "sent" : "waiting";
  } catch (refused) {
    await (await notes_db()).delete("notes", note.key);
    throw refused;
  } finally {
    await refresh_outbox(note.user_id);
  }
}

/** Keeps a note of somebody who is not signed in just now. */
export async function keep_note(note: Omit<WaitingNote, "made_at">) {
  const made_at = new Date().toISOString();
  await write_row(notes_db(), "notes", { ...note, tried: false, made_at }, "strict");
  ask_to_stay();
}

/** This device has no room for it: only what the server has is safe now. */
async function send_unkept(note: WaitingNote, full: unknown) {
  const sent = await answer(
    api.POST("/api/conversations", {
      ...to_the_server(note.user_id, { "Idempotency-Key": note.key }),
      body: note.body as never,
    }),
  ).catch((error: unknown) => {
    if (on_its_way(error)) return null;
    throw error;
  });
  if (!sent) throw full;
}

async function send_kept(queries: QueryClient, note: WaitingNote): Promise<boolean> {
  try {
    const sent = await in_turn("kept.send", async () => {
      // Another tab may have sent it while we waited for our turn.
      const now = await (await notes_db()).get("notes", note.key);
      return now && !now.refused ? send(now) : true;
    });
    if (sent) written(queries);
    return sent !== null;
  } finally {
    void refresh_outbox(note.user_id);
  }
}

/** Takes a refused or unwanted note off the device. */
export async function forget_note(note: WaitingNote) {
  await (await notes_db()).delete("notes", note.key);
  await refresh_outbox(note.user_id);
}

/** Takes a note that has never been on its way back into its writer's hands; false where it has been by now. */
export async function take_back(note: WaitingNote, keep: () => Promise<void>): Promise<boolean> {
  const release = await try_lock("kept.send");
  if (!release) return false;
  try {
    const now = await (await notes_db()).get("notes", note.key);
    if (!now || (now.tried !== false && !now.refused)) return false;
    await keep();
    await (await notes_db()).delete("notes", note.key);
    return true;
  } finally {
    release();
    await refresh_outbox(note.user_id);
  }
}

/** Tries once more what the server refused. */
export async function try_again(note: WaitingNote, queries: QueryClient) {
  const { refused: _, ...again } = note;
  await write_row(notes_db(), "notes", again, "strict");
  await send_all(note.user_id, queries);
}

async function send_all(user_id: string, queries: QueryClient): Promise<void> {
  const release = await try_lock("kept.send");
  if (release) {
    try {
      const { notes, changes } = await read_outbox(user_id);
      let some = false;
      for (const note of notes.filter((one) => !one.refused).toReversed()) {
        if (!navigator.onLine) break;
        some = (await send(note).catch(() => null)) !== null || some;
      }
      for (const change of changes.filter((one) => !one.refused && !one.theirs)) {
        if (!navigator.onLine) break;
        some = (await send_change(change).catch(() => null)) !== null || some;
      }
      if (some) written(queries);
    } finally {
      release();
    }
  }
  await refresh_outbox(user_id);
}

/** Sends what waits: now, when the network or the page comes back, and every half minute. Returns how to stop. */
export function send_waiting(user_id: string, queries: QueryClient): () => void {
  const run = () => void send_all(user_id, queries).catch(() => {});
  const shown = () => {
    if (document.visibilityState === "visible") run();
  };
  run();
  window.addEventListener("online", run);
  document.addEventListener("visibilitychange", shown);
  const timer = setInterval(run, every_ms);
  return () => {
    window.removeEventListener("online", run);
    document.removeEventListener("visibilitychange", shown);
    clearInterval(timer);
  };
}
