import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { MeetingSearch } from "~/app/search_params";

export const calendars_query = queryOptions({
  queryKey: ["calendars"],
  queryFn: async () => (await answer(api.GET("/api/me/calendars"))).items,
});

export const calendar_feeds_query = queryOptions({
  queryKey: ["calendar-feeds"],
  queryFn: async () => (await answer(api.GET("/api/me/calendar-feeds"))).items,
});

const minute = 60_000;

/** My next meeting, and those that are over and have no note yet; looked at again as time goes by. */
export const now_query = queryOptions({
  queryKey: ["events", "now"],
  refetchInterval: 2 * minute,
  queryFn: ({ signal }) => answer(api.GET("/api/me/events/now", { signal })),
});

export const coming_query = queryOptions({
  queryKey: ["events", "coming"],
  queryFn: async ({ signal }) => (await answer(api.GET("/api/me/events", { signal }))).items,
});

export function meeting_query({ event, people }: MeetingSearch) {
  const query = {
    ...(event ? { event_id: event } : {}),
    ...(people ? { person_ids: people } : {}),
  };
  return queryOptions({
    queryKey: ["meeting", query],
    queryFn: ({ signal }) => answer(api.GET("/api/meeting", { params: { query }, signal })),
  });
}
