// No page shows a text before it is there in the language that is spoken, and another language is spoken everywhere.
import { generateMessageId } from "@lingui/message-utils/generateMessageId";
import { readFileSync } from "node:fs";
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const others = { en: "ar", da: "en", ar: "da" };
const own_names = { en: "English", da: "Dansk", ar: "العربية" };

/** What stands on the page instead of a text that is not there. */
function all_ids() {
  const file = readFileSync(new URL("../src/messages/en.po", import.meta.url), "utf8");
  const text = (block, name) => {
    const found = block.match(new RegExp(`^${name} ((?:".*"\\n?)+)`, "m"));
    const lines = found ? found[1].trim().split("\n") : [];
    return lines.map((part) => JSON.parse(part)).join("");
  };
  const blocks = file.split("\n\n").slice(1);
  return blocks.map((one) => generateMessageId(text(one, "msgid"), text(one, "msgctxt")));
}

/** Runs in the page, before anything else: notes every id that is ever written. */
function watch(ids) {
  const known = new Set(ids);
  window.untranslated = [];
  const look = (node) => {
    if (node.nodeType === 3 && known.has(node.data.trim())) window.untranslated.push(node.data);
    for (const inner of node.childNodes) look(inner);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") look(change.target);
      for (const node of change.addedNodes) look(node);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

export async function texts_tests({ browser, counter, demo, language }) {
  const page = await open_page(browser, { language });
  const other = others[language];
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const heading = (text) => page.getByRole("heading", { level: 1, name: text, exact: true });
  const section = (text) => page.getByRole("heading", { level: 2, name: text, exact: true });
  const ids = all_ids();
  expect(ids.length > 1000 && ids.every((id) => id.length === 6), "the ids of the texts");
  await page.addInitScript(watch, ids);
  const nothing_untranslated = async () => {
    const shown = await page.evaluate(() => window.untranslated);
    expect(shown.length === 0, `shown untranslated: ${shown.slice(0, 10)}`);
  };
  /** From room to room by links, so that each brings its own texts. */
  const walk = async (say) => {
    const go = (path) => page.locator(`a[href="${path}"]`).first().click();
    await go("/promises");
    await heading(say("Promises")).waitFor();
    await go("/tasks");
    await heading(say("Tasks")).waitFor();
    await go("/outbox");
    await heading(say("Drafts and outbox")).waitFor();
    await go("/people");
    await heading(say("People", "heading")).waitFor();
    await page.locator(".table-row a").first().waitFor();
    await page.keyboard.press("n");
    await page.getByRole("dialog").getByLabel(say("Note"), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };

  await test("rooms are entered with their texts", async () => {
    await sign_in(page, demo, { language, theme: "light" });
    await page.goto(`${demo.url}/`);
    await heading(texts_of(language)("Today")).waitFor();
    await walk(texts_of(language));
    await nothing_untranslated();
  });
  await test("another language is spoken at once, also in rooms that were open before", async () => {
    const say = texts_of(language);
    const then = texts_of(other);
    await page.locator('a[href="/settings"]').first().click();
    await page.locator('a[href="/settings/look"]').first().click();
    await section(say("Language and look")).waitFor();
    await page
      .getByLabel(say("Language"), { exact: true })
      .selectOption({ label: own_names[other] });
    await section(then("Language and look")).waitFor();
    await page.locator(`html[lang=${other}]`).waitFor();
    await walk(then);
    await nothing_untranslated();
  });
  await test("a page opened by its address in a lazy room has its texts too", async () => {
    await page.goto(`${demo.url}/settings/morning`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("section.card h2").first().waitFor();
    await nothing_untranslated();
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await sign_in(page, demo, { language, theme: "light" });
  await page.context().close();
}
