// Makes the table of holidays (src/firm/holiday_table.hpp) from date-holidays.
// node script/make-holiday-table.mjs NODE_MODULES OUT.cpp [FOLDER]
// With a folder, what was made there from the same things is copied: the sums take half a minute.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { names as own_names } from "./holiday-names.mjs";

const [modules, out, folder] = process.argv.slice(2);
const Holidays = createRequire(join(resolve(modules), "table.cjs"))("date-holidays");

const made_from = createHash("sha256");
for (const file of ["make-holiday-table.mjs", "holiday-names.mjs"])
  made_from.update(readFileSync(new URL(file, import.meta.url)));
for (const name of ["date-holidays", "date-holidays-parser"])
  made_from.update(readFileSync(join(modules, name, "package.json")));
const copy = folder && join(folder, `holidays-${made_from.digest("hex").slice(0, 16)}.cpp`);
if (copy && existsSync(copy)) {
  copyFileSync(copy, out);
  process.exit();
}

const first_year = 2020;
const last_year = 2036;
const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(first_year, 0, 1);
const kinds = ["public", "bank", "optional", "observance"]; // days without school are nobody's here
const islamic = /Muharram|Safar|Rabi |Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al-/;
const substitute = { en: "day in lieu", da: "erstatningsdag", ar: "يوم بديل" };

// The three names; a country's own language stands in for a missing one.
function names_of(name, languages, is_substitute) {
  const native = [...languages.map((language) => name[language]), ...Object.values(name)].find(Boolean);
  if (!native) throw new Error(`a holiday without a name: ${JSON.stringify(name)}`);
  const own = own_names[name.en ?? native] ?? {};
  const said = (language) => {
    const text = own[language] ?? name[language] ?? native;
    return is_substitute ? `${text} (${substitute[language]})` : text;
  };
  return [said("en"), said("da"), said("ar")];
}

// "Eid al-Fitr" -> eid_al_fitr
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");

// The days a holiday takes: those it covers at ten in the morning, because an Islamic day begins
// the evening before. Afternoons alone make the day half.
function days_of(holiday) {
  const begins = holiday.start.getTime() - start; // the zone is UTC, so this is the local clock
  const hours = (holiday.end - holiday.start) / hour;
  const since_midnight = (begins % day) / hour;
  const half = since_midnight > 10 && since_midnight < 18;
  if (since_midnight >= 18 && hours < 16) return null; // an evening
  const first = Math.floor(begins / day) + (since_midnight >= 18 ? 1 : 0);
  return { first, count: Math.max(1, Math.floor(hours / 24)), half };
}

const known = new Map(); // names as JSON -> place in the list
function place_of(list) {
  const text = JSON.stringify(list);
  if (!known.has(text)) known.set(text, known.size);
  return known.get(text);
}

function rows_of(country) {
  // In UTC and so on local clocks, without a zone's hours.
  const calendar = new Holidays(country, { timezone: "UTC" });
  const languages = calendar.getLanguages();
  calendar._translate = (holiday) => ({
    ...holiday,
    name: JSON.stringify(names_of(holiday.name, languages, holiday.substitute)),
  });
  const rows = new Map();
  for (let year = first_year; year <= last_year; year += 1) {
    for (const holiday of calendar.getHolidays(year)) {
      const kind = kinds.indexOf(holiday.type);
      const days = kind < 0 ? null : days_of(holiday);
      if (days === null || days.first < 0) continue;
      const provisional = islamic.test(holiday.rule);
      const list = JSON.parse(holiday.name);
      const name = place_of([provisional ? slug(list[0]) : "", ...list]);
      const traits = kind | (days.half ? 4 : 0) | (provisional ? 8 : 0);
      rows.set(`${days.first} ${name}`, [days.first, days.count, traits, name]);
    }
  }
  return [...rows.values()].sort((a, b) => a[0] - b[0] || a[3] - b[3]);
}

const countries = Object.keys(new Holidays().getCountries()).filter((c) => c.length === 2).sort();
const rows = [];
const places = countries.map((country) => {
  const from = rows.length;
  rows.push(...rows_of(country));
  return `{"${country}", ${from}, ${rows.length - from}}`;
});
const text = (list) => `{${list.map((one) => JSON.stringify(one)).join(", ")}}`;

const made = `// Made by script/make-holiday-table.mjs from date-holidays, whose data (names and
// rules) is by its contributors under CC BY 3.0. Do not change by hand.
#include "firm/holiday_table.hpp"
namespace kept {
namespace {
constexpr HolidayName names[] = {
  ${[...known.keys()].map((one) => text(JSON.parse(one))).join(",\n  ")}};
constexpr HolidayRow rows[] = {
${rows.map((row) => `{${row.join(",")}}`).join(",\n")}};
constexpr CountryHolidays countries[] = {
  ${places.join(",\n  ")}};
}  // namespace
std::span<HolidayName const> holiday_names() { return names; }
std::span<HolidayRow const> holiday_rows() { return rows; }
std::span<CountryHolidays const> holiday_countries() { return countries; }
}  // namespace kept
`;
writeFileSync(out, made);
if (copy) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${copy}.${process.pid}`, made);
  renameSync(`${copy}.${process.pid}`, copy); // whole at once: another build may be reading
}
