// A note is written with no network, survives a closed tab, and comes to the server once.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

export async function offline_tests({ browser, counter, demo }) {
  const say = texts_of("en");
  const text = `written in the dark ${Date.now()}`;
  const page = await open_page(browser, { size: "phone", offline_worker: true });
  await counter.test("offline: a note waits on the phone, and is sent once", async () => {
    const send = await sign_in(page, demo, { language: "en", theme: "light" });
    await page.goto(`${demo.url}/capture`);
    await page.getByRole("heading", { level: 1, name: say("What was just said?") }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.getByLabel(say("Note"), { exact: true }).waitFor();

    await page.context().setOffline(true);
    await page.reload();
    await page.getByLabel(say("Note"), { exact: true }).fill(text);
    await page.getByRole("button", { name: say("Save"), exact: true }).click();
    await page.getByRole("heading", { name: say("Waiting to be sent") }).waitFor();
    await page.reload();
    await page.locator(".own-words").filter({ hasText: text }).waitFor();

    const sent = page.waitForRequest(
      (request) => request.method() === "POST" && request.url().endsWith("/api/conversations"),
    );
    await page.context().setOffline(false);
    const request = await sent;
    const key = await request.headerValue("idempotency-key");
    await page
      .getByRole("heading", { name: say("Waiting to be sent") })
      .waitFor({ state: "detached" });
    expect(key?.length > 10, "the note carries its key");
    const again = await send("POST", "/api/conversations", request.postDataJSON(), {
      "Idempotency-Key": key,
    }).catch(() => null);
    expect(again === null || again.note === text, "sending twice makes one note");
  });
  await page.context().close();
}
