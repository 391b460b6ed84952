// What may be sent to somebody and why, the texts that ask for it, and who asked us to stop.
import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

const path_of = (id: string) => ({ params: { path: { id } } });

export const consent_texts_query = queryOptions({
  queryKey: ["consent-texts"],
  staleTime: 5 * 60_000,
  queryFn: async () => (await answer(api.GET("/api/consent-texts"))).items,
});

/** One answer a purpose, in the order of the purposes. */
export function mail_purposes_query(person_id: string) {
  return queryOptions({
    queryKey: ["consents", person_id, "may"],
    queryFn: async () =>
      (await answer(api.GET("/api/people/{id}/mail-purposes", path_of(person_id)))).items,
  });
}

export function consents_query(person_id: string) {
  return queryOptions({
    queryKey: ["consents", person_id, "given"],
    queryFn: async () =>
      (await answer(api.GET("/api/people/{id}/consents", path_of(person_id)))).items,
  });
}

export function stopped_query(person_id: string) {
  return queryOptions({
    queryKey: ["consents", person_id, "stopped"],
    queryFn: async () =>
      (await answer(api.GET("/api/people/{id}/suppressions", path_of(person_id)))).items,
  });
}

const page_rows = 50;

/** Of all, newest first; or what is stopped of one address, which is known to whoever asks. */
export function suppressions_query(address: string) {
  return infiniteQueryOptions({
    queryKey: ["suppressions", address],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/suppressions", {
          params: {
            query: {
              limit: page_rows,
              ...(address ? { address } : {}),
              ...(pageParam ? { after: pageParam } : {}),
            } as never,
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

export function consents_changed(queries: QueryClient) {
  for (const key of ["consents", "suppressions"])
    void queries.invalidateQueries({ queryKey: [key] });
}
