// Nothing typed is ever lost: notes written on a phone without a network, through reloads, a new version of the page,
// two tabs, two devices, a sign-out and a killed browser, come to the server once each, with their own times.
import { expect, open_page, texts_of } from "./browser.mjs";
import { start_proxy } from "./offline_proxy.mjs";
import { sign_in } from "./sign_in.mjs";
import { device_tests } from "./offline_device_tests.mjs";
import { user_tests } from "./offline_user_tests.mjs";

const say = texts_of("en");

/** What these tests do on a page of Capture. */
export function hands(page, url) {
  const field = page.getByLabel(say("Note"), { exact: true });
  const button = (text) => page.getByRole("button", { name: say(text), exact: true });
  return {
    field,
    button,
    waiting: page.locator("section[aria-labelledby=waiting] li"),
    sent: page.locator("section[aria-labelledby=sent] li"),
    open: async (path = "/capture") => {
      await page.goto(url + path);
      await field.waitFor();
    },
    /** The page is on the device: it opens without a network from now on. */
    settle: async () => {
      await page.goto(`${url}/capture`);
      await field.waitFor();
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20));
      });
      await page.reload();
      await field.waitFor();
    },
    write: async (text) => {
      await field.fill(text);
      await button("Save").click();
      await page.locator(".own-words").filter({ hasText: text }).first().waitFor();
    },
    /** It has come to Kept, and this device knows. */
    arrived: (text) =>
      page.locator("section[aria-labelledby=sent] li").filter({ hasText: text }).first().waitFor(),
    /** Whom it is about, as the page guesses it. */
    about: (person) =>
      page
        .getByRole("list", { name: say("Perhaps with") })
        .getByRole("button", { name: person.name })
        .click(),
    nothing_waits: () =>
      page.locator("section[aria-labelledby=waiting]").waitFor({ state: "detached" }),
  };
}

/** The notes on a person that begin with a mark, as the server has them. */
export async function notes_of(send, person_id, mark) {
  const { items } = await send("GET", `/api/people/${person_id}/timeline?limit=100`);
  return items.filter((one) => one.kind === "conversation" && one.facts.note.startsWith(mark));
}

const times_sent = (proxy, mark) => {
  const keys = proxy.sent.filter(({ note }) => note.startsWith(mark)).map(({ key }) => key);
  return { all: keys.length, once: new Set(keys).size };
};

