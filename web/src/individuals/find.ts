import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

/** People and organisations by any piece of name, organisation, mail or phone. */
export function find_query(text: string) {
  const q = text.trim();
  return queryOptions({
    queryKey: ["search", q],
    enabled: q !== "",
    staleTime: 10_000,
    queryFn: async ({ signal }) =>
      (await answer(api.GET("/api/search", { params: { query: { q, limit: 12 } }, signal }))).items,
  });
}
