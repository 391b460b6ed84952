// What is asked about the days of a promise before it is made, and about those that were made.
import { queryOptions } from "@tanstack/react-query";
import { if_match } from "~/api/client";
import type { Calibration, PromiseForecast, PromiseRecord } from "~/api/forecast_types";
import { ask } from "~/api/later";
import type { KeptPromise } from "~/api/types";

export interface ForecastQuestion {
  kind?: string | null;
  by_user_id?: string | null;
  person_id?: string | null;
  organisation_id?: string | null;
  estimate_days?: number | null;
  asked_for?: string | null;
}

/** The days with their chances. Without an answer a promise is made as it always was. */
export function forecast_query(question: ForecastQuestion) {
  return queryOptions({
    queryKey: ["forecast", question],
    retry: false,
    queryFn: ({ signal }) =>
      ask<PromiseForecast>("GET", "/api/promises/forecast", { query: { ...question }, signal }),
  });
}

/** The honest sentence to send, in a language of the reader of it. */
export function message_query(id: string, language: string | null, day: string | null) {
  return queryOptions({
    queryKey: ["promise-message", id, language, day],
    retry: false,
    queryFn: ({ signal }) =>
      ask<{ text: string }>("GET", `/api/promises/${id}/message`, {
        query: { language, day },
        signal,
      }),
  });
}

export const put_repair = (promise: KeptPromise, body: { said: string; done: string }) =>
  ask<KeptPromise>("PUT", `/api/promises/${promise.id}/repair`, {
    body,
    header: if_match(promise.version),
  });

export type RecordBy = "month" | "kind" | "owner" | "counterpart";
export interface RecordQuestion {
  direction: "ours" | "theirs";
  from: string;
  until: string;
  by: RecordBy;
}

export function record_query(question: RecordQuestion) {
  return queryOptions({
    queryKey: ["promise-record", question],
    queryFn: ({ signal }) =>
      ask<PromiseRecord>("GET", "/api/promises/record", { query: { ...question }, signal }),
  });
}

export const calibration_query = queryOptions({
  queryKey: ["promise-record", "calibration"],
  queryFn: ({ signal }) => ask<Calibration>("GET", "/api/promises/calibration", { signal }),
});
