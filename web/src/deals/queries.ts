import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const stages_query = queryOptions({
  queryKey: ["stages"],
  queryFn: async () => (await answer(api.GET("/api/stages"))).items,
});

/** Everybody's, or one user's. */
export function board_query(by_user_id: string | null) {
  return queryOptions({
    queryKey: ["deals", "board", by_user_id],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/deals/board", {
          params: { query: by_user_id ? { by_user_id } : {} },
          signal,
        }),
      ),
  });
}

export function deals_of_query(filter: { person_id?: string; organisation_id?: string }) {
  return queryOptions({
    queryKey: ["deals", "of", filter],
    queryFn: async () =>
      (await answer(api.GET("/api/deals", { params: { query: { ...filter, limit: 20 } } }))).items,
  });
}

export function deal_query(id: string) {
  return queryOptions({
    queryKey: ["deal", id],
    queryFn: () => answer(api.GET("/api/deals/{id}", { params: { path: { id } } })),
  });
}

export function moves_query(id: string) {
  return queryOptions({
    queryKey: ["deal", id, "moves"],
    queryFn: async () =>
      (await answer(api.GET("/api/deals/{id}/moves", { params: { path: { id } } }))).items,
  });
}
