import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export interface PromiseFilter {
  direction?: "ours" | "theirs";
  by_user_id?: string;
  person_id?: string;
  organisation_id?: string;
  state?: "open" | "at_risk" | "broken" | "done" | "all";
}

export function promises_query(filter: PromiseFilter) {
  return infiniteQueryOptions({
    queryKey: ["promises", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/promises", {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

export function promise_query(id: string) {
  return queryOptions({
    queryKey: ["promise", id],
    queryFn: () => answer(api.GET("/api/promises/{id}", { params: { path: { id } } })),
  });
}

export const kinds_query = queryOptions({
  queryKey: ["promise-kinds"],
  staleTime: 5 * 60_000,
  queryFn: async () => (await answer(api.GET("/api/promise-kinds"))).items,
});

export const users_query = queryOptions({
  queryKey: ["users"],
  staleTime: 5 * 60_000,
  queryFn: async () => (await answer(api.GET("/api/users"))).items,
});
