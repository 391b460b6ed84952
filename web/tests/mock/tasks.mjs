// Tasks of the mock: what the page shows and changes; what comes again is the server's work.
import { new_id } from "./data.mjs";

export function task_routes(on, { data, held, change, bin, now, No }) {
  data.tasks ??= [];
  const shown = (task) => {
    const noun = task.person_id ? "person" : "organisation";
    const all = task.person_id ? data.people : data.organisations;
    const found = all.find((one) => one.id === task[`${noun}_id`]);
    return { ...task, to: found ? { noun, id: found.id, name: found.name } : null };
  };
  on("GET", "/api/views", () => ({ items: [], next: null }));
  on("GET", "/api/tasks", ({ query }) => {
    const state = query.get("state") ?? "open";
    const today = now().slice(0, 10);
    const fits = {
      open: (one) => !one.done_at,
      overdue: (one) => !one.done_at && one.due_on && one.due_on < today,
      done: (one) => one.done_at,
    }[state];
    let found = data.tasks.filter(fits);
    for (const key of ["by_user_id", "person_id", "organisation_id"])
      if (query.get(key)) found = found.filter((one) => one[key] === query.get(key));
    const key = (one) => one.due_on ?? "9999";
    return { items: found.sort((a, b) => key(a).localeCompare(key(b))).map(shown), next: null };
  });
  on(
    "POST",
    "/api/tasks",
    ({ body }) => {
      if (!body.what?.trim()) throw new No(422, "missing", "what");
      const made = {
        id: new_id(),
        version: 1,
        note: "",
        person_id: null,
        organisation_id: null,
        by_user_id: data.user.id,
        made_by_user_id: data.user.id,
        private: false,
        due_on: null,
        remind_at: null,
        repeat: "none",
        done_at: null,
        done_by_user_id: null,
        next_id: null,
        by: data.user.name,
        ...body,
        created_at: now(),
        changed_at: now(),
      };
      data.tasks.push(made);
      return shown(made);
    },
    201,
  );
  const changed = (act) => (request) =>
    shown(change(held(data.tasks, request.id), { ...request, body: act(request.body ?? {}) }));
  on("GET", "/api/tasks/:id", ({ id }) => shown(held(data.tasks, id)));
  on(
    "PATCH",
    "/api/tasks/:id",
    changed((body) => body),
  );
  on("DELETE", "/api/tasks/:id", ({ id }) => bin(data.tasks, id, "task"));
  on(
    "POST",
    "/api/tasks/:id/done",
    changed(() => ({ done_at: now(), done_by_user_id: data.user.id })),
    200,
  );
  on(
    "DELETE",
    "/api/tasks/:id/done",
    changed(() => ({ done_at: null, done_by_user_id: null })),
  );
}
