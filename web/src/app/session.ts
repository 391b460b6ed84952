// Who is signed in. Remembered on this machine so that Capture works without a network.
import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { answer, api, Refused } from "~/api/client";
import type { Access, Session } from "~/api/types";

const place = "kept.session";

export function remember_session(session: Session | null) {
  try {
    if (session) localStorage.setItem(place, JSON.stringify(session));
    else localStorage.removeItem(place);
  } catch {
    // Without storage there is no Capture offline; the page says so there.
  }
}

function remembered_session(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Session | null;
  } catch {
    return null;
  }
}

export const session_query = queryOptions({
  queryKey: ["session"],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: "always",
  queryFn: async (): Promise<Session> => {
    try {
      const session = await answer(api.GET("/api/session"));
      remember_session(session);
      return session;
    } catch (error) {
      const known = error instanceof Refused && error.unreachable ? remembered_session() : null;
      if (known) return known;
      if (error instanceof Refused && error.status === 401) remember_session(null);
      throw error;
    }
  },
});

export function useSession(): Session {
  return useSuspenseQuery(session_query).data;
}

/** Puts a session object that an answer carried where everybody reads it. */
export function useSetSession() {
  const queries = useQueryClient();
  return (change: Session | ((old: Session) => Session)) => {
    queries.setQueryData(session_query.queryKey, (old) => {
      const next = typeof change === "function" ? (old ? change(old) : old) : change;
      if (next) remember_session(next);
      return next;
    });
  };
}

const rank: Record<Access, number> = { viewer: 0, staff: 1, admin: 2, owner: 3 };
export function may(session: Session, least: Access): boolean {
  return rank[session.user.access] >= rank[least];
}
export function useMay(least: Access): boolean {
  return may(useSession(), least);
}
