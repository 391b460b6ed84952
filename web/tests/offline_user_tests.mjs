// Notes on a shared device belong to who wrote them: nobody else sees or sends them.
import { expect, open_page, texts_of } from "./browser.mjs";
import { hands, notes_of } from "./offline_tests.mjs";
import { sign_in } from "./sign_in.mjs";

const say = texts_of("en");
const password = "a long enough password";

/** Another user of the firm, who comes in by an invitation. */
async function colleague(send, url) {
  const email = `nina${Date.now()}@example.com`;
  const invited = await send("POST", "/api/user-invitations", {
    name: "Nina",
    email,
    access: "staff",
  });
  const token = invited.link.split("/").at(-1);
  const joined = await fetch(`${url}/api/user-invitations/by-token/${token}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ password }),
  });
  expect(joined.status === 201, `the colleague joins: ${joined.status}`);
  const me = (await joined.json()).user;
  const [cookie] = joined.headers.getSetCookie()[0].split(";");
  const changed = await fetch(`${url}/api/me`, {
    method: "PATCH",
    headers: {
      "Content-Type": "application/json",
      Origin: url,
      Cookie: cookie,
      "If-Match": `"${me.version}"`,
    },
    body: JSON.stringify({ language: "en", region: "en-GB" }),
  });
  expect(changed.ok, `the colleague reads English: ${changed.status}`);
  return { email, password };
}

async function enter(page, { email, password: secret }) {
  await page.getByLabel(say("E-mail")).fill(email);
  await page.getByLabel(say("Password")).fill(secret);
  await page.getByRole("button", { name: say("Sign in"), exact: true }).click();
  await page
    .getByRole("heading", { level: 1, name: say("Sign in") })
    .waitFor({ state: "detached" });
}

const names_on_device = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open("kept.device");
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const all = asked.result.transaction("known").objectStore("known").getAll();
          all.onsuccess = () => {
            asked.result.close();
            done(all.result.map((one) => one.user_id));
          };
        };
      }),
  );

async function ended_session({ page, proxy, send, person, demo, other }) {
  const mark = `Mine alone ${Date.now()}`;
  const act = hands(page, proxy.url);
  await page.goto(`${proxy.url}/people/${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await act.settle();
  await page.context().setOffline(true);
  await act.about(person);
  await act.write(`${mark} 1`);
  // The session ends while there is no network: Capture goes on.
  await page.context().clearCookies();
  await page.reload();
  await act.field.waitFor();
  await act.write(`${mark} 2`);
  await page.context().setOffline(false);
  await page.getByRole("heading", { level: 1, name: say("Sign in") }).waitFor();

  const before = proxy.sent.length;
  await enter(page, other);
  await act.open();
  await page.waitForTimeout(1500);
  expect((await page.getByText(mark).count()) === 0, "the other user sees nothing of it");
  expect(proxy.sent.length === before, "and sends nothing of it");
  const kept = await names_on_device(page);
  expect(new Set(kept).size <= 1, "the names of the one who left are gone");

  await page.goto(`${proxy.url}/settings/me`);
  await page.getByRole("button", { name: say("Sign out"), exact: true }).click();
  await enter(page, demo);
  await page.getByRole("heading", { level: 1, name: say("Today") }).waitFor();
  await act.open();
  await act.arrived(`${mark} 1`);
  await act.arrived(`${mark} 2`);
  await act.nothing_waits();
  const notes = await notes_of(send, person.id, mark);
  expect(notes.length === 1, `one on the person, not ${notes.length}`);
  await page
    .locator(".own-words")
    .filter({ hasText: `${mark} 2` })
    .first()
    .waitFor();
}

async function signed_out({ page, proxy, demo }) {
  const mark = `Signed out ${Date.now()}`;
  const act = hands(page, proxy.url);
  await page.goto(`${proxy.url}/settings/me`);
  await page.getByRole("button", { name: say("Sign out"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say("Sign in") }).waitFor();
  proxy.cut("dead");
  await page.goto(`${proxy.url}/capture`);
  await page.getByText(say("Who writes")).waitFor();
  await page
    .getByLabel(say("Who writes"))
    .selectOption({ label: await page.locator("option").first().textContent() });
  await act.field.fill(mark);
  await act.button("Save").click();
  await page.locator(".notice").waitFor();
  await page.reload();
  await act.field.waitFor();
  expect((await page.getByText(mark).count()) === 0, "nobody sees it");
  proxy.cut("open");
  await page.getByRole("link", { name: say("Sign in") }).click();
  await enter(page, demo);
  await act.field.waitFor();
  await act.sent.filter({ hasText: mark }).waitFor();
  await act.nothing_waits();
}

/** Another tab has signed somebody else in, and this one does not know it yet. */
async function behind_the_back({ page, proxy, other }) {
  const mark = `Behind the back ${Date.now()}`;
  const act = hands(page, proxy.url);
  await act.open();
  await page.context().request.fetch(`${proxy.url}/api/session`, {
    method: "POST",
    data: other,
    headers: { "Content-Type": "application/json", Origin: proxy.url },
  });
  await act.field.fill(mark);
  await act.button("Save").click();
  await page.waitForTimeout(1500);
  const answers = proxy.sent.filter(({ note }) => note === mark).map(({ status }) => status);
  expect(answers.length > 0 && answers.every((one) => one === 401), `answers: ${answers}`);
  await act.field.waitFor();
  expect((await act.field.inputValue()) === "", "and not before the other's eyes");
  expect((await page.getByText(mark).count()) === 0, "nor in the list");
}

export async function user_tests(world) {
  const { browser, proxy, demo, test } = world;
  const page = await open_page(browser, { size: "phone", offline_worker: true });
  const send = await sign_in(page, demo, { language: "en", theme: "light" });
  const other = await colleague(send, proxy.url);
  const asked = await open_page(browser);
  const own = { ...world, page, other, send: await sign_in(asked, demo) };
  await test("a session ends, another user comes: notes stay their writer's", () =>
    ended_session(own));
  await test("a note is written while signed out", () => signed_out(own));
  await test("another tab signed another user in: nothing is sent in that name", () =>
    behind_the_back(own));
  await page.context().close();
  await asked.context().close();
}
