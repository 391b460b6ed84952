// Who has signed in on this device: a note written while nobody is signed in is one of theirs.
import type { User } from "~/api/types";

export type Writer = Pick<User, "id" | "name">;
const place = "kept.writers";
const most = 6;

/** The last one first. */
export function known_writers(): Writer[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "[]") as Writer[];
  } catch {
    return [];
  }
}

export function remember_writer({ id, name }: Writer) {
  const others = known_writers().filter((one) => one.id !== id);
  try {
    localStorage.setItem(place, JSON.stringify([{ id, name }, ...others].slice(0, most)));
  } catch {
    // Then one signs in before one writes.
  }
}
