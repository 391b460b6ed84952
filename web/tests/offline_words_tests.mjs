// What a note's words hold, words that are spoken, and words that come from another app.
import { expect, open_page, texts_of } from "./browser.mjs";
import { expect_nothing_found } from "./axe_tests.mjs";
import { hands } from "./offline_tests.mjs";
import { sign_in } from "./sign_in.mjs";

const say = texts_of("en");

/** Written without a network, sent later: what its words hold is offered on the device, and nothing done unasked. */
async function chips_after_sending({ browser, proxy, demo, send }) {
  const page = await open_page(browser, { size: "phone", offline_worker: true });
  const person = await send("POST", "/api/people", { name: `Chip Person ${Date.now()}` });
  const mark = `I'll send the price list on Friday. She plays handball. ${Date.now()}`;
  const asked = [];
  await sign_in(page, demo);
  await page.goto(`${proxy.url}/people/${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  const act = hands(page, proxy.url);
  await act.settle();
  await page.route("**/api/conversations/suggestions", async (route) => {
    const answer = await route.fetch();
    const found = {
      ...(await answer.json()),
      next_talks: [{ text: "next Monday", day: "2031-01-06", days: [] }],
      people: [{ text: "his brother Sif Nybo", name: "Sif Nybo" }],
    };
    await route.fulfill({ json: found });
  });
  page.on("request", (request) => {
    if (!["GET", "HEAD"].includes(request.method())) asked.push(new URL(request.url()).pathname);
  });
  await page.context().setOffline(true);
  await act.about(person);
  await act.write(mark);
  await page.context().setOffline(false);
  const row = act.sent.filter({ hasText: mark });
  const chips = row.locator(".chips button");
  await chips.nth(3).waitFor();
  expect((await chips.count()) === 4, "a promise, an interest, a next talk, somebody new");
  const unasked = asked.filter((path) => !path.startsWith("/api/conversations"));
  expect(unasked.length === 0, `nothing without a press: ${unasked}`);
  await expect_nothing_found(page);

  const patched = (path) =>
    page.waitForRequest((one) => one.method() === "PATCH" && one.url().endsWith(path));
  const interest = patched(`/api/people/${person.id}`);
  await row.getByRole("button", { name: say("Interest: {label}").split("{")[0] }).click();
  const [added] = (await interest).postDataJSON().interests.slice(-1);
  expect(added.conversation_id, "learnt from this note");
  await chips.nth(3).waitFor({ state: "detached" });
  const [kept] = (await send("GET", `/api/people/${person.id}`)).interests;
  expect(kept.topic_id === added.topic_id && kept.conversation_id, "and kept so");
  const talk = patched(`/api/people/${person.id}`);
  await row.getByRole("button", { name: say("Next talk: {0}").split("{")[0] }).click();
  expect((await talk).postDataJSON().next_talk_on === "2031-01-06", "the day of the next talk");
  // Once he is there, the note's interest and next talk may be his too, and chips say so by his name.
  const somebody_new = row.getByRole("button", { name: say("New person: {0}").split("{")[0] });
  await somebody_new.click();
  await somebody_new.waitFor({ state: "detached" });
  const { items } = await send("GET", `/api/people/${person.id}/timeline`);
  const note = items.find((one) => one.kind === "conversation");
  expect(
    note.facts.people.some((one) => one.name === "Sif Nybo"),
    "tied to the note",
  );

  await row.getByRole("button", { name: "send the price list" }).click();
  const dialog = page.getByRole("dialog");
  const made = page.waitForRequest(
    (one) => one.method() === "POST" && one.url().endsWith("/api/promises"),
  );
  await dialog.getByRole("button", { name: say("Make the promise") }).click();
  const promise = (await made).postDataJSON();
  expect(promise.person_id === person.id, "to whom the note is about");
  expect(promise.conversation_id === note.ref_id, "said in this note");
  await page.context().close();
}

async function dictation({ browser, proxy, demo }) {
  const page = await open_page(browser);
  await page.addInitScript(() => {
    window.SpeechRecognition = class {
      start() {
        window.heard = this;
      }
      stop() {
        this.onend();
      }
      abort() {}
    };
  });
  await sign_in(page, demo, { language: "ar", theme: "light" });
  const arabic = texts_of("ar");
  await page.goto(`${proxy.url}/capture`);
  const field = page.getByLabel(arabic("Note"), { exact: true });
  await field.fill("مرحبا");
  await page.getByRole("button", { name: arabic("Dictate") }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: arabic("Stop dictation"), pressed: true }).waitFor();
  const language = await page.evaluate(() => {
    const final = Object.assign([{ transcript: " قال إنه سيتصل " }], { isFinal: true });
    window.heard.onresult({ resultIndex: 0, results: [final] });
    return window.heard.lang;
  });
  expect(language === "ar-AE", `it listens in ${language}`);
  await expect_nothing_found(page);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: arabic("Dictate"), pressed: false }).waitFor();
  expect((await field.inputValue()) === "مرحبا قال إنه سيتصل", await field.inputValue());
  await page.context().close();
}

async function installed({ browser, proxy, demo }) {
  const page = await open_page(browser, { size: "phone", language: "ar" });
  await sign_in(page, demo, { language: "ar", theme: "light" });
  await page.goto(`${proxy.url}/`);
  await page.locator("h1").waitFor();
  await page.reload();
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector("link[rel=manifest]");
    return (await fetch(href)).json();
  });
  expect(manifest.lang === "ar" && manifest.dir === "rtl", "the app's words are Arabic");
  for (const { src } of manifest.icons)
    expect((await page.request.get(proxy.url + src)).ok(), `${src} is there`);
  // What another app shares becomes a note under the fingers, once.
  const shared = `قائمة أسعار ${Date.now()}`;
  const { action, params } = manifest.share_target;
  await page.goto(`${proxy.url}${action}?${params.text}=${encodeURIComponent(shared)}`);
  const field = page.getByLabel(texts_of("ar")("Note"), { exact: true });
  await page.waitForFunction((text) => document.querySelector("textarea")?.value === text, shared);
  await page.reload();
  await page.waitForFunction((text) => document.querySelector("textarea")?.value === text, shared);
  await field.fill("");
  await page.context().close();
}

export async function words_tests(own) {
  const { test } = own;
  await test("what a note holds is offered after it was sent", () => chips_after_sending(own));
  await test("installed: its own words, and what is shared with it", () => installed(own));
  await test("a note is spoken, by keyboard, in Arabic", () => dictation(own));
}
