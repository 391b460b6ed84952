// What every sending of something kept on this device has in common.
import { Refused } from "~/api/client";

/** A server that takes the connection and says nothing is no server. */
const answer_within_ms = 20_000;

/** Headers and time limit. If-User: another tab may have signed somebody else in since it was written. */
export function to_the_server<More extends Record<string, string>>(user_id: string, more: More) {
  return {
    params: { header: { ...more, "If-User": user_id } },
    signal: AbortSignal.timeout(answer_within_ms),
  };
}

/** Nobody has decided on it: no answer, one from something between us and Kept, a session that has ended, too busy. */
export function on_its_way(error: unknown): boolean {
  return (
    !(error instanceof Refused) ||
    error.code === "unknown" ||
    error.status === 0 ||
    error.status === 401 ||
    error.status === 408 ||
    error.status === 429 ||
    error.status >= 500
  );
}
