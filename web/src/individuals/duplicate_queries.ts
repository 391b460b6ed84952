import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

const pairs_a_page = 25;

export const duplicates_query = infiniteQueryOptions({
  queryKey: ["duplicates"],
  initialPageParam: "",
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET("/api/duplicates", {
        params: {
          query: { limit: pairs_a_page, ...(pageParam ? { after: pageParam } : {}) },
        },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.next,
});

export const duplicate_count_query = queryOptions({
  queryKey: ["duplicates", "count"],
  staleTime: 60_000,
  queryFn: async ({ signal }) =>
    (await answer(api.GET("/api/duplicates", { params: { query: { limit: 1 } }, signal }))).count ??
    0,
});

const path = (a: string, b: string) => ({ params: { path: { a, b } } });
export const keep_apart = (a: string, b: string) =>
  answer(api.PUT("/api/duplicates/{a}/{b}/apart", path(a, b)));
export const let_together = (a: string, b: string) =>
  answer(api.DELETE("/api/duplicates/{a}/{b}/apart", path(a, b)));
