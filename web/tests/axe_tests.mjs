// axe finds nothing on any page or open dialog. All combinations with ALL=1; else a share that changes with the day.
import { readFileSync } from "node:fs";
import { axe_findings, expect, open_page, texts_of } from "./browser.mjs";
import { places } from "./axe_places.mjs";
import { make_things } from "./axe_things.mjs";
import { sign_in } from "./sign_in.mjs";

export const combinations = ["en", "da", "ar"].flatMap((language) =>
  ["light", "dark"].flatMap((theme) =>
    ["desk", "phone"].map((size) => ({ language, theme, size })),
  ),
);

/** What axe says, and whether the page is wider than its window. */
export async function expect_nothing_found(page) {
  const findings = await axe_findings(page);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wide > 1) findings.push(`the page is ${wide} px too wide`);
  expect(findings.length === 0, findings.join("\n"));
}

async function look_at(page, url, place, say) {
  const problems_before = page.problems.length;
  await place.before?.(page, say);
  try {
    await page.goto(url);
    await page.locator("h1").first().waitFor({ state: "attached" });
    if (place.waits_for) await page.locator(place.waits_for).first().waitFor();
    await place.act?.(page, say);
    await page.locator("[aria-busy=true], .skeleton").first().waitFor({ state: "detached" });
    await expect_nothing_found(page);
  } finally {
    await place.after?.(page, say);
    if (place.refused) page.problems.length = problems_before;
  }
}

export async function axe_tests({ browser, counter, demo, all }) {
  await counter.test("every page and dialog is among those that axe looks at", async () =>
    expect(not_looked_at().length === 0, not_looked_at().join("\n")),
  );
  const day = Math.floor(Date.now() / 86_400_000);
  const chosen = all
    ? combinations
    : [combinations[day % combinations.length], combinations[(day + 5) % combinations.length]];
  for (const { language, theme, size } of chosen) {
    const page = await open_page(browser, { language, theme, size });
    const outside = await open_page(browser, { language, theme, size });
    const say = texts_of(language);
    const send = await sign_in(page, demo, { language, theme });
    const things = await make_things(page, send, demo);
    for (const place of places) {
      const title = place.title ? ` (${place.title})` : "";
      await counter.test(`axe ${language} ${theme} ${size} ${place.path}${title}`, () =>
        look_at(
          place.signed_out ? outside : page,
          demo.url + place.path.replace(/[A-Z_]{4,}/g, (word) => things[word] ?? word),
          place,
          say,
        ),
      );
    }
    await counter.test(`no errors ${language} ${theme} ${size}`, async () => {
      const problems = [...page.problems, ...outside.problems];
      expect(problems.length === 0, problems.join("\n"));
    });
    await page.context().close();
    await outside.context().close();
  }
}

/** The addresses and dialogs that the page's own tables name and axe_places.mjs does not. */
function not_looked_at() {
  const source = (file) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
  const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
  const addresses = all(source("app/router.tsx"), /(?:path: |page\(|door\()"(\/[^"]*)"/g).filter(
    // The set-up is looked at where it can be: on an empty Kept.
    (path) => path !== "/set-up",
  );
  const looked_at = places.map((place) => place.path.split("?")[0]);
  const looks_like = (path) => new RegExp(`^${path.replace(/\$\w+/g, "[^/]+")}$`);
  const sections = all(source("firm/sections.ts"), /\{ id: "([^"]+)"/g);
  const dialogs = all(source("app/dialog_host.tsx"), /case "([^"]+)"/g);
  const opened = places.map((place) => place.path.match(/open=([\w-]+)/)?.[1]);
  return [
    ...addresses.filter((path) => !looked_at.some((one) => looks_like(path).test(one))),
    ...sections.map((id) => `/settings/${id}`).filter((path) => !looked_at.includes(path)),
    ...dialogs.filter((name) => !opened.includes(name)).map((name) => `dialog ${name}`),
  ];
}
