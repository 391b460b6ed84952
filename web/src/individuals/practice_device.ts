// Name practice on this device: the cards of the session, with photos and recordings, and the answers the server does
// not have yet. All of it belongs to one user. Sending twice counts once: an answer is known by its card and its time.
import type { QueryClient } from "@tanstack/react-query";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { answer, api, Refused } from "~/api/client";
import type { PracticeAnswer, PracticeCard } from "~/api/types";

interface WaitingAnswer extends PracticeAnswer {
  user_id: string;
}

interface Schema extends DBSchema {
  cards: { key: string; value: { user_id: string; cards: PracticeCard[] } };
  answers: {
    key: [string, string, string];
    value: WaitingAnswer;
    indexes: { user_id: string };
  };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;
function database() {
  opened ??= openDB<Schema>("kept.practice", 1, {
    upgrade: (made) => {
      made.createObjectStore("cards", { keyPath: "user_id" });
      made
        .createObjectStore("answers", { keyPath: ["user_id", "card_id", "at"] })
        .createIndex("user_id", "user_id");
    },
  });
  return opened;
}

// The service worker answers from here when there is no network. (Its own caches begin with "kept-".)
const media_of = (user_id: string) => `practice.${user_id}`;

async function keep_media(user_id: string, cards: PracticeCard[]) {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys())
    if (name.startsWith("practice.") && name !== media_of(user_id)) await caches.delete(name);
  const wanted = new Set(
    cards
      .flatMap(({ front, back }) => [front, back])
      .flatMap((side) => [side.photo, side.say_it_recording])
      .filter((address) => address !== null),
  );
  const cache = await caches.open(media_of(user_id));
  for (const held of await cache.keys()) {
    const { pathname, search } = new URL(held.url);
    if (!wanted.delete(pathname + search)) await cache.delete(held);
  }
  // One that cannot be fetched now is left out; its card is asked all the same.
  await Promise.all(Array.from(wanted, (address) => cache.add(address).catch(() => {})));
}

/** Puts a session on the device, in the place of the one before and of any other user's. Gives what is not answered. */
export async function keep_cards(user_id: string, cards: PracticeCard[]) {
  const db = await database();
  for (const key of await db.getAllKeys("cards"))
    if (key !== user_id) await db.delete("cards", key);
  await db.put("cards", { user_id, cards });
  await keep_media(user_id, cards);
  return kept_cards(user_id);
}

/** What is on the device and was not answered since. */
export async function kept_cards(user_id: string): Promise<PracticeCard[]> {
  const db = await database();
  const held = await db.get("cards", user_id);
  const answered = await db.getAllFromIndex("answers", "user_id", user_id);
  return (held?.cards ?? []).filter(
    (card) => !answered.some((one) => one.card_id === card.card_id),
  );
}

/** Takes everything off the device that shows people; answers wait on. */
export async function forget_cards() {
  await (await database()).clear("cards");
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys())
    if (name.startsWith("practice.")) await caches.delete(name);
}

/** The answer is on the device when this returns, and perhaps not yet at the server. */
export async function keep_answer(user_id: string, given: PracticeAnswer) {
  await (await database()).put("answers", { ...given, user_id });
}

const final = (error: unknown) =>
  error instanceof Refused &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 401 &&
  error.status !== 429;

async function send(db: IDBPDatabase<Schema>, waiting: WaitingAnswer[]) {
  const answers = waiting.map(({ card_id, grade, at }) => ({ card_id, grade, at }));
  await answer(api.POST("/api/practice/answers", { body: { answers } }));
  // All or none: a page closed in between would send the rest again.
  const done = db.transaction("answers", "readwrite");
  const gone = waiting.map(({ user_id, card_id, at }) => done.store.delete([user_id, card_id, at]));
  await Promise.all([...gone, done.done]);
}

const a_request = 200;
async function send_all(user_id: string): Promise<boolean> {
  const db = await database();
  const waiting = await db.getAllFromIndex("answers", "user_id", user_id);
  if (waiting.length === 0 || !navigator.onLine) return false;
  const batch = waiting.slice(0, a_request);
  try {
    await send(db, batch);
  } catch (error) {
    if (!final(error)) return false;
    // One of them is wrong: the others are not to wait for it.
    for (const one of batch) {
      try {
        await send(db, [one]);
      } catch (refused) {
        if (!final(refused)) return false;
        await db.delete("answers", [one.user_id, one.card_id, one.at]);
      }
    }
  }
  return waiting.length <= a_request || (await send_all(user_id));
}

/** Sends what waits, one after the other: what was answered while something was on its way goes with the next. */
export async function send_answers(user_id: string, queries: QueryClient) {
  const run = async () => {
    if (await send_all(user_id).catch(() => false))
      await queries.invalidateQueries({ queryKey: ["practice", "counts"] });
  };
  if (navigator.locks) await navigator.locks.request("kept.practice", run);
  else await run();
}

/** How many answers of this user the server does not have yet. */
export async function count_waiting(user_id: string): Promise<number> {
  return (await database()).countFromIndex("answers", "user_id", user_id);
}

/** Sends now and whenever the network comes back. Returns how to stop. */
export function send_practice(user_id: string, queries: QueryClient): () => void {
  const run = () => void send_answers(user_id, queries);
  run();
  window.addEventListener("online", run);
  return () => window.removeEventListener("online", run);
}
