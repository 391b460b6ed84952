// What the forecast, the record and the reading of notes answer.

/** A share between 0 and 1, with the interval that the cases leave open. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

export type ForecastLevel = "none" | "all" | "kind" | "kind_and_owner";

/** Why a forecast, or a risk, is what it is; `count`, `day`, `until` and `name` where they say more. */
export interface ForecastReason {
  kind:
    | "fewer_than_five_done"
    | "no_estimate_given"
    | "kind_is_new"
    | "kind_runs_late"
    | "open_ones_are_late"
    | "busy_day"
    | "absence"
    | "holiday";
  day?: string | null;
  until?: string | null;
  count?: number | null;
  name?: string | null;
}

export interface DayChance {
  day: string;
  /** None where there are too few cases. */
  chance: number | null;
  /** How many promises of that person are said for that day already. */
  promised: number;
}

export interface PromiseForecast {
  cases: number;
  level: ForecastLevel;
  abstained: boolean;
  chance_wanted: number;
  /** As given, or the usual time that stands in for it. */
  estimate_days?: number;
  start_on: string;
  say_on: string;
  aim_on: string | null;
  no_slack: boolean;
  days: DayChance[];
  asked_for?: DayChance | null;
  reasons: ForecastReason[];
  split_offer: { smooth_ratio: number; own_ratio: number } | null;
}

/** The forecast as it was when a day was said. */
export interface StoredForecast {
  made_at: string;
  said_for?: string;
  cases: number;
  level: ForecastLevel;
  abstained: boolean;
  say_on: string;
  aim_on: string | null;
  chance: number | null;
}

export interface PromiseRisk {
  chance_now: number;
  at_risk: boolean;
  reasons: ForecastReason[];
  new_day: string | null;
}

export interface Repair {
  at: string;
  by_user_id: string | null;
  said: string;
  done: string;
}

/** What the wrong day costs, in any unit: from the two comes the chance that is asked for. */
export interface KindCosts {
  cost_of_breaking?: number | null;
  cost_of_caution?: number | null;
}

/** What a promise carries beside its words and days; a server before the forecast leaves it out. */
export interface PromiseOutlook {
  forecast?: StoredForecast | null;
  /** That one and those of each new day, of one promise that is opened. */
  forecasts?: StoredForecast[] | null;
  risk?: PromiseRisk | null;
  repair?: Repair | null;
}

export interface RecordCounts {
  made: number;
  open?: number;
  early: number;
  kept: number;
  late: number;
  broken: number;
  withdrawn: number;
  renegotiated: number;
  /** None below five cases. */
  kept_share: Share | null;
}

export interface RecordRow extends RecordCounts {
  month?: string | null;
  name?: string | null;
}

export interface PromiseRecord {
  from: string;
  until: string;
  rows: RecordRow[];
  total: RecordCounts;
}

export interface Calibration {
  forecasts: number;
  said: number;
  kept: Share | null;
  even: Share | null;
  deciles: { from: number; until: number; count: number }[];
  sharpness: number | null;
}
