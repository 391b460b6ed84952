// The firm's calendar as its pages read it: everything begins with "calendar", so that one change renews it all.
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const first_year = 2020;
export const last_year = 2036;

/** The days between that are not worked whole; with a user also their days away. */
export function calendar_query(from: string, until: string, user_id?: string) {
  const query = { from, until, ...(user_id ? { user_id } : {}) };
  return queryOptions({
    queryKey: ["calendar", "days", query],
    staleTime: 5 * 60_000,
    queryFn: () => answer(api.GET("/api/calendar", { params: { query } })),
  });
}

export function closed_days_query(from: string, until: string) {
  return queryOptions({
    queryKey: ["calendar", "closed", from, until],
    queryFn: async () =>
      (await answer(api.GET("/api/calendar/closed-days", { params: { query: { from, until } } })))
        .items,
  });
}

export const calendar_files_query = queryOptions({
  queryKey: ["calendar", "files"],
  queryFn: async () => (await answer(api.GET("/api/calendar/imports"))).items,
});

export const absences_query = queryOptions({
  queryKey: ["absences"],
  queryFn: async () => (await answer(api.GET("/api/me/absences"))).items,
});
