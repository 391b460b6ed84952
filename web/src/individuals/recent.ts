// Whom this user last opened or wrote about on this device: the first guess of every person field,
// also without a network.
import type { Noun } from "~/api/types";

export interface Known {
  noun: Noun;
  id: string;
  name: string;
  organisation: string;
}

const most = 12;
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
    localStorage.setItem(place(user_id), JSON.stringify([known, ...others].slice(0, most)));
  } catch {
    // A guess less.
  }
}
