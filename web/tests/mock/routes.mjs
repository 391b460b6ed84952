// The mock's routes: the API's shapes, none of its care.
import { day, make_organisation, make_person, new_id } from "./data.mjs";
import { calibration, forecast, message, record, stored, suggestions } from "./forecast.mjs";
import { calendar_routes } from "./calendar.mjs";
import { meeting_routes } from "./meetings.mjs";
import { duplicate_routes } from "./duplicates.mjs";
import { practice_routes } from "./practice.mjs";
import { interest_routes } from "./interests.mjs";
import { morning_routes } from "./morning.mjs";
import { consent_routes } from "./consents.mjs";
import { complaint_routes, deal_routes } from "./deals.mjs";
import { task_routes } from "./tasks.mjs";
import { user_routes } from "./users.mjs";
import { list, organisation_item, person_item, shown_promise, timeline, today } from "./views.mjs";

export class No extends Error {
  constructor(status, code, field = "", present) {
    super(code);
    Object.assign(this, { status, code, field, present });
  }
}
const now = () => new Date().toISOString();

export function make_routes(server) {
  const { data } = server;
  const held = (all, id) =>
    all.find((one) => one.id === id) ??
    (() => {
      throw new No(404, "not_found");
    })();
  const change = (thing, { body, match }) => {
    if (match === undefined) throw new No(428, "precondition_required");
    if (match !== `"${thing.version}"`) throw new No(412, "stale", "", thing);
    Object.assign(thing, body, { version: thing.version + 1, changed_at: now() });
    server.tell(thing);
    return thing;
  };
  const bin = (all, id, noun) => {
    const thing = held(all, id);
    all.splice(all.indexOf(thing), 1);
    data.bin.unshift({
      id,
      noun,
      name: thing.name ?? thing.what ?? thing.note,
      deleted_at: now(),
      deleted_by: data.user.name,
      gone_on: day(30),
      thing,
      all,
    });
  };
  const session = () => {
    if (!server.signed_in) throw new No(401, "not_signed_in");
    return { user: data.user, firm: data.firm };
  };
  const enter = () => {
    server.signed_in = true;
    return session();
  };
  const routes = [];
  const on = (method, pattern, act, status) =>
    routes.push({
      method,
      pattern: new RegExp(`^${pattern.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
      act,
      status,
    });
  on("GET", "/api/setup", () => ({ needed: server.empty, code_needed: false }));
  on(
    "POST",
    "/api/setup",
    ({ body }) => {
      if (!server.empty) throw new No(409, "already_set_up");
      if (body.password.length < 10) throw new No(422, "password_short", "password");
      Object.assign(data.user, {
        name: body.name,
        email: body.email,
        language: body.firm.language,
      });
      Object.assign(data.firm, body.firm);
      server.empty = false;
      return enter();
    },
    201,
  );
  on(
    "POST",
    "/api/session",
    ({ body }) => {
      if (body.password === "wrong") throw new No(401, "wrong_password");
      return enter();
    },
    200,
  );
  on("GET", "/api/session", session);
  on("DELETE", "/api/session", () => void (server.signed_in = false));
  on("GET", "/api/firm", () => data.firm);
  on("PATCH", "/api/firm", (request) => change(data.firm, request));
  on("GET", "/api/me", () => data.user);
  on("PATCH", "/api/me", (request) => change(data.user, request));
  on("PUT", "/api/me/password", ({ body }) => {
    if (body.old_password === "wrong") throw new No(401, "wrong_password", "old_password");
  });
  user_routes(on, server, { held, change, enter });
  for (const [path, name] of [
    ["own-fields", "own_fields"],
    ["promise-kinds", "kinds"],
  ]) {
    on("GET", `/api/${path}`, () => ({ items: data[name] }));
    on(
      "POST",
      `/api/${path}`,
      ({ body }) => {
        const made = {
          id: new_id(),
          version: 1,
          choices: [],
          position: data[name].length,
          ...body,
        };
        data[name].push(made);
        return made;
      },
      201,
    );
    on("PATCH", `/api/${path}/:id`, (request) => change(held(data[name], request.id), request));
    on(
      "DELETE",
      `/api/${path}/:id`,
      ({ id }) => void (data[name] = data[name].filter((one) => one.id !== id)),
    );
  }
  for (const [path, noun, make, item] of [
    ["people", "person", make_person, person_item],
    ["organisations", "organisation", make_organisation, (one) => organisation_item(data, one)],
  ]) {
    const all = data[path];
    on("GET", `/api/${path}`, ({ query }) => list(data, query, all, item));
    on("GET", `/api/${path}/glance`, ({ query }) => ({
      items: query
        .get("ids")
        .split(",")
        .map((id) => ({
          id,
          open_promises: data.promises.filter((one) => one[`${noun}_id`] === id && !one.done_at)
            .length,
          quiet_on: null,
        })),
    }));
    on(
      "POST",
      `/api/${path}`,
      ({ body }) => {
        if (!body.name?.trim()) throw new No(422, "missing", "name");
        const made = make(body);
        all.push(made);
        all.sort((a, b) => data.order.compare(a.name, b.name));
        return made;
      },
      201,
    );
    on("GET", `/api/${path}/:id`, ({ id }) => held(all, id));
    on("PATCH", `/api/${path}/:id`, (request) => change(held(all, request.id), request));
    on("DELETE", `/api/${path}/:id`, ({ id }) => bin(all, id, noun));
    on("GET", `/api/${path}/:id/timeline`, ({ id }) => ({
      items: timeline(data, id, noun),
      next: null,
    }));
    on("PUT", `/api/${path}/:id/photo`, ({ id }) => held(all, id));
  }
  on("GET", "/api/organisations/:id/people", ({ id }) => ({
    items: data.people
      .filter((one) => one.positions.some((two) => two.organisation_id === id))
      .slice(0, 50)
      .map(person_item),
    next: null,
  }));
  on(
    "POST",
    "/api/conversations",
    ({ body }) => {
      const made = {
        id: new_id(),
        version: 1,
        author_id: data.user.id,
        author: data.user.name,
        private: false,
        person_ids: [],
        organisation_ids: [],
        channel: null,
        at: now(),
        shared_with: [],
        ...body,
        created_at: now(),
        changed_at: now(),
      };
      data.conversations.push(made);
      for (const id of made.person_ids) held(data.people, id).last_talked_on = made.at.slice(0, 10);
      return made;
    },
    201,
  );
  on("GET", "/api/conversations/:id", ({ id }) => held(data.conversations, id));
  on("PATCH", "/api/conversations/:id", (request) =>
    change(held(data.conversations, request.id), request),
  );
  on("DELETE", "/api/conversations/:id", ({ id }) => bin(data.conversations, id, "conversation"));
  on("GET", "/api/conversations/:id/edits", () => ({
    items: [{ at: now(), by_user_id: data.user.id, by: data.user.name, note: "An older text" }],
  }));
  for (const routes of [task_routes, deal_routes, complaint_routes])
    routes(on, { data, held, change, bin, now, No });
  morning_routes(on);
  on("GET", "/api/promises", ({ query }) => {
    const state = query.get("state") ?? "all";
    let found = data.promises.map((one) => shown_promise(data, one));
    for (const key of ["direction", "by_user_id", "person_id", "organisation_id"])
      if (query.get(key)) found = found.filter((one) => one[key] === query.get(key));
    const fits = {
      open: (one) => one.outcome === "open",
      at_risk: (one) => one.risk?.at_risk,
      broken: (one) => one.outcome === "broken",
      done: (one) => one.done_at,
      all: () => true,
    }[state];
    const risk = (one) => (state === "at_risk" ? one.risk.chance_now : 0);
    return {
      items: found
        .filter(fits)
        .sort((a, b) => risk(a) - risk(b) || a.said_for.localeCompare(b.said_for)),
      next: null,
    };
  });
  on("GET", "/api/promises/forecast", ({ query }) => forecast(data, query));
  on("GET", "/api/promises/record", ({ query }) => record(data, query));
  on("GET", "/api/promises/calibration", calibration);
  on("GET", "/api/promises/:id/message", ({ id, query }) =>
    message(data, shown_promise(data, held(data.promises, id)), query),
  );
  on("POST", "/api/conversations/suggestions", ({ body }) => suggestions(body));
  on(
    "POST",
    "/api/promises",
    ({ body }) => {
      if (!body.what) throw new No(422, "missing", "what");
      const made = {
        id: new_id(),
        version: 1,
        person_id: null,
        organisation_id: null,
        by_user_id: data.user.id,
        kind: null,
        conversation_id: null,
        need_id: null,
        estimate_days: null,
        aim_for: null,
        made_at: now(),
        done_at: null,
        withdrawn_at: null,
        renegotiations: [],
        ...body,
        created_at: now(),
        changed_at: now(),
      };
      made.forecast = stored(data, made);
      data.promises.push(made);
      return shown_promise(data, made);
    },
    201,
  );
  const promise = (act) => (request) => {
    const one = held(data.promises, request.id);
    const body = act(one, request.body ?? {});
    return shown_promise(data, change(one, { ...request, body }));
  };
  on("GET", "/api/promises/:id", ({ id }) => shown_promise(data, held(data.promises, id)));
  on(
    "PATCH",
    "/api/promises/:id",
    promise((_, body) => body),
  );
  on("DELETE", "/api/promises/:id", ({ id }) => bin(data.promises, id, "promise"));
  on(
    "PUT",
    "/api/promises/:id/delivery",
    promise((_, body) => ({ done_at: body.done_at ?? now() })),
  );
  on(
    "DELETE",
    "/api/promises/:id/delivery",
    promise(() => ({ done_at: null })),
  );
  on(
    "PUT",
    "/api/promises/:id/renegotiation",
    promise((one, body) => ({
      said_for: body.said_for,
      aim_for: body.aim_for ?? null,
      renegotiations: [
        ...one.renegotiations,
        {
          at: now(),
          from: one.said_for,
          to: body.said_for,
          reason: body.reason,
          after_the_day: one.said_for < day(0),
        },
      ],
    })),
  );
  on(
    "PUT",
    "/api/promises/:id/repair",
    promise((_, body) => ({ repair: { at: now(), by_user_id: data.user.id, ...body } })),
  );
  on(
    "PUT",
    "/api/promises/:id/withdrawal",
    promise(() => ({ withdrawn_at: now() })),
  );
  on("GET", "/api/today", () => today(data));
  on("PUT", "/api/today/later", ({ body }) => void data.later.add(body.key));
  on(
    "DELETE",
    "/api/today/later/:key",
    ({ key }) => void data.later.delete(decodeURIComponent(key)),
  );
  on("GET", "/api/search", ({ query }) => {
    const q = query.get("q").toLowerCase();
    const hit = (noun) => (one) => ({
      noun,
      id: one.id,
      name: one.name,
      call_name: "",
      organisation: one.positions?.[0]?.organisation ?? "",
      person_id: null,
      at: null,
      why: { field: "name", text: one.name, how: "exact", close: false },
    });
    const fits = (one) => one.name.toLowerCase().includes(q);
    return {
      items: [
        ...data.people.filter(fits).slice(0, 8).map(hit("person")),
        ...data.organisations.filter(fits).slice(0, 4).map(hit("organisation")),
      ],
    };
  });
  on("GET", "/api/bin", () => ({ items: data.bin.map(({ thing: _, all: __, ...item }) => item) }));
  on("PUT", "/api/bin/:id/restoration", ({ id }) => {
    const item = held(data.bin, id);
    item.all.push(item.thing);
    data.bin.splice(data.bin.indexOf(item), 1);
    return { noun: item.noun, id };
  });
  on(
    "DELETE",
    "/api/bin/:id",
    ({ id }) => void data.bin.splice(data.bin.indexOf(held(data.bin, id)), 1),
  );
  on("GET", "/api/imports", () => ({ items: data.imports }));
  on(
    "POST",
    "/api/imports",
    ({ query }) => {
      const made = {
        id: new_id(),
        version: 1,
        file_name: query.get("file_name"),
        format: "csv",
        as: "people",
        state: "preview",
        rows: 120,
        created: 96,
        updated: 8,
        unchanged: 14,
        refused: 2,
        done_rows: 0,
        columns: [
          {
            column: "First Name",
            sample: ["Mette", "Ali", ""],
            field: "given_name",
            field_label: "",
          },
          {
            column: "E-mail 1 - Value",
            sample: ["mette@example.com"],
            field: "email",
            field_label: "work",
          },
          { column: "Shoe size", sample: ["42"], field: "own_field", field_label: "Shoe size" },
        ],
        preview: [
          {
            name: "Mette Sørensen",
            emails: [{ label: "work", value: "mette@example.com" }],
            roles: [],
          },
          { name: "علي حسن", emails: [], roles: [] },
        ],
        problems: [{ row: 17, column: "Birthday", code: "bad_day", detail: "31/02/1990" }],
        separator: ";",
        encoding: "utf-8",
        defaults: {},
        likely: [],
        add_to: [],
        created_at: now(),
      };
      data.imports.unshift(made);
      return made;
    },
    201,
  );
  on("GET", "/api/imports/:id", ({ id }) => {
    const one = held(data.imports, id);
    if (one.state === "running") {
      one.done_rows = Math.min(one.rows, one.done_rows + 40);
      if (one.done_rows === one.rows) one.state = "done";
    }
    return one;
  });
  on("PATCH", "/api/imports/:id", (request) =>
    change(held(data.imports, request.id), {
      ...request,
      body: { ...request.body, mapping: undefined },
    }),
  );
  on("PUT", "/api/imports/:id/run", ({ id }) =>
    Object.assign(held(data.imports, id), { state: "running" }),
  );
  on("PUT", "/api/imports/:id/undo", ({ id }) =>
    Object.assign(held(data.imports, id), { state: "undone" }),
  );
  on("GET", "/api/backups", () => ({
    items: [{ name: "kept-2026-11-21.backup", made_at: now(), bytes: 48_200_000, proved: true }],
    last_good_at: now(),
  }));
  calendar_routes(on, server);
  meeting_routes(on, server);
  duplicate_routes(on, data);
  practice_routes(on, data);
  interest_routes(on, server, change);
  consent_routes(on, server);
  return routes;
}
