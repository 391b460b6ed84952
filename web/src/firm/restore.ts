import type { QueryClient } from "@tanstack/react-query";
import { answer, api } from "~/api/client";

/** Brings something back from the bin, and everything that shows it with it. */
export async function restore(queries: QueryClient, id: string) {
  await answer(api.PUT("/api/bin/{id}/restoration", { params: { path: { id } } }));
  await queries.invalidateQueries();
}
