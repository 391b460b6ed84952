import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Noun, Organisation, Person } from "~/api/types";
import type { PeopleSearch } from "~/app/search_params";

const page_rows = 200;

export function people_query(search: PeopleSearch) {
  return infiniteQueryOptions({
    queryKey: ["people", search],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const { from, ...filter } = search;
      const place = pageParam ? { after: pageParam } : from ? { from } : {};
      return answer(
        api.GET("/api/people", {
          params: { query: { ...filter, ...place, limit: page_rows } as never },
          signal,
        }),
      );
    },
    getNextPageParam: (page) => page.next,
  });
}

export function organisations_query(search: PeopleSearch) {
  return infiniteQueryOptions({
    queryKey: ["organisations", search],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const { from, ...filter } = search;
      const place = pageParam ? { after: pageParam } : from ? { from } : {};
      return answer(
        api.GET("/api/organisations", {
          params: { query: { ...filter, ...place, limit: page_rows } as never },
          signal,
        }),
      );
    },
    getNextPageParam: (page) => page.next,
  });
}

export function glance_query(noun: Noun, ids: string[]) {
  const query = { params: { query: { ids: ids.join(",") } } };
  return queryOptions({
    queryKey: ["glance", noun, ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        noun === "person"
          ? api.GET("/api/people/glance", { ...query, signal })
          : api.GET("/api/organisations/glance", { ...query, signal }),
      );
      return new Map(items.map((item) => [item.id, item]));
    },
  });
}

export function rhythm_query(id: string) {
  return queryOptions({
    queryKey: ["glance", "rhythm", id],
    queryFn: () => answer(api.GET("/api/people/{id}/rhythm", { params: { path: { id } } })),
  });
}

export function shared_query(id: string) {
  return queryOptions({
    queryKey: ["shared", id],
    queryFn: () => answer(api.GET("/api/people/{id}/shared", { params: { path: { id } } })),
  });
}

export type Thing = Person | Organisation;

export function person_query(id: string) {
  return queryOptions({
    queryKey: ["person", id],
    queryFn: () => answer(api.GET("/api/people/{id}", { params: { path: { id } } })),
  });
}

export function organisation_query(id: string) {
  return queryOptions({
    queryKey: ["organisation", id],
    queryFn: () => answer(api.GET("/api/organisations/{id}", { params: { path: { id } } })),
  });
}

export function timeline_query(noun: Noun, id: string) {
  return infiniteQueryOptions({
    queryKey: ["timeline", noun, id],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const params = {
        path: { id },
        query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) },
      };
      return answer(
        noun === "person"
          ? api.GET("/api/people/{id}/timeline", { params, signal })
          : api.GET("/api/organisations/{id}/timeline", { params, signal }),
      );
    },
    getNextPageParam: (page) => page.next,
  });
}

export const own_fields_query = queryOptions({
  queryKey: ["own-fields"],
  staleTime: 5 * 60_000,
  queryFn: async () => (await answer(api.GET("/api/own-fields"))).items,
});
