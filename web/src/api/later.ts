// Asks for paths that the schema does not have yet. Typed by hand; gone when the schema has them all.
import { answer, api } from "./client";

interface Question {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  header?: Record<string, string>;
  signal?: AbortSignal;
}
type Method = "GET" | "POST" | "PUT" | "PATCH";
type Untyped = Record<Method, (path: string, how: object) => Promise<{ response: Response }>>;

export function ask<T>(method: Method, path: string, how: Question = {}): Promise<T> {
  const { query, header, ...rest } = how;
  const known = Object.fromEntries(
    Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
  const params = { query: known, header: header ?? {} };
  return answer<T>((api as unknown as Untyped)[method](path, { params, ...rest }));
}
