import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { About } from "~/app/open";
import type { Known } from "./recent";

/** The name behind a person:ID or organisation:ID of an address. */
export function known_query(about: About | null) {
  return queryOptions({
    queryKey: ["known", about?.noun, about?.id],
    enabled: about !== null,
    queryFn: async (): Promise<Known> => {
      const { noun, id } = about as About;
      const path = { params: { path: { id } } };
      if (noun === "person") {
        const person = await answer(api.GET("/api/people/{id}", path));
        return { noun, id, name: person.name, organisation: "" };
      }
      const organisation = await answer(api.GET("/api/organisations/{id}", path));
      return { noun, id, name: organisation.name, organisation: "" };
    },
  });
}
