import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { OutgoingMail } from "~/api/types";

export const drafts_query = queryOptions({
  queryKey: ["drafts"],
  queryFn: async () =>
    (await answer(api.GET("/api/drafts", { params: { query: { limit: 200 } } }))).items,
});

/** As it is when it is opened: nothing of an earlier look, and nothing under the hands of who writes. */
export const draft_query = (id: string) =>
  queryOptions({
    queryKey: ["draft", id],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => answer(api.GET("/api/drafts/{id}", { params: { path: { id } } })),
  });

export const outbox_query = (state: OutgoingMail["state"]) =>
  infiniteQueryOptions({
    queryKey: ["outbox", state],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/outbox", {
          params: { query: { state, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export const accounts_query = queryOptions({
  queryKey: ["mail-accounts"],
  queryFn: async () => (await answer(api.GET("/api/mail-accounts"))).items,
});

export const templates_query = queryOptions({
  queryKey: ["mail-templates"],
  queryFn: async () => (await answer(api.GET("/api/mail-templates"))).items,
});

export const signature_query = queryOptions({
  queryKey: ["mail-signature"],
  queryFn: () => answer(api.GET("/api/me/mail-signature")),
});

export const bounced_query = (person_id: string) =>
  queryOptions({
    queryKey: ["bounced", person_id],
    queryFn: async () => {
      const path = { params: { path: { id: person_id } } };
      return (await answer(api.GET("/api/people/{id}/bounced-addresses", path))).items;
    },
  });

/** Asks again for everything a mail is shown in. */
export function mails_changed(queries: QueryClient) {
  for (const key of ["drafts", "outbox"]) void queries.invalidateQueries({ queryKey: [key] });
}
