import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { SavedView } from "~/api/types";

export function views_query(noun: SavedView["noun"]) {
  return queryOptions({
    queryKey: ["views", noun],
    queryFn: async () =>
      (await answer(api.GET("/api/views", { params: { query: { noun } } }))).items,
  });
}
