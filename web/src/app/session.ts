// Who is signed in. Remembered on this machine so that Capture works without a network.
import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { answer, api, Refused } from "~/api/client";
import type { Access, Session } from "~/api/types";
import { remember_writer } from "./writers";

const place = "kept.session";

/** The names of the firm's people stay on this device while their reader is signed in; what he wrote stays for good. */
export function remember_session(session: Session | null) {
  const before = remembered_session();
  if (before && before.user.id !== session?.user.id)
    void import("~/individuals/recent").then(({ forget_names }) => forget_names(before.user.id));
  void import("~/individuals/practice_device").then(({ forget_cards }) => forget_cards());
  try {
    if (session) localStorage.setItem(place, JSON.stringify(session));
    else localStorage.removeItem(place);
  } catch {
    // Without storage there is no Capture offline; the page says so there.
  }
  if (session) remember_writer(session.user);
  import("./device")
    .then(({ keep_session }) => keep_session(session))
    .catch(() => {
      // As above.
    });
}

/** Another tab has signed somebody in or out: nothing of the one before stays on this screen. */
export function follow_session() {
  const id_in = (text: string | null) => (text ? (JSON.parse(text) as Session).user.id : null);
  window.addEventListener("storage", (event) => {
    if (event.key === place && id_in(event.oldValue) !== id_in(event.newValue))
      window.location.reload();
  });
}

function remembered_session(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as Session | null;
  } catch {
    return null;
  }
}

/** The device's database is right where the two differ: a killed browser may have lost the last words of the other. */
async function known_session(): Promise<Session | null> {
  const kept = await import("./device").then(({ kept_session }) => kept_session()).catch(() => {});
  if (kept && !remembered_session()) remember_session(kept);
  return kept === undefined ? remembered_session() : kept;
}

/** How long a server may say nothing before one goes on with what this device knows. */
const patience_ms = 3000;
const long_ms = 60_000;

export const session_query = queryOptions({
  queryKey: ["session"],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: "always",
  queryFn: async (): Promise<Session> => {
    try {
      const signal = AbortSignal.timeout(remembered_session() ? patience_ms : long_ms);
      const session = await answer(api.GET("/api/session", { signal }));
      remember_session(session);
      return session;
    } catch (error) {
      const known = error instanceof Refused && error.unreachable ? await known_session() : null;
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
