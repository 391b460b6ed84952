// Consents, their texts and who asked us to stop, in the mock: the shapes, and none of the law.
import { new_id } from "./data.mjs";

const purposes = ["newsletter", "marketing", "cart_reminder", "survey"];
const covers = (asked, purpose) =>
  asked === purpose || (asked === "marketing" && purpose !== "survey");

function may_send(purpose, consents, stopped) {
  const answer = (reason, consent) => ({
    purpose,
    may: !reason,
    reason,
    consent_id: consent?.id ?? null,
  });
  if (stopped.some((one) => one.purpose === null || covers(one.purpose, purpose)))
    return answer("asked_to_stop");
  const about = consents.filter((one) => covers(one.purpose, purpose));
  const good = about.find((one) => !one.withdrawn_at && one.closing_act !== "none");
  if (good) return answer(null, good);
  if (about.length > 0)
    return answer(about[0].withdrawn_at ? "withdrawn" : "no_closing_act", about[0]);
  return consents.length > 0 ? answer("other_purpose", consents[0]) : answer("no_basis");
}

export function consent_routes(on, server) {
  const { data } = server;
  data.consent_texts ??= [];
  data.consents ??= [];
  data.stopped ??= [];
  const now = () => new Date().toISOString();
  const list = (items) => ({ items, next: null });
  const of = (id) => data.consents.filter((one) => one.person_id === id);
  const same = (one, other) => one.trim().toLowerCase() === other.trim().toLowerCase();
  const stopped_of = (id) => {
    const emails = data.people.find((one) => one.id === id)?.emails ?? [];
    return data.stopped.filter((one) => emails.some(({ value }) => same(value, one.address)));
  };
  const stop = ({ body }) => {
    const made = { id: new_id(), ...body, at: now(), why: "asked_us" };
    data.stopped.unshift(made);
    return made;
  };
  on("GET", "/api/consent-texts", () => list(data.consent_texts));
  on(
    "POST",
    "/api/consent-texts",
    ({ body }) => {
      const text = { en: "", da: "", ar: "", ...body.text };
      const made = { id: new_id(), version: 1, ...body, text, created_at: now() };
      data.consent_texts.unshift(made);
      return made;
    },
    201,
  );
  on("GET", "/api/people/:id/consents", ({ id }) => list(of(id)));
  on(
    "POST",
    "/api/people/:id/consents",
    ({ id, body }) => {
      const made = { id: new_id(), version: 1, person_id: id, ...body, created_at: now() };
      Object.assign(made, { withdrawn_at: null, last_used_at: null, by_user_id: data.user.id });
      data.consents.unshift(made);
      return made;
    },
    201,
  );
  on("DELETE", "/api/people/:id/consents/:consent_id", ({ consent_id }) => {
    const consent = data.consents.find((one) => one.id === consent_id);
    consent.withdrawn_at ??= now();
    return consent;
  });
  on("GET", "/api/people/:id/mail-purposes", ({ id }) =>
    list(purposes.map((purpose) => may_send(purpose, of(id), stopped_of(id)))),
  );
  on("GET", "/api/people/:id/suppressions", ({ id }) => list(stopped_of(id)));
  on("POST", "/api/people/:id/suppressions", stop, 201);
  on("GET", "/api/suppressions", ({ query }) => {
    const address = query.get("address");
    if (address) return list(data.stopped.filter((one) => same(one.address, address)));
    return list(data.stopped.map((one) => ({ ...one, address: "" })));
  });
  on("POST", "/api/suppressions", stop, 201);
  on("PUT", "/api/suppressions/:id/lifting", ({ id }) => {
    data.stopped = data.stopped.filter((one) => one.id !== id);
  });
}
