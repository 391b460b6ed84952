import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

export const path_of = (id: string) => ({ params: { path: { id } } });

export const mailboxes_query = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: async () => (await answer(api.GET("/api/mailboxes"))).items,
});

export const ledger_query = (id: string) =>
  queryOptions({
    queryKey: ["mailboxes", id, "skipped"],
    queryFn: async () => (await answer(api.GET("/api/mailboxes/{id}/skipped", path_of(id)))).items,
  });

export const strangers_query = queryOptions({
  queryKey: ["mail-strangers"],
  queryFn: async () => (await answer(api.GET("/api/mail-strangers"))).items,
});

/** None where the mail is somebody else's. */
export const mail_query = (id: string) =>
  queryOptions({
    queryKey: ["mail", id],
    queryFn: ({ signal }) => answer(api.GET("/api/mails/{id}", { ...path_of(id), signal })),
    retry: false,
  });

export const thread_query = (id: string) =>
  queryOptions({
    queryKey: ["mail-thread", id],
    queryFn: ({ signal }) => answer(api.GET("/api/mail-threads/{id}", { ...path_of(id), signal })),
  });
