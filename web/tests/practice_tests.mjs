// Five names by the keyboard, in the page's language; and with no network, where the answers wait and are sent once.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const show = (page, say) => page.getByRole("button", { name: say("Show the answer") });

/** People of whom one thing is known, so that each has one card. */
async function meet(send, count) {
  const ids = [];
  for (let at = 0; at < count; at += 1) {
    const name = `Practised ${at} ${Date.now()}`;
    const person = await send("POST", "/api/people", { name, birthday: "1980-05-01" });
    ids.push(person.id);
  }
  return ids;
}

const answers_of = (page) => {
  const sent = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/practice/answers"))
      sent.push(...request.postDataJSON().answers);
  });
  return sent;
};

async function practise_by_keyboard({ page, demo, say, language }) {
  const send = await sign_in(page, demo, { language, theme: "light" });
  const sent = answers_of(page);
  const people = await meet(send, 5);
  await page.goto(`${demo.url}/practice?people=${people.join(",")}`);
  await page.getByRole("heading", { level: 1, name: say("Name practice") }).waitFor();
  for (let card = 1; card <= 5; card += 1) {
    await show(page, say).waitFor();
    await page.keyboard.press(card % 2 ? "Space" : "Enter");
    await page.getByRole("group", { name: say("The answer") }).waitFor();
    // The arrow towards "Knew it", which stands at the end of the line.
    if (card === 1) await page.keyboard.press(language === "ar" ? "ArrowLeft" : "ArrowRight");
    else await page.keyboard.press(card === 2 ? "1" : "2");
  }
  // The one that was not known comes once more.
  await show(page, say).waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("group", { name: say("The answer") }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: say("That was all for now") }).waitFor();
  await expect_sent(page, sent, 6);
  const grades = sent.map((given) => given.grade).sort();
  expect(grades.join() === "1,3,3,3,3,3", `the grades that were given: ${grades}`);
  expect(new Set(sent.map((given) => given.card_id)).size === 5, "five cards");
}

async function expect_sent(page, sent, count) {
  for (let wait = 0; wait < 100 && sent.length < count; wait += 1) await page.waitForTimeout(100);
  expect(sent.length === count, `${sent.length} answers were sent, not ${count}`);
}

/** The server has every answer, and the device knows it. */
const expect_none_waiting = (page) =>
  page.waitForFunction(
    () =>
      new Promise((resolve, reject) => {
        const opened = indexedDB.open("kept.practice");
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const counted = opened.result.transaction("answers").objectStore("answers").count();
          counted.onsuccess = () => {
            opened.result.close();
            resolve(counted.result === 0);
          };
        };
      }),
    undefined,
    { polling: 100 },
  );

async function stop_at_any_moment({ page, demo, say }) {
  const send = await sign_in(page, demo);
  const [person] = await meet(send, 1);
  await page.goto(`${demo.url}/practice?people=${person}`);
  await show(page, say).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: say("Today") }).waitFor();
}

async function practise_offline({ page, demo, say, language }) {
  const send = await sign_in(page, demo, { language, theme: "light" });
  const sent = answers_of(page);
  const people = await meet(send, 5);
  await page.goto(`${demo.url}/practice?people=${people.join(",")}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await show(page, say).waitFor();
  await page.context().setOffline(true);
  await page.reload();
  for (let card = 1; card <= 5; card += 1) {
    await show(page, say).waitFor();
    await page.keyboard.press("Space");
    await page.getByRole("group", { name: say("The answer") }).waitFor();
    await page.getByRole("button", { name: say("Knew it"), exact: true }).click();
  }
  await page.getByRole("heading", { name: say("That was all for now") }).waitFor();
  // A closed tab loses nothing; what was answered is not asked again.
  await page.reload();
  await page.getByRole("heading", { name: say("No names to practise now") }).waitFor();
  sent.length = 0;
  await page.context().setOffline(false);
  await expect_sent(page, sent, 5);
  await expect_none_waiting(page);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: say("Name practice") }).waitFor();
  await page.waitForTimeout(1_000);
  expect(sent.length === 5, `nothing is sent twice: ${sent.length}`);
}

/** Consent first; then the microphone, and the name can be heard and taken away. */
async function record_a_name({ page, demo, say, language }) {
  const send = await sign_in(page, demo, { language, theme: "light" });
  const [person] = await meet(send, 1);
  await page.goto(`${demo.url}/people/${person}`);
  await page.getByText(say("Record how the name is said"), { exact: true }).click();
  const record = page.getByRole("button", { name: say("Record"), exact: true });
  expect(await record.isDisabled(), "nothing is recorded without consent");
  await page.getByLabel(say("Whose name this is agrees to be recorded")).check();
  const sent = page.waitForRequest((request) => request.url().includes("/recording?consent=true"));
  await record.click();
  await page.waitForTimeout(1_500);
  await page.getByRole("button", { name: say("Stop and save") }).click();
  const type = await (await sent).headerValue("content-type");
  expect(/^audio\/(webm|mp4|ogg)$/.test(type), `a sound was sent: ${type}`);
  await page.getByRole("button", { name: say("Hear the name") }).waitFor();
  await page.getByRole("button", { name: say("Take the recording away") }).click();
  await page.getByRole("button", { name: say("Hear the name") }).waitFor({ state: "detached" });
}

export async function practice_tests({ browser, counter, demo }) {
  for (const [language, size] of [
    ["ar", "desk"],
    ["en", "desk"],
  ]) {
    const page = await open_page(browser, { language, size });
    const say = texts_of(language);
    await counter.test(`practice ${language}: five names by the keyboard`, () =>
      practise_by_keyboard({ page, demo, say, language }),
    );
    await counter.test(`practice ${language}: stops at any moment`, () =>
      stop_at_any_moment({ page, demo, say }),
    );
    await counter.test(`practice ${language}: how a name is said is recorded with consent`, () =>
      record_a_name({ page, demo, say, language }),
    );
    await counter.test(`practice ${language}: nothing on the console`, () =>
      Promise.resolve(expect(page.problems.length === 0, page.problems.join("\n"))),
    );
    await page.context().close();
  }
  const page = await open_page(browser, { language: "ar", size: "phone", offline_worker: true });
  await counter.test("practice ar: five names without a network, sent once", () =>
    practise_offline({ page, demo, say: texts_of("ar"), language: "ar" }),
  );
  await page.context().close();
}
