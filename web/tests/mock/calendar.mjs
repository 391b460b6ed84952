// The firm's calendar in the mock: weekends, a few holidays, closed days, files of them, absences.
import { new_id } from "./data.mjs";

const yearly = [
  ["01-01", "New Year's Day", "Nytårsdag", "عيد رأس السنة"],
  ["12-25", "Christmas Day", "Juledag", "عيد الميلاد المجيد"],
  ["12-26", "Boxing Day", "Anden juledag", "ثاني أيام عيد الميلاد"],
];
const eid = { en: "Eid al-Fitr", da: "Eid al-Fitr", ar: "عيد الفطر" };
const plain = { names: null, provisional: false, id: null, holiday: null, year: null, moved: null };
const eve = { en: "Christmas Eve", da: "Juleaftensdag", ar: "ليلة عيد الميلاد" };

const day_after = (day, count) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

function known(calendar, day) {
  const closed = calendar.closed.find((one) => one.day <= day && day <= (one.until ?? one.day));
  const same = (name) => ({ en: name, da: name, ar: name });
  if (closed)
    return {
      ...plain,
      worked: closed.worked,
      names: same(closed.name),
      source: "closed",
      id: closed.id,
    };
  const file = calendar.files.find((one) => one.spans.some((span) => span.day === day));
  if (file) return { ...plain, worked: "no", names: same(file.name), source: "import" };
  const holiday = yearly.find(([date]) => day.endsWith(date));
  if (holiday) {
    const [, en, da, ar] = holiday;
    return { ...plain, worked: "no", names: { en, da, ar }, source: "holiday" };
  }
  const year = Number(day.slice(0, 4));
  const moved = calendar.shifts[year] ?? 0;
  if (day >= day_after(`${year}-03-20`, moved) && day < day_after(`${year}-03-23`, moved))
    return {
      ...plain,
      worked: "no",
      names: eid,
      source: "holiday",
      provisional: true,
      holiday: "eid_al_fitr",
      year,
      moved,
    };
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return weekend ? { ...plain, worked: "no", source: "weekend" } : null;
}

export function calendar_routes(on, server) {
  const calendar = (server.data.calendar = { closed: [], files: [], shifts: {}, absences: [] });
  on("GET", "/api/calendar", ({ query }) => {
    const today = new Date().toISOString().slice(0, 10);
    const from = query.get("from") ?? today;
    const until = query.get("until") ?? day_after(from, 92);
    const days = [];
    const to_decide = [];
    for (let day = from; day <= until; day = day_after(day, 1)) {
      const found = known(calendar, day);
      if (found && found.worked !== "whole") days.push({ day, ...found });
      if (day.endsWith("12-24") && found?.source !== "closed")
        to_decide.push({ day, half: false, kind: "observance", names: eve });
    }
    return { from, until, holidays_known: server.data.firm.country !== "KW", days, to_decide };
  });
  const list = (name, path, defaults) => {
    on("GET", path, () => ({ items: calendar[name], next: null }));
    on(
      "POST",
      path,
      ({ body }) => {
        const made = { id: new_id(), version: 1, ...defaults, ...body };
        calendar[name].push(made);
        return made;
      },
      201,
    );
    on("PATCH", `${path}/:id`, ({ id, body }) =>
      Object.assign(
        calendar[name].find((one) => one.id === id),
        body,
      ),
    );
    on(
      "DELETE",
      `${path}/:id`,
      ({ id }) => void (calendar[name] = calendar[name].filter((one) => one.id !== id)),
    );
  };
  list("closed", "/api/calendar/closed-days", { until: null, import_id: null });
  list("absences", "/api/me/absences", { half: false, note: "" });
  on("POST", "/api/calendar/shifts", ({ body }) => {
    calendar.shifts[body.year] = body.days;
    return body;
  });
  on("GET", "/api/calendar/imports", () => ({ items: calendar.files }));
  on("POST", "/api/calendar/import", ({ query }) => {
    const year = new Date().getFullYear() + 1;
    const span = { day: `${year}-02-25`, until: `${year}-02-26`, name: "National Day" };
    const file = { id: new_id(), name: query.get("name"), days: [span], skipped_count: 2 };
    if (query.get("dry_run") === "true") return { ...file, id: null };
    calendar.files.push({
      ...file,
      days: 1,
      spans: [span],
      created_at: new Date().toISOString(),
    });
    return file;
  });
  on(
    "DELETE",
    "/api/calendar/imports/:id",
    ({ id }) => void (calendar.files = calendar.files.filter((one) => one.id !== id)),
  );
}
