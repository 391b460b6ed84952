// Shows every line of nasty_html.txt to Chromium, as it is and made safe, without any frame or
// policy around it: made safe, none may open a dialog, ask for anything or go anywhere.
//   node tests/mail/nasty_html.mjs build/dev/safe_html_lines
// The lines as they are must open dialogs and ask (going elsewhere begins with asking), else this
// check sees nothing.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "../../web/node_modules/playwright-core/index.mjs";

const file = new URL("nasty_html.txt", import.meta.url);
const raw = readFileSync(file, "utf8");
const safe = execFileSync(process.argv[2], { input: raw, encoding: "utf8" });

let shown = "";
const server = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.end(`<!doctype html><meta charset=utf-8>${shown}`);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const place = `http://127.0.0.1:${server.address().port}/mail`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** Points at everything, focuses everything, presses the links that lead nowhere good. */
function touch() {
  for (const each of document.querySelectorAll("*")) {
    each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    each.focus?.();
  }
  for (const link of document.querySelectorAll("a"))
    if (!/^(https|mailto):/.test(link.href)) link.click?.();
}

async function show(lines) {
  const seen = { lines: 0, dialogs: 0, requests: 0, moves: 0 };
  for (const line of lines.split("\n").filter(Boolean)) {
    seen.lines += 1;
    shown = line;
    const page = await browser.newPage();
    page.on("dialog", (dialog) => {
      seen.dialogs += 1;
      dialog.dismiss().catch(() => {});
    });
    await page.route("**/*", (route) => {
      const address = route.request().url();
      if (address === place) return route.continue();
      if (!address.startsWith("data:")) seen.requests += 1;
      return route.abort();
    });
    await page.goto(place, { timeout: 3000 }).catch(() => {});
    await page.evaluate(touch).catch(() => {});
    await page.waitForTimeout(60);
    if (!page.url().startsWith(place)) seen.moves += 1;
    await page.close().catch(() => {});
  }
  return seen;
}

const before = await show(raw);
const after = await show(safe);
await browser.close();
server.close();
console.log("as they are", before);
console.log("made safe  ", after);
const works = before.dialogs > 0 && before.requests > 0;
const quiet = after.dialogs === 0 && after.requests === 0 && after.moves === 0;
console.log(works && quiet ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exitCode = works && quiet ? 0 : 1;
