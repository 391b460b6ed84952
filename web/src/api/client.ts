// The one way to the server: typed paths, refusals as thrown values, one Idempotency-Key a creation.
import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./schema";

/** What the server says when it refuses (RFC 9457), or what we say when it cannot be reached. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field: string | null,
    readonly id: string | null,
    /** The present object, where ours was stale (412). */
    readonly present: unknown,
    readonly detail: string | null,
  ) {
    super(code);
  }
  get unreachable() {
    return this.code === "unreachable";
  }
}

const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", new_key());
    }
    return request;
  },
};

/** A key made here, so that sending twice makes one. */
export function new_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const api = createClient<paths>({ baseUrl: "/", credentials: "same-origin" });
api.use(idempotency);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

let signed_out: (by: "nobody" | "another") => void = () => {};
/** Called when an answer says that the session has ended, or is another user's by now (If-User). */
export function on_signed_out(handler: typeof signed_out) {
  signed_out = handler;
}

/** Waits for an answer; gives its body or throws Refused. */
export async function answer<T>(asked: Promise<Answer<T>>): Promise<T> {
  let got: Answer<T>;
  try {
    got = await asked;
  } catch {
    throw new Refused(0, "unreachable", null, null, null, null);
  }
  if (got.response.ok) return got.data as T;
  const refused = refusal(got.response.status, got.error);
  if (refused.code === "not_signed_in")
    signed_out(refused.field === "If-User" ? "another" : "nobody");
  throw refused;
}

/** A refusal from a status and whatever body came with it. */
export function refusal(status: number, body: unknown): Refused {
  const problem = (typeof body === "object" && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const text = (key: string) =>
    typeof problem[key] === "string" && problem[key] !== "" ? problem[key] : null;
  const code = text("code") ?? (status >= 502 && status <= 504 ? "unreachable" : "unknown");
  return new Refused(
    status,
    code,
    text("field"),
    text("id"),
    problem["present"] ?? null,
    text("detail"),
  );
}

/** The If-Match header for a version we hold. */
export function if_match(version: number) {
  return { "If-Match": `"${version}"` };
}
