// Deals and complaints of the mock: what the page shows and changes; the rules are the server's work.
import { new_id } from "./data.mjs";

const usual = [
  ["New", "open"],
  ["Offer sent", "open"],
  ["Won", "won"],
  ["Lost", "lost"],
];

function named(data, noun, id) {
  const all = noun === "person" ? data.people : data.organisations;
  const found = all.find((one) => one.id === id);
  return found ? { noun, id, name: found.name } : null;
}

export function deal_routes(on, { data, held, change, bin, now, No }) {
  data.deals ??= [];
  data.stages ??= usual.map(([name, kind], at) => ({
    id: new_id(),
    version: 1,
    name,
    kind,
    position: at + 1,
    likelihood: null,
  }));
  const kind_of = (id) => held(data.stages, id).kind;
  const shown = (deal) => ({
    ...deal,
    state: kind_of(deal.stage_id),
    about: [
      ...deal.person_ids.map((id) => named(data, "person", id)),
      named(data, "organisation", deal.organisation_id),
    ].filter(Boolean),
  });
  on("GET", "/api/stages", () => ({ items: data.stages, next: null }));
  on("GET", "/api/deals", ({ query }) => {
    const person = query.get("person_id");
    const organisation = query.get("organisation_id");
    const fits = (deal) =>
      (!person || deal.person_ids.includes(person)) &&
      (!organisation || deal.organisation_id === organisation);
    return { items: data.deals.filter(fits).map(shown), next: null };
  });
  on("GET", "/api/deals/board", () => ({
    stages: data.stages.map((stage) => {
      const deals = data.deals.filter((deal) => deal.stage_id === stage.id).map(shown);
      const value = deals.reduce((sum, deal) => sum + (deal.value ?? 0), 0);
      return {
        stage,
        count: deals.length,
        totals: value ? [{ currency: "DKK", value }] : [],
        deals,
      };
    }),
  }));
  on(
    "POST",
    "/api/deals",
    ({ body }) => {
      if (!body.name?.trim()) throw new No(422, "missing", "name");
      const made = {
        id: new_id(),
        version: 1,
        note: "",
        person_ids: [],
        organisation_id: null,
        by_user_id: data.user.id,
        made_by_user_id: data.user.id,
        stage_id: data.stages[0].id,
        stage_since: now(),
        value: null,
        currency: "DKK",
        expected_on: null,
        offers: [],
        next_step: "",
        next_step_on: null,
        customer: "new",
        reason: "",
        closed_at: null,
        by: data.user.name,
        ...body,
        created_at: now(),
        changed_at: now(),
      };
      data.deals.push(made);
      return shown(made);
    },
    201,
  );
  on("GET", "/api/deals/:id", ({ id }) => shown(held(data.deals, id)));
  on("PATCH", "/api/deals/:id", (request) => shown(change(held(data.deals, request.id), request)));
  on("DELETE", "/api/deals/:id", ({ id }) => bin(data.deals, id, "deal"));
  on("GET", "/api/deals/:id/moves", ({ id }) => {
    const deal = held(data.deals, id);
    const stage = held(data.stages, deal.stage_id);
    const move = { id: new_id(), at: deal.created_at, by_user_id: data.user.id, by: deal.by };
    return {
      items: [
        { ...move, from_stage_id: null, stage_id: stage.id, stage: stage.name, kind: stage.kind },
      ],
      next: null,
    };
  });
}

export function complaint_routes(on, { data, held, change, bin, now, No }) {
  data.complaints ??= [];
  const shown = (complaint) => ({
    ...complaint,
    to: complaint.person_id
      ? named(data, "person", complaint.person_id)
      : named(data, "organisation", complaint.organisation_id),
  });
  on("GET", "/api/complaints", ({ query }) => {
    const state = query.get("state");
    const fits = (one) =>
      ["by_user_id", "person_id", "organisation_id"].every(
        (key) => !query.get(key) || one[key] === query.get(key),
      ) &&
      (!state || (state === "closed") === (one.state === "closed"));
    return { items: data.complaints.filter(fits).map(shown), next: null };
  });
  on(
    "POST",
    "/api/complaints",
    ({ body }) => {
      if (!body.what?.trim()) throw new No(422, "missing", "what");
      const made = {
        id: new_id(),
        version: 1,
        happened: "",
        person_id: null,
        organisation_id: null,
        by_user_id: data.user.id,
        made_by_user_id: data.user.id,
        private: false,
        mail_id: null,
        remedy: "",
        remedy_on: null,
        promise_id: null,
        state: "open",
        put_right_at: null,
        closures: [],
        by: data.user.name,
        ...body,
        created_at: now(),
        changed_at: now(),
      };
      data.complaints.push(made);
      return shown(made);
    },
    201,
  );
  const changed = (act) => (request) => {
    const complaint = held(data.complaints, request.id);
    return shown(change(complaint, { ...request, body: act(request.body ?? {}, complaint) }));
  };
  on("GET", "/api/complaints/:id", ({ id }) => shown(held(data.complaints, id)));
  on(
    "PATCH",
    "/api/complaints/:id",
    changed((body) => body),
  );
  on("DELETE", "/api/complaints/:id", ({ id }) => bin(data.complaints, id, "complaint"));
  on(
    "PUT",
    "/api/complaints/:id/closure",
    changed((body, { closures }) => {
      const given = { their_word: "", said_on: null, reason: "", ...body };
      const by = { closed_at: now(), by_user_id: data.user.id, reopened_at: null };
      return { state: "closed", closures: [...closures, { ...given, ...by }] };
    }),
  );
  on(
    "DELETE",
    "/api/complaints/:id/closure",
    changed((_, { closures }) => ({
      state: "open",
      closures: closures.map((one) => ({ ...one, reopened_at: one.reopened_at ?? now() })),
    })),
  );
}
