// What the real server would answer, worked out from the mock's data.
import { day } from "./data.mjs";
import { outlook } from "./forecast.mjs";

const whole_days = (from, to) => Math.round((new Date(to) - new Date(from)) / 86_400_000);

export function outcome(promise) {
  const done = promise.done_at?.slice(0, 10);
  if (promise.withdrawn_at)
    return promise.withdrawn_at.slice(0, 10) > promise.said_for ? "broken" : "withdrawn";
  if (done) return done < promise.said_for ? "early" : done === promise.said_for ? "kept" : "late";
  return promise.said_for < day(0) ? "broken" : "open";
}

export function shown_promise(data, promise) {
  const person = data.people.find((one) => one.id === promise.person_id);
  const organisation = data.organisations.find((one) => one.id === promise.organisation_id);
  const to = person ?? organisation ?? { id: "", name: "?" };
  return {
    ...promise,
    ...outlook(promise, outcome(promise)),
    outcome: outcome(promise),
    to: { noun: person ? "person" : "organisation", id: to.id, name: to.name },
    by: data.users.find((one) => one.id === promise.by_user_id)?.name ?? null,
  };
}

export const person_item = (person) => ({
  id: person.id,
  version: person.version,
  name: person.name,
  call_name: person.call_name,
  organisation: person.positions[0]?.organisation ?? "",
  roles: person.roles.map((one) => one.role),
  last_talked_on: person.last_talked_on ?? null,
});

export const organisation_item = (data, one) => ({
  id: one.id,
  version: one.version,
  name: one.name,
  roles: one.roles.map((role) => role.role),
  people: data.people.filter((person) =>
    person.positions.some((position) => position.organisation_id === one.id),
  ).length,
  last_talked_on: day(-12),
});

export function list(data, query, all, to_item) {
  const q = (query.get("q") ?? "").toLowerCase();
  let found = all;
  if (q) found = found.filter((one) => one.name.toLowerCase().includes(q));
  if (query.get("role"))
    found = found.filter((one) => one.roles.some((role) => role.role === query.get("role")));
  if (query.get("organisation_id"))
    found = found.filter((one) =>
      one.positions?.some((position) => position.organisation_id === query.get("organisation_id")),
    );
  if (query.get("quiet") === "true")
    found = found.filter((one) => !one.last_talked_on || one.last_talked_on < day(-90));
  if (query.get("sort") === "last_talked")
    found = [...found].sort((a, b) =>
      (b.last_talked_on ?? "").localeCompare(a.last_talked_on ?? ""),
    );
  const from = query.get("from");
  const limit = Math.min(Number(query.get("limit") ?? 50), 200);
  let start = Number(query.get("after") ?? 0);
  if (from)
    start = Math.max(
      0,
      found.findIndex((one) => data.order.compare(one.name, from) >= 0),
    );
  const items = found.slice(start, start + limit).map(to_item);
  return {
    items,
    next: start + limit < found.length ? String(start + limit) : null,
    count: found.length,
  };
}

export function timeline(data, id, noun) {
  const rows = [];
  const of = noun === "person" ? "person_ids" : "organisation_ids";
  for (const one of data.conversations.filter((talk) => talk[of].includes(id))) {
    rows.push({
      id: `c${one.id}`,
      at: one.at,
      kind: "conversation",
      ref_id: one.id,
      facts: {
        channel: one.channel,
        note: one.note,
        author: one.author,
        people: one.person_ids.map((person) => data.people.find((two) => two.id === person)?.name),
      },
    });
  }
  for (const one of data.promises.filter((promise) => promise[`${noun}_id`] === id)) {
    const facts = { what: one.what, said_for: one.said_for, direction: one.direction };
    rows.push({ id: `m${one.id}`, at: one.made_at, kind: "promise_made", ref_id: one.id, facts });
    for (const change of one.renegotiations)
      rows.push({
        id: `r${one.id}${change.at}`,
        at: change.at,
        kind: "promise_renegotiated",
        ref_id: one.id,
        facts: { ...facts, ...change },
      });
    if (one.done_at)
      rows.push({
        id: `d${one.id}`,
        at: one.done_at,
        kind: "promise_delivered",
        ref_id: one.id,
        facts: { ...facts, outcome: outcome(one) },
      });
  }
  const whole = (noun === "person" ? data.people : data.organisations).find((one) => one.id === id);
  if (whole)
    rows.push({
      id: `p${id}`,
      at: whole.created_at,
      kind: "person_created",
      ref_id: id,
      facts: {},
    });
  return rows.sort((a, b) => b.at.localeCompare(a.at));
}

