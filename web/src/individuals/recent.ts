// Whom this user last opened or wrote about on this device: the first guess of every person field, also without a
// network. The twelve last are at hand at once; everybody seen is in the device's database. These names belong to the
// firm, so they stay only while their reader is signed in; notes are their writer's and stay (see waiting_notes.ts).
import { queryOptions } from "@tanstack/react-query";
import type { Known } from "~/app/device";

export type { Known };

const most_at_hand = 12;
const most_known = 500;
const place = (user_id: string) => `kept.recent.${user_id}`;

export function recent_people(user_id: string): Known[] {
  try {
    return JSON.parse(localStorage.getItem(place(user_id)) ?? "[]") as Known[];
  } catch {
    return [];
  }
}

export function remember_person(user_id: string, known: Known) {
  const others = recent_people(user_id).filter((one) => one.id !== known.id);
  try {
    localStorage.setItem(place(user_id), JSON.stringify([known, ...others].slice(0, most_at_hand)));
  } catch {
    // A guess less.
  }
  remember_people(user_id, [known]);
}

/** Keeps names for the person field of this device; the ones seen longest ago make room. */
export function remember_people(user_id: string, people: readonly Known[]) {
  if (people.length === 0) return;
  keep_names(user_id, people).catch(() => {
    // A guess less.
  });
}

async function keep_names(user_id: string, people: readonly Known[]) {
  const { device_db } = await import("~/app/device");
  const seen_at = new Date().toISOString();
  const tx = (await device_db()).transaction("known", "readwrite");
  const kept = people.map(({ noun, id, name, organisation }) =>
    tx.store.put({ user_id, noun, id, name, organisation, seen_at }),
  );
  const all = await tx.store.index("user_id").getAll(user_id);
  all.sort((a, b) => b.seen_at.localeCompare(a.seen_at));
  const gone = all.slice(most_known).map((one) => tx.store.delete([user_id, one.id]));
  await Promise.all([...kept, ...gone, tx.done]);
}

/** Everybody this device knows of, last seen first. */
export function known_here_query(user_id: string) {
  return queryOptions({
    queryKey: ["known-here", user_id],
    networkMode: "always",
    staleTime: 60_000,
    queryFn: async (): Promise<Known[]> => {
      const { device_db } = await import("~/app/device");
      const all = await (await device_db()).getAllFromIndex("known", "user_id", user_id);
      return all.sort((a, b) => b.seen_at.localeCompare(a.seen_at));
    },
  });
}

/** The names of the firm's people, and its notes, leave this device when their reader signs out. */
export async function forget_names(user_id: string) {
  for (const name of [place(user_id), `kept.events.${user_id}`]) localStorage.removeItem(name);
  const { device_db } = await import("~/app/device");
  const tx = (await device_db()).transaction(["known", "held"], "readwrite");
  const gone = (["known", "held"] as const).map(async (name) => {
    const store = tx.objectStore(name);
    const keys = await store.index("user_id").getAllKeys(user_id);
    await Promise.all(keys.map((key) => store.delete(key)));
  });
  await Promise.all([...gone, tx.done]);
}
