import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export interface TaskFilter {
  by_user_id?: string;
  person_id?: string;
  organisation_id?: string;
  state?: "open" | "overdue" | "done";
}

export function tasks_query(filter: TaskFilter) {
  return infiniteQueryOptions({
    queryKey: ["tasks", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/tasks", {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

export function task_query(id: string) {
  return queryOptions({
    queryKey: ["task", id],
    queryFn: () => answer(api.GET("/api/tasks/{id}", { params: { path: { id } } })),
  });
}
