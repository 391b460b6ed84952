// axe finds nothing on any page or open dialog. All combinations with ALL=1; else a share that changes with the day.
import { axe_findings, expect, open_page } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const pages = [
  "/",
  "/people",
  "/people?quiet=true",
  "/people/PERSON",
  "/organisations",
  "/organisations/ORGANISATION",
  "/promises",
  "/promises?who=all&state=done",
  "/capture",
  "/import",
  "/more",
  "/settings",
  "/settings/me",
  "/settings/look",
  "/settings/security",
  "/settings/firm",
  "/settings/users",
  "/settings/own-fields",
  "/settings/promise-kinds",
  "/settings/bin",
  "/settings/backups",
  "/nowhere",
  "/?open=find",
  "/?open=keys",
  "/?open=note",
  "/?open=promise",
  "/?open=new-person",
  "/?open=new-organisation",
  "/promises?open=promise:PROMISE",
  "/promises?open=renegotiate:PROMISE",
  "/promises?open=withdraw:PROMISE",
  "/people/PERSON?open=note&for=person:PERSON",
];
const combinations = ["en", "da", "ar"].flatMap((language) =>
  ["light", "dark"].flatMap((theme) =>
    ["desk", "phone"].map((size) => ({ language, theme, size })),
  ),
);

export async function axe_tests({ browser, counter, demo, all }) {
  const day = Math.floor(Date.now() / 86_400_000);
  const chosen = all
    ? combinations
    : [combinations[day % combinations.length], combinations[(day + 5) % combinations.length]];
  for (const { language, theme, size } of chosen) {
    const page = await open_page(browser, { language, theme, size });
    const send = await sign_in(page, demo, { language, theme });
    const first = async (path) => (await send("GET", path)).items[0]?.id;
    const ids = {
      PERSON: await first("/api/people?limit=1"),
      ORGANISATION: await first("/api/organisations?limit=1"),
      PROMISE: await first("/api/promises?state=open&limit=1"),
    };
    for (const path of pages) {
      await counter.test(`axe ${language} ${theme} ${size} ${path}`, async () => {
        await page.goto(demo.url + path.replace(/[A-Z]{5,}/g, (word) => ids[word] ?? word));
        await page.locator("h1").first().waitFor();
        if (path.includes("open="))
          await page.locator("[role=dialog], [role=alertdialog]").first().waitFor();
        await page
          .locator("[aria-busy=true], .skeleton")
          .first()
          .waitFor({ state: "detached" })
          .catch(() => {});
        const findings = await axe_findings(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 1) findings.push(`the page is ${wide} px too wide`);
        expect(findings.length === 0, findings.join("\n"));
      });
    }
    await counter.test(`no errors ${language} ${theme} ${size}`, async () =>
      expect(page.problems.length === 0, page.problems.join("\n")),
    );
    await page.context().close();
  }
}
