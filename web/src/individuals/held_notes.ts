// Notes that the server has and this device has seen, so that they can be read and changed without a network.
import { answer, api, Refused } from "~/api/client";
import type { Conversation } from "~/api/types";
import { device_db, type HeldNote, type Known, type WaitingChange } from "~/app/device";
import { queryOptions } from "@tanstack/react-query";

const most_held = 60;

export async function hold_note(
  user_id: string,
  conversation: Conversation,
  more: { whom?: Known[]; key?: string; offers?: boolean } = {},
) {
  const db = await device_db();
  const tx = db.transaction("held", "readwrite");
  const old = await tx.store.get([user_id, conversation.id]);
  const next: HeldNote = {
    whom: [],
    ...old,
    ...more,
    user_id,
    id: conversation.id,
    conversation,
    seen_at: new Date().toISOString(),
  };
  const all = await tx.store.index("user_id").getAll(user_id);
  all.sort((a, b) => b.seen_at.localeCompare(a.seen_at));
  const gone = all.slice(most_held).map((one) => tx.store.delete([user_id, one.id]));
  await Promise.all([tx.store.put(next), ...gone, tx.done]);
}

/** What a note offered has been looked at. */
export async function close_offers({ user_id, id }: HeldNote) {
  const db = await device_db();
  const tx = db.transaction("held", "readwrite");
  const old = await tx.store.get([user_id, id]);
  if (old) await tx.store.put({ ...old, offers: false });
  await tx.done;
}

export const waiting_change = async (user_id: string, id: string) =>
  (await device_db()).get("changes", [user_id, id]);

export interface OpenedNote {
  conversation: Conversation;
  /** What was changed on this device and is not sent yet. */
  change: WaitingChange | null;
}

/** A note to read and change: the server's, and this device's where there is no network. */
export function opened_note_query(user_id: string, id: string) {
  return queryOptions({
    queryKey: ["conversation", id, "opened"],
    networkMode: "always",
    // What this device did with it meanwhile is seen at once.
    staleTime: 0,
    queryFn: async (): Promise<OpenedNote> => {
      const change = (await waiting_change(user_id, id).catch(() => undefined)) ?? null;
      try {
        const conversation = await answer(
          api.GET("/api/conversations/{id}", { params: { path: { id } } }),
        );
        await hold_note(user_id, conversation).catch(() => {});
        return { conversation, change };
      } catch (error) {
        if (!(error instanceof Refused) || !error.unreachable) throw error;
        const held = await (await device_db()).get("held", [user_id, id]);
        if (!held) throw error;
        return { conversation: held.conversation, change };
      }
    },
  });
}
