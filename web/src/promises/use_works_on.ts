// Whether the firm works on a day, by its own calendar; by its weekdays alone until the calendar has come.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { day_after, useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { calendar_query } from "~/firm/calendar_queries";
import { works_by_weekday, type WorksOn } from "./working_days";

const days_ahead = 120;

export function useWorksOn(): WorksOn {
  const { firm } = useSession();
  const today = useFormat().today();
  const { data } = useQuery(calendar_query(today, day_after(today, days_ahead)));
  return useMemo(() => {
    const by_weekday = works_by_weekday(firm);
    if (!data) return by_weekday;
    const off = new Set(data.days.filter((one) => one.worked === "no").map((one) => one.day));
    return (day) => (day < data.from || day > data.until ? by_weekday(day) : !off.has(day));
  }, [data, firm]);
}
