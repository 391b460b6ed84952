// What every browser test needs: Chromium, the texts of a language, axe, and a count of what passed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe_source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A microphone that beeps, for recordings of names.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: flags,
  });

export const regions = { en: "en-GB", da: "da-DK", ar: "ar-AE" };
export const sizes = {
  desk: { viewport: { width: 1280, height: 860 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** The page's own texts: say("Save") is what stands on the button in this language. */
export function texts_of(language) {
  const file = fileURLToPath(new URL(`../src/messages/${language}.po`, import.meta.url));
  const words = new Map();
  const text = (block, name) => {
    const found = block.match(new RegExp(`^${name} ((?:".*"\\n?)+)`, "m"));
    return found
      ? found[1]
          .trim()
          .split("\n")
          .map((part) => JSON.parse(part))
          .join("")
      : "";
  };
  for (const block of readFileSync(file, "utf8").split("\n\n").slice(1)) {
    words.set(`${text(block, "msgctxt")}|${text(block, "msgid")}`, text(block, "msgstr"));
  }
  return (message, context = "") => {
    const found = words.get(`${context}|${message}`);
    if (found === undefined) throw new Error(`no such text: ${message} ${context}`);
    return found;
  };
}

/** A page in one language, theme and size, with the sign-in of `signed_in` (cookies) if given. */
export async function open_page(
  browser,
  { language = "en", theme = "light", size = "desk", cookies, offline_worker } = {},
) {
  const context = await browser.newContext({
    ...sizes[size],
    locale: regions[language],
    colorScheme: theme,
    reducedMotion: "reduce",
    serviceWorkers: offline_worker ? "allow" : "block",
  });
  if (cookies) await context.addCookies(cookies);
  const page = await context.newPage();
  // When a walk is stuck. How fast the page is, the bench says: a busy machine is no failure.
  page.setDefaultTimeout(Number(process.env.PAGE_TIMEOUT ?? 60_000));
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // A refusal is an answer too; the browser writes each as an error.
    if (message.type() === "error" && !/Failed to load resource|net::ERR_/.test(text))
      page.problems.push(text);
  });
  return page;
}

/** What axe finds, one line each; nothing is what is wanted. */
export async function axe_findings(page) {
  await page.evaluate(axe_source);
  // What a dialog covers is hidden from everybody, so only the dialog is the page then.
  const found = await page.evaluate(() =>
    window.axe.run(
      [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].at(-1) ?? document,
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      },
    ),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) =>
          `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? node.all[0]?.message ?? ""}` +
          ` ${node.html.slice(0, 200)}`,
      ),
  );
}

/** Runs named tests one after the other and counts them. */
export function make_counter() {
  let passed = 0;
  let failed = 0;
  return {
    async test(name, act) {
      const began = performance.now();
      try {
        await act();
        passed += 1;
        if (process.env.VERBOSE)
          console.log(`ok   ${name} (${Math.round(performance.now() - began)} ms)`);
      } catch (error) {
        failed += 1;
        console.log(
          `FAIL ${name}\n     ${String(error.message ?? error)
            .split("\n")
            .slice(0, 12)
            .join("\n     ")}`,
        );
      }
    },
    done() {
      console.log(`${passed} passed, ${failed} failed`);
      return failed === 0;
    },
  };
}

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}
