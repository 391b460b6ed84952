// Filters live in the address, so that a view can be shared and Back goes back.
const roles = ["customer", "prospect", "employee", "partner", "supplier", "other"] as const;

export interface PeopleSearch {
  q?: string;
  role?: (typeof roles)[number];
  organisation_id?: string;
  quiet?: boolean;
  last_talked_before?: string;
  last_talked_after?: string;
  own_field?: string;
  sort?: "last_talked";
  from?: string;
}

const text = (search: Record<string, unknown>, key: string) => {
  const value = search[key];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
};

function tidy<T extends object>(found: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;
}

export function validate_people(search: Record<string, unknown>): PeopleSearch {
  return tidy<PeopleSearch>({
    q: text(search, "q"),
    role: roles.find((role) => role === search["role"]),
    organisation_id: text(search, "organisation_id"),
    quiet: search["quiet"] === true || search["quiet"] === "true" ? true : undefined,
    last_talked_before: text(search, "last_talked_before"),
    last_talked_after: text(search, "last_talked_after"),
    own_field: text(search, "own_field"),
    sort: search["sort"] === "last_talked" ? "last_talked" : undefined,
    from: text(search, "from"),
  });
}

export interface PromisesSearch {
  who?: "all";
  direction?: "ours" | "theirs";
  state?: "at_risk" | "broken" | "done" | "all";
}

export function validate_promises(search: Record<string, unknown>): PromisesSearch {
  return tidy<PromisesSearch>({
    who: search["who"] === "all" ? "all" : undefined,
    direction: (["ours", "theirs"] as const).find((one) => one === search["direction"]),
    state: (["at_risk", "broken", "done", "all"] as const).find((one) => one === search["state"]),
  });
}

export interface TasksSearch {
  who?: "all";
  state?: "overdue" | "done";
}

export function validate_tasks(search: Record<string, unknown>): TasksSearch {
  return tidy<TasksSearch>({
    who: search["who"] === "all" ? "all" : undefined,
    state: (["overdue", "done"] as const).find((one) => one === search["state"]),
  });
}

export interface DealsSearch {
  who?: "all";
}

export function validate_deals(search: Record<string, unknown>): DealsSearch {
  return tidy<DealsSearch>({ who: search["who"] === "all" ? "all" : undefined });
}

export interface ComplaintsSearch {
  who?: "mine";
  state?: "closed";
}

export function validate_complaints(search: Record<string, unknown>): ComplaintsSearch {
  return tidy<ComplaintsSearch>({
    who: search["who"] === "mine" ? "mine" : undefined,
    state: search["state"] === "closed" ? "closed" : undefined,
  });
}

export interface RecordSearch {
  direction?: "theirs";
  months?: 3 | 36;
}

/** Ours in the last twelve months, unless the address says otherwise. */
export function validate_record(search: Record<string, unknown>): RecordSearch {
  const months = Number(search["months"]);
  return tidy<RecordSearch>({
    direction: search["direction"] === "theirs" ? "theirs" : undefined,
    months: ([3, 36] as const).find((one) => one === months),
  });
}

export interface MeetingSearch {
  event?: string;
  /** Ids between commas. */
  people?: string;
}

export function validate_meeting(search: Record<string, unknown>): MeetingSearch {
  return tidy<MeetingSearch>({ event: text(search, "event"), people: text(search, "people") });
}

/** Whose names to practise: ids with commas between; without any, those that are due. */
export interface PracticeSearch {
  people?: string;
}

export function validate_practice(search: Record<string, unknown>): PracticeSearch {
  const people = text(search, "people");
  return people && /^[0-9a-zA-Z,]+$/.test(people) ? { people } : {};
}
