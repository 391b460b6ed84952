// Makes the table of phone plans (src/base/text/phone_plan.hpp) from libphonenumber-js' metadata.
// node script/make-phone-table.mjs NODE_MODULES OUT.cpp
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [modules, out] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(modules, "libphonenumber-js", name), "utf8"));
const metadata = read("metadata.max.json");
const examples = read("examples.mobile.json");

// Where each fact stands in a country's row (metadata format 4).
const at = { code: 0, abroad: 1, pattern: 2, lengths: 3, trunk: 5, trunk_pattern: 7 };
if (metadata.version !== 4) throw new Error(`unknown metadata format ${metadata.version}`);
const prefixes_max = 40;

// Every text a small pattern matches ("0(?:[12]|4[45])|1" -> 01 02 044 045 1); null where it is
// not small. With `digits_max`, only their first digits.
function texts(pattern, digits_max = Infinity) {
  let i = 0;
  const times = (a, b) => {
    const all = new Set(a.flatMap((x) => b.map((y) => (x + y).slice(0, digits_max))));
    if (all.size > 400) throw new RangeError();
    return [...all];
  };
  function choice() {
    let all = [];
    for (;;) {
      all = all.concat(sequence());
      if (pattern[i] !== "|") return all;
      i += 1;
    }
  }
  function sequence() {
    let all = [""];
    while (i < pattern.length && pattern[i] !== "|" && pattern[i] !== ")") all = times(all, item());
    return all;
  }
  function item() {
    let found;
    const c = pattern[i++];
    if (c === "(") {
      if (pattern.startsWith("?:", i)) i += 2;
      found = choice();
      i += 1;
    } else if (c === "[") {
      const end = pattern.indexOf("]", i);
      found = letters(pattern.slice(i, end));
      i = end + 1;
    } else if (c === "\\" && pattern[i] === "d") {
      i += 1;
      found = [..."0123456789"];
    } else if (/[0-9]/.test(c)) {
      found = [c];
    } else {
      throw new RangeError();
    }
    const repeat = /^\{(\d+)(?:,\d*)?\}/.exec(pattern.slice(i));
    if (pattern[i] === "$" || (repeat && digits_max === Infinity)) throw new RangeError();
    if (repeat) i += repeat[0].length;
    if (pattern[i] === "?") i += 1;
    else if (repeat?.[1] !== "0") return found;
    return found.concat("");
  }
  function letters(set) {
    const found = [];
    for (let k = 0; k < set.length; k += 1) {
      if (set[k + 1] !== "-") found.push(set[k]);
      else for (let d = +set[k]; d <= +set[k + 2]; d += 1) found.push(String(d));
      if (set[k + 1] === "-") k += 2;
    }
    return found;
  }
  try {
    const all = [...new Set(choice())].filter((text) => text !== "");
    return all.length > prefixes_max ? null : all;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

// The digits a pattern may begin with, as bits.
const leads = (pattern) => texts(pattern, 1).reduce((bits, digit) => bits | (1 << +digit), 0);

const longest_first = (all) => [...new Set(all)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

function plan(country, row) {
  const plain = row[at.trunk] ? [row[at.trunk]] : [];
  // A pattern with a replacement rewrites area codes, which plain prefixes cannot say.
  const pattern = row[at.trunk_pattern] && !row[at.trunk_pattern + 1] ? texts(row[at.trunk_pattern]) : [];
  const trunks = longest_first(plain.concat(pattern ?? []));
  const abroad = longest_first((texts(row[at.abroad] ?? "") ?? []).concat("00"));
  const lengths = row[at.lengths].reduce((bits, length) => bits | (1 << length), 0);
  return `{"${country}", "${row[at.code]}", ${lengths >>> 0}u, ${leads(row[at.pattern])}u, "${trunks.join("|")}", ` +
    `"${abroad.join("|")}", "${examples[country] ?? ""}"}`;
}

const countries = Object.keys(metadata.countries).sort();
const place = new Map(countries.map((country, i) => [country, i]));
const codes = Object.keys(metadata.country_calling_codes).sort();
const by_code = codes.flatMap((code) => metadata.country_calling_codes[code].map((c) => `&plans[${place.get(c)}]`));

writeFileSync(out, `// Made by script/make-phone-table.mjs. Do not change by hand.
#include "base/text/phone_plan.hpp"
namespace kept {
namespace {
constexpr PhonePlan plans[] = {
  ${countries.map((country) => plan(country, metadata.countries[country])).join(",\n  ")}};
constexpr const PhonePlan* by_code[] = {${by_code.join(", ")}};
}  // namespace
std::span<const PhonePlan> phone_plans() { return plans; }
std::span<const PhonePlan* const> phone_plans_by_code() { return by_code; }
}  // namespace kept
`);
