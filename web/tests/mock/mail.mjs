// Mailboxes, a thread of mails, and whom nobody knows, in the mock.
import { new_id } from "./data.mjs";

export function mail_routes(on) {
  const now = new Date().toISOString();
  const folder = (name, chosen) => ({
    id: new_id(),
    name,
    shown: name,
    chosen,
    seen: chosen ? 12 : 0,
    stored: chosen ? 11 : 0,
    skipped: chosen ? 1 : 0,
  });
  let boxes = [
    {
      id: new_id(),
      version: 1,
      name: "",
      address: "olga@kept.example",
      host: "imap.kept.example",
      port: 993,
      security: "tls",
      user_name: "olga",
      sign_in: "password",
      reads: true,
      last_read_at: now,
      problem: "mailbox_sign_in",
      created_at: now,
      changed_at: now,
      folders: [folder("INBOX", true), folder("Sent", false)],
    },
  ];
  let strangers = [
    {
      id: new_id(),
      address: "stranger@nowhere.example",
      name: "ليلى حداد",
      mails: 3,
      last_at: now,
    },
  ];
  const box = (id) => boxes.find((one) => one.id === id);
  on("GET", "/api/mailboxes", () => ({ items: boxes, next: null }));
  on(
    "POST",
    "/api/mailboxes",
    ({ body }) => {
      const made = { ...boxes[0], ...body, id: new_id(), folders: [], problem: null };
      delete made.secret;
      boxes.push(made);
      return made;
    },
    201,
  );
  on("PATCH", "/api/mailboxes/:id", ({ id, body }) => {
    for (const each of box(id).folders) each.chosen = body.folders.includes(each.name);
    return box(id);
  });
  on(
    "DELETE",
    "/api/mailboxes/:id",
    ({ id }) => void (boxes = boxes.filter((one) => one.id !== id)),
  );
  on("PUT", "/api/mailboxes/:id/test", ({ id }) => ({ problem: null, folders: box(id).folders }));
  on("PUT", "/api/mailboxes/:id/reading", ({ id }) => box(id));
  on("GET", "/api/mailboxes/:id/skipped", ({ id }) => ({
    items: [
      { id: new_id(), folder_id: box(id).folders[0].id, uid: 7, reason: "too_large", at: now },
    ],
    next: null,
  }));
  on("GET", "/api/mail-strangers", () => ({ items: strangers, next: null }));
  on(
    "PUT",
    "/api/mail-strangers/:id/dismissal",
    ({ id }) => void (strangers = strangers.filter((one) => one.id !== id)),
  );
}
