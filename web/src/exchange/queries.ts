import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const imports_query = queryOptions({
  queryKey: ["imports"],
  queryFn: async () => (await answer(api.GET("/api/imports"))).items,
});

export function import_query(id: string) {
  return queryOptions({
    queryKey: ["import", id],
    queryFn: () => answer(api.GET("/api/imports/{id}", { params: { path: { id } } })),
    // Live events tell of progress; looking every second is for when they cannot come through.
    refetchInterval: (query) => (query.state.data?.state === "running" ? 1000 : false),
  });
}
