// What the real server would say of days, chances and the record: made up, but of the right shape and always the same.
import { day } from "./data.mjs";

const working = (from, count) => {
  let at = from;
  for (let left = count; left > 0; ) {
    at += 1;
    if (![0, 6].includes(new Date(`${day(at)}T12:00:00Z`).getUTCDay())) left -= 1;
  }
  return at;
};
const after = (count) => day(working(0, count));
const steps = [1, 2, 3, 4, 5, 7, 10];
const chances = [0.18, 0.5, 0.62, 0.91, 0.95, 0.98, 0.995];
const chance_of = (about) =>
  about <= day(0) ? 0.02 : (chances[steps.findIndex((step) => after(step) >= about)] ?? 0.999);
const share = (kept, of) =>
  of < 5
    ? null
    : {
        share: kept / of,
        low: Math.max(0, kept / of - 0.9 / Math.sqrt(of)),
        high: Math.min(1, kept / of + 0.7 / Math.sqrt(of)),
      };

export function forecast(data, query) {
  const kind = data.kinds.find((one) => one.id === query.get("kind"));
  const abstained = kind?.name === "Repair";
  const by = query.get("by_user_id") ?? data.user.id;
  const promised = (about) =>
    data.promises.filter(
      (one) => one.by_user_id === by && one.said_for === about && !one.done_at && !one.withdrawn_at,
    ).length;
  const asked_for = query.get("asked_for");
  const known = (about) => (abstained ? null : chance_of(about));
  return {
    cases: abstained ? 2 : 48,
    level: abstained ? "none" : kind ? "kind" : "all",
    abstained,
    chance_wanted: 0.9,
    estimate_days: Number(query.get("estimate_days") ?? 2.5),
    start_on: day(0),
    say_on: after(4),
    aim_on: after(2),
    no_slack: false,
    days: steps.map((step) => ({
      day: after(step),
      chance: known(after(step)),
      promised: promised(after(step)),
    })),
    ...(asked_for
      ? {
          asked_for: {
            day: asked_for,
            chance: known(asked_for),
            promised: promised(asked_for),
          },
        }
      : {}),
    reasons: abstained
      ? [{ kind: "fewer_than_five_done" }]
      : [
          ...(query.get("estimate_days") ? [] : [{ kind: "no_estimate_given" }]),
          { kind: "busy_day", day: after(4), count: 3 },
          { kind: "holiday", day: after(3), name: "Store bededag" },
        ],
    split_offer: kind?.name === "Quote" ? { smooth_ratio: 1.6, own_ratio: 2.9 } : null,
  };
}

/** The forecast as it was, and the risk as it is, of one promise of ours. */
export function outlook(promise, outcome) {
  if (promise.direction !== "ours") return { forecast: null, risk: null };
  const chance_now = chance_of(promise.said_for);
  return {
    forecast: promise.forecast ?? null,
    risk:
      outcome === "open"
        ? {
            chance_now,
            at_risk: chance_now < 0.9,
            reasons:
              chance_now < 0.9
                ? [
                    { kind: "kind_runs_late" },
                    { kind: "busy_day", day: promise.said_for, count: 3 },
                    { kind: "absence", day: day(1), until: day(2) },
                  ]
                : [],
            new_day: chance_now < 0.9 ? after(5) : null,
          }
        : null,
    repair: promise.repair ?? null,
  };
}

export const stored = (data, made) =>
  made.direction === "ours" && made.made_at
    ? {
        made_at: made.made_at,
        cases: 48,
        level: "kind",
        abstained: false,
        say_on: after(4),
        aim_on: after(2),
        chance: chance_of(made.said_for),
      }
    : null;

export function message(data, promise, query) {
  const name = promise.to.name;
  const about = query.get("day") ?? after(5);
  const person = data.people.find((one) => one.id === promise.person_id);
  const language = query.get("language") ?? person?.language ?? data.user.language;
  return {
    language,
    text: {
      en: `Hello ${name}\n\nI promised you this: ${promise.what}. I will not make the day I said. You will have it by ${about}.\n\nI am sorry, and I am telling you as soon as I know.`,
      da: `Hej ${name}\n\nJeg lovede dig dette: ${promise.what}. Jeg når ikke den dag, jeg sagde. Du har det senest ${about}.\n\nDet beklager jeg, og jeg siger det, så snart jeg ved det.`,
      ar: `مرحبًا ${name}\n\nسبق الوعد بما يلي: ${promise.what}. لن يتم ذلك في اليوم المُعلن، والموعد الجديد ${about}.\n\nمع الاعتذار، والإبلاغ فور معرفة ذلك.`,
    }[language],
  };
}

const counts = (early, kept, late, broken, withdrawn, renegotiated) => ({
  made: early + kept + late + broken + withdrawn,
  open: 0,
  early,
  kept,
  late,
  broken,
  withdrawn,
  renegotiated,
  kept_share: share(early + kept, early + kept + late + broken),
});

export function record(data, query) {
  const theirs = query.get("direction") === "theirs";
  const by = query.get("by");
  const [from, until] = [query.get("from") ?? day(-364), query.get("until") ?? day(0)];
  const names = {
    kind: data.kinds.map((kind) => kind.name),
    owner: [data.user.name],
    counterpart: data.people.slice(0, 6).map((person) => person.name),
  };
  const months = [];
  for (let at = new Date(`${from.slice(0, 7)}-15T12:00:00Z`); ; ) {
    const month = at.toISOString().slice(0, 7);
    if (month > until.slice(0, 7)) break;
    months.push(month);
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  const of = (index) =>
    theirs
      ? counts(index % 2, 2 + (index % 3), (index * 2) % 3, index % 4 === 1 ? 1 : 0, 0, index % 2)
      : counts(
          4 + (index % 5),
          3 + ((index * 3) % 4),
          (index * 2) % 3,
          index % 4 === 2 ? 1 : 0,
          index % 6 === 5 ? 1 : 0,
          index % 3,
        );
  const rows =
    by === "month"
      ? months.map((month, index) => ({ month, name: null, ...of(index) }))
      : names[by].map((name, index) => ({ name, ...of(index + 2) }));
  const all = months.map((_, index) => of(index));
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  return {
    from,
    until,
    rows,
    total: counts(...["early", "kept", "late", "broken", "withdrawn", "renegotiated"].map(sum)),
  };
}

export const calibration = () => ({
  forecasts: 112,
  said: 0.9,
  kept: { share: 0.88, low: 0.81, high: 0.93 },
  even: { share: 0.52, low: 0.43, high: 0.61 },
  deciles: [9, 12, 10, 13, 11, 12, 9, 10, 13, 13].map((count, at) => ({
    from: at / 10,
    until: (at + 1) / 10,
    count,
  })),
  sharpness: 1.7,
});

const thursday = /thursday|torsdag|الخميس/i;
const friday = /next friday|næste fredag|الجمعة القادمة/i;
function next(weekday) {
  for (let at = 1; ; at += 1)
    if (new Date(`${day(at)}T12:00:00Z`).getUTCDay() === weekday) return at;
}

export function suggestions({ note }) {
  const promises = [];
  const add = (what, day_of, days) =>
    promises.push({ text: note, what, day: day_of, direction: "ours", days });
  if (thursday.test(note)) {
    const about = day(next(4));
    add("send the list", about, [{ day: about, text: note }]);
  }
  if (friday.test(note))
    add("call about the grinder", null, [
      { day: day(next(5)), text: note },
      { day: day(next(5) + 7), text: note },
    ]);
  return { promises };
}
