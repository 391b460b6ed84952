// The forecast of the promise in a dialog, as its fields are filled in.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DayChance, PromiseForecast } from "~/api/forecast_types";
import { type ForecastQuestion, forecast_query } from "./forecast_queries";

/** The value as it was when it had stood still for so long. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, set_settled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set_settled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

export interface KnownForecast {
  forecast: PromiseForecast | null;
  /** Nothing is known yet, and an answer is on its way. */
  waiting: boolean;
  /** Of one of the seven days, or of another day once it is asked for. */
  chance_of: (day: string | null) => DayChance | null;
}

export function useForecast(
  question: ForecastQuestion,
  said_for: string | null,
  wanted: boolean,
): KnownForecast {
  const first = useQuery({
    ...forecast_query(question),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const forecast = (wanted && first.data) || null;
  const held = (day: string | null) => forecast?.days.find((one) => one.day === day) ?? null;
  const other = forecast && said_for && !held(said_for) ? said_for : null;
  const asked = useQuery({
    ...forecast_query({ ...question, asked_for: other }),
    enabled: other !== null,
  });
  const asked_for = asked.data?.asked_for;
  return {
    forecast,
    waiting: wanted && first.isLoading,
    chance_of: (day) => held(day) ?? (asked_for && asked_for.day === day ? asked_for : null),
  };
}
