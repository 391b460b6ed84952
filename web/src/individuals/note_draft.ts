// The note under the fingers, kept at each key press: a closed tab, a killed browser or a new version of the page
// lose nothing. Each tab writes in a slot of its own, so that two tabs do not write over each other; who opens the
// field next gets what was left in a free slot.
import { useEffect, useRef, useState } from "react";
import { new_key } from "~/api/client";
import { device_db, type Draft, type Known, notes_db, try_lock, write_row } from "~/app/device";

const most_tabs = 8;
/** Where a note is left that was begun while nobody was signed in. */
export const later_place = "later";

interface Found {
  draft: Draft;
  release: () => void;
}

const empty = (user_id: string, slot: string, whom: Known[]): Draft => ({
  user_id,
  slot,
  key: new_key(),
  text: "",
  whom,
  changed_at: "",
});

/** A draft whose note is already waiting or sent: the browser was killed between the two. */
async function is_saved(draft: Draft): Promise<boolean> {
  if (await (await notes_db()).get("notes", draft.key)) return true;
  const held = await (await device_db()).getAllFromIndex("held", "user_id", draft.user_id);
  return held.some((one) => one.key === draft.key);
}

/** Takes over what a page of an older Kept left in its own place. */
async function adopt(draft: Draft, place: string) {
  try {
    const name = `kept.draft.${draft.user_id}.${place}`;
    const text = localStorage.getItem(name);
    if (!text) return draft;
    const adopted = { ...draft, text };
    await write_row(device_db(), "drafts", adopted, "strict");
    localStorage.removeItem(name);
    return adopted;
  } catch {
    return draft;
  }
}

async function find_slot(
  user_id: string,
  places: readonly string[],
  whom: Known[],
  must_be_empty: () => boolean,
): Promise<Found | null> {
  const slots = places.flatMap((place) =>
    Array.from({ length: most_tabs }, (_, at) => (at === 0 ? place : `${place}~${at + 1}`)),
  );
  const db = await device_db();
  const rows = await Promise.all(slots.map((slot) => db.get("drafts", [user_id, slot])));
  // Without text, whom it is about is the opener's word.
  const about = (row: Draft) => (row.text === "" && whom.length > 0 ? { ...row, whom } : row);
  const drafts = slots.map((slot, at) => about(rows[at] ?? empty(user_id, slot, whom)));
  const order = drafts.toSorted((a, b) => b.changed_at.localeCompare(a.changed_at));
  const written = order.filter((one) => one.text !== "");
  for (const draft of [...written, ...drafts.filter((one) => one.text === "")]) {
    if (draft.text !== "" && must_be_empty()) continue;
    const release = await try_lock(`kept.draft.${user_id}.${draft.slot}`);
    if (!release) continue;
    // Another tab may have written in it between our look and our lock.
    const now = about((await db.get("drafts", [user_id, draft.slot])) ?? draft);
    const saved = now.text !== "" && (await is_saved(now));
    const free = saved ? empty(user_id, draft.slot, whom) : now;
    return { draft: free.text === "" ? await adopt(free, places[0] ?? "") : free, release };
  }
  return null;
}

export interface NoteDraft {
  text: string;
  whom: Known[];
  /** Refused{code: device_full} while this device cannot keep what is typed. */
  problem: unknown;
  set_text: (text: string) => void;
  /** Adds what was said aloud or shared, whatever is in the field by then. */
  add_text: (more: string) => void;
  set_whom: (whom: Known[]) => void;
  /** What will be the note's Idempotency-Key, and when its last letter was written. */
  key: string;
  written_at: string;
  /** The note is saved: the field is empty again, under a new key. */
  done: () => Promise<void>;
}

/** A draft at the first of `places`; what was left at the others is offered too. */
export function useNoteDraft(
  user_id: string,
  places: readonly string[],
  about: Known[],
): NoteDraft {
  const [draft, set_draft] = useState(() => empty(user_id, "", about));
  const [problem, set_problem] = useState<unknown>(null);
  const latest = useRef(draft);
  const all = places.join("\n");

  const put = (next: Draft) => {
    latest.current = next;
    set_draft(next);
    if (next.slot === "") return Promise.resolve();
    return write_row(device_db(), "drafts", next, "relaxed").then(
      () => set_problem(null),
      (error: unknown) => set_problem(error),
    );
  };

  useEffect(() => {
    let release = () => {};
    let gone = false;
    const found = (one: Found | null) => {
      if (!one) return;
      if (gone) return one.release();
      release = one.release;
      const { slot } = one.draft;
      const typed = latest.current.text !== "";
      void put(typed ? { ...latest.current, slot } : one.draft);
    };
    find_slot(user_id, all.split("\n"), about, () => latest.current.text !== "").then(
      found,
      (error: unknown) => set_problem(error),
    );
    return () => {
      gone = true;
      release();
    };
    // Whom it is about is what the field begins with, not what it follows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [user_id, all]);

  const change = (part: Partial<Draft>) =>
    void put({ ...latest.current, ...part, changed_at: new Date().toISOString() });
  return {
    text: draft.text,
    whom: draft.whom,
    problem,
    set_text: (text) => change({ text }),
    add_text: (more) => {
      const { text } = latest.current;
      change({ text: text === "" || /\s$/.test(text) ? text + more : `${text} ${more}` });
    },
    set_whom: (whom) => change({ whom }),
    key: draft.key,
    written_at: draft.changed_at,
    done: () => put(empty(user_id, latest.current.slot, about)),
  };
}

/** Puts text back into a field that is opened later: where a note was refused, or its writer goes on with it. */
export async function leave_draft(user_id: string, place: string, text: string, whom: Known[]) {
  const found = await find_slot(user_id, [place], whom, () => true);
  if (!found) return;
  const changed_at = new Date().toISOString();
  await write_row(device_db(), "drafts", { ...found.draft, text, whom, changed_at }, "strict");
  found.release();
}
