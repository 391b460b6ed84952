// Mornings and notifications in the mock: one that was not read.
import { new_id } from "./data.mjs";

export function morning_routes(on) {
  const one = {
    id: new_id(),
    kind: "morning",
    ref_id: null,
    lines: 3,
    title: null,
    at: new Date().toISOString(),
    read_at: null,
  };
  on("GET", "/api/notifications", () => ({ items: [one], next: null }));
  on("GET", "/api/notifications/unread", () => ({ count: one.read_at ? 0 : 1 }));
  on("PUT", "/api/notifications/reading", () => void (one.read_at = new Date().toISOString()));
  on("GET", "/api/me/morning", () => ({
    version: 1,
    time: "08:00",
    by_push: true,
    next_at: new Date().toISOString(),
  }));
  on("GET", "/api/me/push-subscriptions", () => ({ items: [], next: null }));
}
