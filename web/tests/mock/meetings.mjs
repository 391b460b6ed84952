// Calendars and mail read in, the next meeting and what to know before it, in the mock.
import { new_id } from "./data.mjs";
import { mail_routes } from "./mail.mjs";

export function meeting_routes(on, server) {
  mail_routes(on);
  const held = (server.data.meetings = { calendars: [], warnings: {} });
  const calendar = (id) => held.calendars.find((one) => one.id === id);
  on("GET", "/api/me/calendars", () => ({ items: held.calendars, next: null }));
  on("GET", "/api/me/calendar-feeds", () => ({ items: [], next: null }));
  on(
    "POST",
    "/api/me/calendars",
    ({ body }) => {
      const made = {
        id: new_id(),
        version: 1,
        name: body.name ?? "",
        host: body.address ? new URL(body.address.replace(/^webcal/, "https")).host : "",
        last_read_at: null,
        problem: null,
        problem_at: null,
        events: 0,
        left_out: 0,
        created_at: new Date().toISOString(),
        changed_at: new Date().toISOString(),
      };
      held.calendars.push(made);
      return made;
    },
    201,
  );
  on("PUT", "/api/me/calendars/:id/reading", ({ id }) =>
    Object.assign(calendar(id), { problem: "outgoing_unknown_host" }),
  );
  on("PUT", "/api/me/calendars/:id/file", ({ id }) =>
    Object.assign(calendar(id), { events: 1, last_read_at: new Date().toISOString() }),
  );
  on(
    "DELETE",
    "/api/me/calendars/:id",
    ({ id }) => void (held.calendars = held.calendars.filter((one) => one.id !== id)),
  );
  on("GET", "/api/me/events", () => ({ items: [], next: null }));
  on("GET", "/api/me/events/now", () => ({ next: null, ended: [] }));
  on("GET", "/api/meeting", ({ query }) => ({
    event: null,
    people: (query.get("person_ids") ?? "")
      .split(",")
      .map((id) => server.data.people.find((one) => one.id === id))
      .filter(Boolean)
      .map((person) => ({
        person,
        title: "",
        organisation: "",
        last_talked_on: null,
        last_said: [],
        ours: [],
        theirs: [],
        warning: held.warnings[person.id] ?? "",
      })),
  }));
  on("PUT", "/api/people/:id/warning", ({ id, body }) => {
    held.warnings[id] = body.text;
    return { text: body.text, changed_at: new Date().toISOString() };
  });
}
