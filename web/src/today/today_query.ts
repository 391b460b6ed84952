import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const today_query = queryOptions({
  queryKey: ["today"],
  queryFn: ({ signal }) => answer(api.GET("/api/today", { signal })),
});