async function shows_5({ proxy, page, send, person }) {
  const mark = `Three in the dark ${Date.now()}`;
  const act = hands(page, proxy.url);
  await act.settle();
  // A second tab of this version, that has not been everywhere yet.
  const old_tab = await page.context().newPage();
  await hands(old_tab, proxy.url).open();

  proxy.cut("dead");
  await page.context().setOffline(true);
  await page.reload();
  for (const word of ["one", "two", "three"]) {
    await page.getByRole("combobox", { name: say("With whom") }).fill(person.name.slice(0, 5));
    await page.getByRole("option", { name: person.name }).first().click();
    await act.write(`${mark}: ${word}`);
    await page.waitForTimeout(1100);
  }
  await page.reload();
  await act.waiting.nth(2).waitFor();
  const written = await act.waiting
    .locator("time")
    .evaluateAll((all) => all.map((t) => t.dateTime));

  // A new version of the page comes, while Kept itself still does not answer.
  proxy.version = 2;
  proxy.cut("no_api");
  await page.context().setOffline(false);
  await page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration();
    const taken = new Promise((done) =>
      navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
    );
    await worker.update();
    await taken;
  });
  await page.reload();
  await page.locator("meta[name=version][content='2']").waitFor({ state: "attached" });
  await act.waiting.nth(2).waitFor();

  proxy.cut("open");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  for (const word of ["one", "two", "three"]) await act.arrived(`${mark}: ${word}`);
  await act.nothing_waits();
  const notes = await notes_of(send, person.id, mark);
  expect(notes.length === 3, `three notes, not ${notes.length}`);
  const times = notes.map((one) => new Date(one.at).getTime()).sort();
  const wanted = written.map((at) => new Date(at).getTime()).sort();
  expect(times.join() === wanted.join(), `their own times: ${times} for ${wanted}`);
  expect(new Set(times).size === 3, "three times");
  expect(times_sent(proxy, mark).once === 3, "a key each");

  // The old tab is still of the old version, and goes on working where it had never been.
  expect((await old_tab.locator("meta[name=version]").count()) === 0, "an old tab");
  await old_tab.evaluate(() => {
    window.history.pushState({}, "", "/promises/record");
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  await old_tab.getByRole("heading", { level: 1, name: say("The record", "promises") }).waitFor();
  await old_tab.close();
}

async function lost_answer({ proxy, page, send, person }) {
  const mark = `Lost answer ${Date.now()}`;
  const act = hands(page, proxy.url);
  await act.open();
  await act.about(person);
  proxy.loses = true;
  await act.field.fill(mark);
  await act.button("Save").click();
  await act.waiting.filter({ hasText: mark }).waitFor();
  proxy.loses = false;
  await page.reload();
  await act.arrived(mark);
  await act.nothing_waits();
  const notes = await notes_of(send, person.id, mark);
  expect(notes.length === 1, `one note, not ${notes.length}`);
  const { all, once } = times_sent(proxy, mark);
  expect(all >= 2 && once === 1, `sent ${all} times under ${once} keys`);
}

async function two_tabs({ proxy, page, send, person }) {
  const mark = `Two tabs ${Date.now()}`;
  const other = await page.context().newPage();
  const tabs = [page, other].map((tab) => ({ tab, act: hands(tab, proxy.url) }));
  for (const { act } of tabs) await act.open();
  // What is typed in one is not typed over by the other, and both are there after a reload.
  for (const [at, { act }] of tabs.entries()) await act.field.fill(`${mark} ${at}`);
  for (const { tab } of tabs) await tab.reload();
  const left = [];
  for (const { act } of tabs) {
    await act.field.and(act.field.page().locator(":not(:placeholder-shown)")).waitFor();
    left.push(await act.field.inputValue());
  }
  expect(left.toSorted().join("|") === `${mark} 0|${mark} 1`, `both drafts: ${left}`);

  proxy.cut("dead");
  await page.context().setOffline(true);
  for (const { act } of tabs) {
    await act.about(person);
    await act.button("Save").click();
  }
  for (const { act } of tabs) await act.waiting.filter({ hasText: mark }).nth(1).waitFor();
  proxy.cut("open");
  await page.context().setOffline(false);
  for (const { act } of tabs) {
    await act.arrived(`${mark} 0`);
    await act.arrived(`${mark} 1`);
    await act.nothing_waits();
  }
  expect((await notes_of(send, person.id, mark)).length === 2, "two notes");
  const { all, once } = times_sent(proxy, mark);
  expect(all === 2 && once === 2, `sent ${all} times under ${once} keys`);
  await other.close();
}

async function silent_server({ proxy, page, send, person }) {
  const mark = `Silent ${Date.now()}`;
  const act = hands(page, proxy.url);
  await act.open();
  proxy.cut("silent");
  await page.reload({ waitUntil: "commit" });
  await act.field.waitFor();
  await act.about(person);
  const began = Date.now();
  await act.write(mark);
  expect(Date.now() - began < 10_000, "in ten seconds");
  proxy.cut("open");
  await page.reload();
  await act.arrived(mark);
  await act.nothing_waits();
  const notes = await notes_of(send, person.id, mark);
  expect(notes.length === 1, `one note, not ${notes.length}`);
}

/** What a page of Kept 0.3 left: its own shape of a waiting note, and a draft in its own place. */
async function from_an_older_page({ proxy, page, send, person }) {
  const mark = `Older page ${Date.now()}`;
  const act = hands(page, proxy.url);
  await act.open();
  const { user } = await send("GET", "/api/session");
  await page.evaluate(
    ([user_id, person_id, note]) => {
      localStorage.setItem(`kept.draft.${user_id}.capture`, `${note} draft`);
      const at = "2026-01-05T09:30:00.000Z";
      const body = { note, person_ids: [person_id], channel: "call", at };
      const row = { key: `old${Date.now()}`, user_id, body, names: ["x"], made_at: at };
      return new Promise((done, fail) => {
        const asked = indexedDB.open("kept", 1);
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const tx = asked.result.transaction("notes", "readwrite");
          tx.objectStore("notes").put(row);
          tx.oncomplete = () => {
            // The old page goes on in its tab, its database open.
            window.old_page = asked.result;
            done();
          };
        };
      });
    },
    [user.id, person.id, mark],
  );
  const other = await page.context().newPage();
  const now = hands(other, proxy.url);
  await now.open();
  await now.arrived(mark);
  await now.nothing_waits();
  const notes = await notes_of(send, person.id, mark);
  expect(
    notes.length === 1 && notes[0].at === "2026-01-05T09:30:00Z",
    `as written: ${notes[0]?.at}`,
  );
  await other.close();
  await page.reload();
  await act.field.and(page.locator(":not(:placeholder-shown)")).waitFor();
  expect((await act.field.inputValue()) === `${mark} draft`, "the draft too");
  await act.field.fill("");
}

export async function offline_tests({ browser, counter, demo }) {
  const proxy = await start_proxy(demo.url);
  const page = await open_page(browser, { size: "phone", offline_worker: true });
  const test = (title, act) =>
    counter.test(`offline: ${title}`, async () => {
      try {
        await act();
      } finally {
        proxy.loses = false;
        proxy.cut("open");
      }
    });
  const at = { ...demo, url: proxy.url };
  const send = await sign_in(page, at, { language: "en", theme: "light" });
  const person = await send("POST", "/api/people", { name: `Ølgod Frakørsel ${Date.now()}` });
  // Known on this device from now on, also without a network.
  await page.goto(`${proxy.url}/people/${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  const world = { proxy, page, send, person, browser, demo: at, test };
  await test("three notes through a reload and a new version", () => shows_5(world));
  await test("an answer lost on its way makes no second note", () => lost_answer(world));
  await test("two tabs keep two drafts and send once", () => two_tabs(world));
  await test("a server that says nothing holds nobody up", () => silent_server(world));
  await test("what an older page left is sent", () => from_an_older_page(world));
  await page.context().close();
  await user_tests(world);
  await device_tests(world);
  proxy.stop();
}
