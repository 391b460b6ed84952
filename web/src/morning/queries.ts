import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const notifications_query = infiniteQueryOptions({
  queryKey: ["notifications", "list"],
  initialPageParam: "",
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET("/api/notifications", {
        params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.next,
});

export const unread_query = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: async ({ signal }) =>
    (await answer(api.GET("/api/notifications/unread", { signal }))).count,
});

export const morning_query = queryOptions({
  queryKey: ["morning"],
  queryFn: () => answer(api.GET("/api/me/morning")),
});

export const devices_query = queryOptions({
  queryKey: ["push-subscriptions"],
  queryFn: async () => (await answer(api.GET("/api/me/push-subscriptions"))).items,
});