export function today(data) {
  const now = day(0);
  const lines = [];
  const subject = (promise) => ({ ...shown_promise(data, promise).to, call_name: "" });
  for (const promise of data.promises.filter((one) => !one.done_at && !one.withdrawn_at)) {
    const ours = promise.direction === "ours";
    const shown = shown_promise(data, promise);
    const base = {
      noun: "promise",
      ref_id: promise.id,
      version: promise.version,
      title: promise.what,
      subject: subject(promise),
      reason: { code: "", facts: {} },
    };
    const add = (kind, rank, about) =>
      lines.push({
        key: `${kind}:${promise.id}`,
        kind,
        rank,
        ...base,
        day: about,
        days: whole_days(about, now),
      });
    if (promise.said_for < now)
      add(ours ? "promise_broken" : "theirs_overdue", ours ? 1 : 4, promise.said_for);
    else if (promise.said_for <= day(1))
      add(ours ? "promise_due" : "theirs_due", ours ? 2 : 5, promise.said_for);
    else if (ours && shown.risk?.chance_now < 0.55) {
      add("promise_at_risk", 3, promise.said_for);
      lines.at(-1).reason = { code: "at_risk", facts: shown.risk };
    } else if (ours && promise.aim_for && promise.aim_for <= now)
      add("promise_aim", 3, promise.aim_for);
  }
  for (const person of data.people
    .slice(0, 400)
    .filter((one) => one.last_talked_on && one.last_talked_on < day(-120))
    .slice(0, 4)) {
    lines.push({
      key: `quiet:${person.id}`,
      kind: "quiet",
      rank: 7,
      noun: "person",
      ref_id: person.id,
      version: person.version,
      title: person.name,
      subject: { noun: "person", id: person.id, name: person.name, call_name: "" },
      day: person.last_talked_on,
      days: whole_days(person.last_talked_on, now),
      reason: { code: "quiet", facts: { usual_days: 60, role: "customer" } },
    });
  }
  const born = data.people[5];
  if (born)
    lines.push({
      key: `birthday:${born.id}`,
      kind: "birthday",
      rank: 6,
      noun: "person",
      ref_id: born.id,
      version: 1,
      title: born.name,
      subject: { noun: "person", id: born.id, name: born.name, call_name: "" },
      day: now,
      days: 0,
      reason: { code: "birthday", facts: { age: 50 } },
    });
  const shown = lines.filter((line) => !data.later.has(line.key)).sort((a, b) => a.rank - b.rank);
  const kind = (...names) => shown.filter((line) => names.includes(line.kind)).length;
  const kept = data.promises.filter(
    (one) => one.done_at && one.done_at.slice(0, 10) >= day(-6) && one.direction === "ours",
  );
  return {
    day: now,
    counts: {
      ours_due: kind("promise_due"),
      ours_late: kind("promise_broken"),
      theirs_due: kind("theirs_due", "theirs_overdue"),
      complaints: kind("complaint_due", "complaint_open", "complaint_ask"),
      deals: kind("deal_step"),
      tasks: kind("task_due", "task_overdue", "task_reminder"),
      talks: kind("next_talk"),
      quiet: kind("quiet"),
      birthdays: kind("birthday"),
    },
    lines: shown,
    kept_this_week: {
      count: kept.length,
      items: kept.slice(0, 5).map((one) => ({
        id: one.id,
        what: one.what,
        to: shown_promise(data, one).to.name,
        outcome: outcome(one),
      })),
    },
    suggestion: data.people[0] ? { id: data.people[0].id, name: data.people[0].name } : null,
  };
}
