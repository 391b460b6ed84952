// A reminder in one language: Kept posts it to a push service, where it is decrypted and handed to the page's service
// worker; the device shows it, the list holds it, and a press leads to what it is about. Only against a real server.
import { expect, open_page, texts_of } from "./browser.mjs";
import { new_receiver, read_example, read_push, start_push_service } from "./push_service.mjs";
import { sign_in } from "./sign_in.mjs";

const reminder_wait_ms = 60_000;

async function until(found) {
  for (const end = Date.now() + reminder_wait_ms; Date.now() < end; ) {
    const value = await found();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error("waited in vain");
}

/** The page's service worker as DevTools knows it. */
async function worker_of(page) {
  const tools = await page.context().newCDPSession(page);
  let registration;
  tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    registration = registrations.find((one) => !one.isDeleted)?.registrationId ?? registration;
  });
  await tools.send("ServiceWorker.enable");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  return { tools, id: await until(() => registration) };
}

export async function morning_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const page = await open_page(browser, { language, offline_worker: true });
  await page.context().grantPermissions(["notifications"], { origin: new URL(demo.url).origin });
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const service = await start_push_service();
  const receiver = new_receiver();
  const number = Date.now() % 100000;
  const what = `${number} ☎`;
  let send;
  let device;
  let text;

  await test("the hour of the morning is chosen, and a device is told", async () => {
    expect(read_example() === "When I grow up, I want to be a watermelon", "the reading is right");
    send = await sign_in(page, demo, { language, theme: "light" });
    device = await send("POST", "/api/me/push-subscriptions", {
      endpoint: `${service.url}/p/${number}`,
      public_key: receiver.public_key.toString("base64url"),
      secret: receiver.secret.toString("base64url"),
      device: what,
    });
    await page.goto(`${demo.url}/settings/morning`);
    await page.locator(".row").getByText(what).waitFor();
    await page.getByLabel(say("Time"), { exact: true }).fill("06:45");
    await button(say("Save")).click();
    await until(async () => (await send("GET", "/api/me/morning")).time === "06:45");
  });
  await test("a reminder reaches the push service, for this device's eyes alone", async () => {
    await send("POST", "/api/tasks", { what, remind_at: new Date().toISOString() });
    const post = await until(() => service.posts[0]);
    const { public_key } = await send("GET", "/api/me/push-key");
    expect(post.claims.key === public_key, "signed by the firm's key");
    expect(post.claims.aud === service.url, post.claims.aud);
    expect(post.headers["content-encoding"] === "aes128gcm" && post.headers.ttl > 0, "headers");
    expect(!post.body.includes(Buffer.from(what)), "nobody on the way reads it");
    text = read_push(post.body, receiver);
    const read = JSON.parse(text);
    expect(read.title === say("A task") && read.body.includes(what), text);
    expect(read.language === language, read.language);
  });
  await test("the device shows it, once, in its direction", async () => {
    await page.goto(demo.url);
    const worker = await worker_of(page);
    for (let times = 0; times < 2; times += 1)
      await worker.tools.send("ServiceWorker.deliverPushMessage", {
        origin: new URL(demo.url).origin,
        registrationId: worker.id,
        data: text,
      });
    const shown = await until(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const all = await registration.getNotifications();
        return all.length === 0 ? null : all.map(({ title, body, dir }) => ({ title, body, dir }));
      }),
    );
    expect(shown.length === 1, `${shown.length} shown`);
    expect(shown[0].title === say("A task") && shown[0].body.includes(what), shown[0].body);
    expect(shown[0].dir === (language === "ar" ? "rtl" : "ltr"), shown[0].dir);
  });
  await test("the list holds it, and a press leads to the task and marks it read", async () => {
    const unread = (await send("GET", "/api/notifications/unread")).count;
    expect(unread > 0, "unread");
    await page
      .getByRole("link", { name: say("Notifications") })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: say("Notifications") }).waitFor();
    await page.getByRole("button", { name: what }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect((await dialog.getByLabel(say("What is to be done")).inputValue()) === what, "the task");
    await until(async () => (await send("GET", "/api/notifications/unread")).count < unread);
  });
  await test("a device is told no more", async () => {
    await page.goto(`${demo.url}/settings/morning`);
    await button(say("Tell it no more"), page.locator(".row").filter({ hasText: what })).click();
    await page.locator(".row").getByText(what).waitFor({ state: "detached" });
    const held = (await send("GET", "/api/me/push-subscriptions")).items;
    expect(!held.some((one) => one.id === device.id), "gone");
  });
  service.stop();
  await page.context().close();
}
