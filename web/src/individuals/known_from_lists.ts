// Whoever stood on a page that was read is known on this device: lists, search, Today. For the person field without a
// network.
import type { QueryClient } from "@tanstack/react-query";
import type { Known } from "~/app/device";
import { remember_people } from "./recent";

type Row = Record<string, unknown>;
const most_of_a_list = 200;
const text = (value: unknown) => (typeof value === "string" ? value : "");

function known(row: Row, noun: unknown): Known[] {
  const { id, name, organisation } = row;
  if ((noun !== "person" && noun !== "organisation") || !text(id) || !text(name)) return [];
  return [{ noun, id: text(id), name: text(name), organisation: text(organisation) }];
}

const rows_of = (value: unknown, key: string): Row[] => {
  const rows = (value as Row | undefined)?.[key];
  return Array.isArray(rows) ? (rows as Row[]) : [];
};

/** The people in what was answered, by what was asked. */
function people_in(asked: unknown, data: unknown): Known[] {
  switch (asked) {
    case "people":
    case "organisations": {
      const noun = asked === "people" ? "person" : "organisation";
      // The page that came last; the ones before it are known already.
      return rows_of(data, "pages")
        .slice(-1)
        .flatMap((page) => rows_of(page, "items").flatMap((row) => known(row, noun)));
    }
    case "search":
      return (Array.isArray(data) ? (data as Row[]) : []).flatMap((row) => known(row, row["noun"]));
    case "today":
      return rows_of(data, "lines").flatMap((line) => {
        const subject = line["subject"] as Row | undefined;
        return subject ? known(subject, subject["noun"]) : [];
      });
    default:
      return [];
  }
}

/** Follows what the page reads. Returns how to stop. */
export function learn_from_lists(user_id: string, queries: QueryClient): () => void {
  const seen = new WeakSet();
  const look = (asked: readonly unknown[], data: unknown) => {
    // What has not changed keeps its place in the memory, and is not written down again.
    if (typeof data !== "object" || data === null || seen.has(data)) return;
    seen.add(data);
    remember_people(user_id, people_in(asked[0], data).slice(0, most_of_a_list));
  };
  for (const query of queries.getQueryCache().getAll()) look(query.queryKey, query.state.data);
  return queries.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success")
      look(event.query.queryKey, event.query.state.data);
  });
}
