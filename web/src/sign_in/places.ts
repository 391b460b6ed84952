// Offers for the set-up and the firm's settings, from the browser's own tables: no list of ours to go stale.

/** Countries where Kept's first users are, then all that Intl knows, sorted for the reader. */
export function country_choices(language: string): [string, string][] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const found: [string, string][] = [];
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      if (not_countries.has(code)) continue;
      const name = names.of(code);
      if (name && name !== code) found.push([code, name]);
    }
  }
  const order = new Intl.Collator(language);
  return found.sort((a, b) => order.compare(a[1], b[1]));
}
// Codes that Intl names and no business lives in: unions, tests, outlying islands, and former states.
const not_countries = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ".split(
    " ",
  ),
);

export function zone_choices(): [string, string][] {
  const zones = Intl.supportedValuesOf("timeZone");
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [own, ...zones.filter((zone) => zone !== own)].map((zone) => [
    zone,
    zone.replaceAll("_", " ").replaceAll("/", " / "),
  ]);
}

export function currency_choices(language: string): [string, string][] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const order = new Intl.Collator(language);
  return Intl.supportedValuesOf("currency")
    .map((code): [string, string] => [code, `${names.of(code) ?? code} (${code})`])
    .sort((a, b) => order.compare(a[1], b[1]));
}

/** A guess from the time zone and the browser's languages; everything can be changed. */
export function guessed_place(): { country: string; currency: string } {
  const region = navigator.languages
    .map((tag) => tag.split("-")[1] ?? "")
    .find((part) => /^[A-Z]{2}$/.test(part));
  const country = region ?? "DK";
  const currencies: Record<string, string> = {
    DK: "DKK",
    AE: "AED",
    SA: "SAR",
    EG: "EGP",
    JO: "JOD",
    GB: "GBP",
    US: "USD",
    SE: "SEK",
    NO: "NOK",
  };
  return { country, currency: currencies[country] ?? "EUR" };
}
