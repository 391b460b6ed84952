import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export interface ComplaintFilter {
  by_user_id?: string;
  person_id?: string;
  organisation_id?: string;
  state?: "unsettled" | "closed";
}

export function complaints_query(filter: ComplaintFilter) {
  return infiniteQueryOptions({
    queryKey: ["complaints", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/complaints", {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

export function complaint_query(id: string) {
  return queryOptions({
    queryKey: ["complaint", id],
    queryFn: () => answer(api.GET("/api/complaints/{id}", { params: { path: { id } } })),
  });
}
