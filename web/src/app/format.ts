// Every date, number and list on the page is written here, by Intl, under one locale tag a user. No hand-made patterns.
import { createContext, use } from "react";
import type { Firm, User } from "~/api/types";

type Reader = Pick<User, "language" | "region" | "numerals" | "calendar" | "first_day_of_week">;
const weekday_names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** For example `ar-AE-u-ca-gregory-fw-mon-nu-latn`. */
export function locale_tag(reader: Reader): string {
  const region = reader.region.split("-")[1] ?? "";
  const base = region ? `${reader.language}-${region}` : reader.language;
  const first = weekday_names[reader.first_day_of_week - 1] ?? "mon";
  return `${base}-u-ca-${reader.calendar}-fw-${first}-nu-${reader.numerals}`;
}

const day_ms = 86_400_000;
/** A plain day as an instant to format in UTC: never a moment at midnight of somewhere. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Whole days from `from` to `to`, both YYYY-MM-DD. */
export function days_between(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / day_ms);
}

/** The day `count` days after `day`. */
export function day_after(day: string, count: number): string {
  return new Date(noon(day).getTime() + count * day_ms).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekday_of(day: string): number {
  return noon(day).getUTCDay() || 7;
}

/** The first day of the week that `day` is in. */
export function week_of(day: string, first_day: number): string {
  return day_after(day, -((weekday_of(day) - first_day + 7) % 7));
}

/** Everything written for one reader in one time zone. */
export function make_format(locale: string, time_zone: string) {
  const made = new Map<string, Intl.DateTimeFormat>();
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, options)));
    return format;
  };
  const utc = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    dates({ timeZone: "UTC", ...options }).format(noon(day));
  const zoned = (options: Intl.DateTimeFormatOptions) => (at: string) =>
    dates({ timeZone: time_zone, ...options }).format(new Date(at));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  // Written year-month-day, as days are kept.
  const iso_days = new Intl.DateTimeFormat("en-CA", {
    timeZone: time_zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const day_of = (at: string) => iso_days.format(new Date(at));
  const today = () => day_of(new Date().toISOString());
  const in_year = utc({ weekday: "long", day: "numeric", month: "long" });
  const with_year = utc({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const in_year_or_with = (day: string) =>
    day.slice(0, 4) === today().slice(0, 4) ? in_year(day) : with_year(day);
  const short_in_year = utc({ day: "numeric", month: "short" });
  const short_with_year = utc({ day: "numeric", month: "short", year: "numeric" });
  return {
    locale,
    time_zone,
    today,
    /** The day of an instant in the firm's time zone. */
    day_of,
    /** Thursday 26 November (with the year where it is not this one). */
    day: in_year_or_with,
    /** 26 Nov */
    day_short: (day: string) =>
      day.slice(0, 4) === today().slice(0, 4) ? short_in_year(day) : short_with_year(day),
    day_full: with_year,
    weekday: utc({ weekday: "long" }),
    /** Thursday where it is within a week, else Thursday 10 December. */
    day_near: (day: string) => {
      const ahead = days_between(today(), day);
      return ahead >= 0 && ahead < 7 ? utc({ weekday: "long" })(day) : in_year_or_with(day);
    },
    month: utc({ month: "long", year: "numeric" }),
    /** Of a month YYYY-MM: Nov, and N where there is little room. */
    month_short: (month: string) => utc({ month: "short" })(`${month}-15`),
    month_narrow: (month: string) => utc({ month: "narrow" })(`${month}-15`),
    month_long: (month: string) => utc({ month: "long", year: "numeric" })(`${month}-15`),
    /** A year of the Gregorian calendar, which is what years of holidays are kept by. */
    year: (year: string) => new Intl.NumberFormat(locale, { useGrouping: false }).format(+year),
    birthday: (day: string) =>
      day.startsWith("--")
        ? utc({ day: "numeric", month: "long" })(`2024${day.slice(1)}`)
        : utc({ day: "numeric", month: "long", year: "numeric" })(day),
    time: zoned({ hour: "numeric", minute: "2-digit" }),
    instant: zoned({ dateStyle: "medium", timeStyle: "short" }),
    /** today, yesterday, in 3 days, 2 weeks ago, 5 months ago. */
    since: (days: number) => {
      const size = Math.abs(days);
      if (size < 14) return relative.format(-days, "day");
      if (size < 60) return relative.format(-Math.round(days / 7), "week");
      if (size < 700) return relative.format(-Math.round(days / 30.44), "month");
      return relative.format(-Math.round(days / 365.25), "year");
    },
    /** in 40 minutes, in 3 hours. */
    in_minutes: (minutes: number) =>
      minutes < 90
        ? relative.format(minutes, "minute")
        : relative.format(Math.round(minutes / 60), "hour"),
    number: (value: number) => numbers.format(value),
    percent: (share: number) => percents.format(share),
    /** A chance, rounded down: what is under 90 % never reads as 90 %. */
    chance: (chance: number) => percents.format(Math.floor(chance * 100 + 1e-9) / 100),
    list: (items: string[]) => lists.format(items),
    bytes: (value: number) => {
      const unit = value >= 1e9 ? "gigabyte" : value >= 1e6 ? "megabyte" : "kilobyte";
      const size = value / (unit === "gigabyte" ? 1e9 : unit === "megabyte" ? 1e6 : 1e3);
      return new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        maximumFractionDigits: 1,
      }).format(size);
    },
    weekday_name: (weekday: number) => utc({ weekday: "long" })(`2024-01-0${weekday}`),
    language_name: (tag: string) =>
      new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag,
    country_name: (code: string) => {
      try {
        return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

export type Format = ReturnType<typeof make_format>;

/** Before anybody is signed in. */
export function plain_format(language: string): Format {
  const region = { en: "GB", da: "DK", ar: "AE" }[language] ?? "GB";
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return make_format(`${language}-${region}-u-ca-gregory-nu-latn`, zone);
}

export function format_for(user: User, firm: Firm): Format {
  return make_format(locale_tag(user), firm.time_zone);
}

export const FormatContext = createContext<Format | null>(null);

export function useFormat(): Format {
  const format = use(FormatContext);
  if (!format) throw new Error("no FormatContext above");
  return format;
}
