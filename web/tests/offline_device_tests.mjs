// Two devices, a killed browser, a full one, and one whose clock is wrong.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, flags, open_page, texts_of } from "./browser.mjs";
import { expect_nothing_found } from "./axe_tests.mjs";
import { hands } from "./offline_tests.mjs";
import { words_tests } from "./offline_words_tests.mjs";
import { sign_in } from "./sign_in.mjs";

const say = texts_of("en");

async function two_devices({ browser, proxy, demo, send, person }) {
  const talk = await send("POST", "/api/conversations", {
    note: "Wants 20 kg.",
    person_ids: [person.id],
  });
  const devices = [];
  for (const size of ["phone", "desk"]) {
    const page = await open_page(browser, { size, offline_worker: true });
    await sign_in(page, demo);
    const act = hands(page, proxy.url);
    await act.settle();
    await page.goto(`${proxy.url}/capture?open=edit-note:${talk.id}`);
    const field = page.getByRole("dialog").getByLabel(say("Note"), { exact: true });
    await field.waitFor();
    await page.context().setOffline(true);
    // Opened anew without a network: what this device has seen is there.
    await page.reload();
    await field.waitFor();
    await field.fill(`Wants 20 kg. Said on the ${size}.`);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("Save"), exact: true })
      .click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await act.waiting.filter({ hasText: size }).waitFor();
    devices.push({ page, act });
  }
  const [phone, desk] = devices;
  await phone.page.context().setOffline(false);
  await phone.act.nothing_waits();
  await desk.page.context().setOffline(false);
  await desk.page.getByRole("button", { name: say("See both texts") }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByText("Said on the phone.").waitFor();
  await dialog.getByText("Said on the desk.").waitFor();
  const present = await send("GET", `/api/conversations/${talk.id}`);
  expect(present.note === "Wants 20 kg. Said on the phone.", "nothing is overwritten silently");
  await expect_nothing_found(desk.page);
  await dialog.getByRole("button", { name: say("Write them together") }).click();
  await dialog.getByRole("button", { name: say("Save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await desk.act.nothing_waits();
  const after = await send("GET", `/api/conversations/${talk.id}`);
  expect(
    after.note === "Wants 20 kg. Said on the phone. Said on the desk.",
    `both texts: ${after.note}`,
  );
  const { items } = await send("GET", `/api/conversations/${talk.id}/edits`);
  const older = items.map((one) => one.note).join("|");
  expect(older === "Wants 20 kg. Said on the phone.|Wants 20 kg.", `every text is kept: ${older}`);
  for (const { page } of devices) await page.context().close();
}

/** A browser with a folder of its own, which can be killed and begun again. */
async function own_browser(folder) {
  const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const told = ["--headless=new", `--user-data-dir=${folder}`, "--remote-debugging-port=0"];
  rmSync(join(folder, "DevToolsActivePort"), { force: true });
  const started = spawn(program, [...flags, ...told], { detached: true, stdio: "ignore" });
  const port = await until(() => {
    const [line] = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n");
    return line;
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.newPage());
  const kill = async () => {
    const over = new Promise((done) => started.once("exit", done));
    process.kill(-started.pid, "SIGKILL");
    await over;
  };
  return { page, kill };
}

/** What `look` gives, once it throws no more. */
async function until(look) {
  for (let tries = 0; ; tries += 1) {
    try {
      return look();
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function killed_browser({ proxy, demo }) {
  const folder = mkdtempSync(join(tmpdir(), "kept-killed."));
  const mark = `Killed ${Date.now()}`;
  const running = [];
  try {
    const first = await own_browser(folder);
    running.push(first);
    await sign_in(first.page, demo, { language: "en", theme: "light" });
    const act = hands(first.page, proxy.url);
    await act.settle();
    proxy.cut("dead");
    await act.write(`${mark} saved`);
    await act.field.pressSequentially(`${mark} half typ`);
    await running.pop().kill();

    // Begun again, still without Kept.
    const second = await own_browser(folder);
    running.push(second);
    const again = hands(second.page, proxy.url);
    await again.open();
    await again.waiting.filter({ hasText: `${mark} saved` }).waitFor();
    await second.page.waitForFunction(
      (text) => document.querySelector("textarea")?.value === text,
      `${mark} half typ`,
    );
    proxy.cut("open");
    await sign_in(second.page, demo);
    await second.page.reload();
    await again.arrived(`${mark} saved`);
    await again.nothing_waits();
  } finally {
    proxy.cut("open");
    for (const one of running) await one.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function full_device({ browser, proxy, demo, send }) {
  const page = await open_page(browser, { size: "phone" });
  await sign_in(page, demo);
  const act = hands(page, proxy.url);
  // As a full device answers: the browser's own limit is remembered for a while and comes too late.
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
    IDBObjectStore.prototype.add = full;
  });
  await act.open();
  await act.field.fill(`No room ${Date.now()}`);
  await page
    .getByRole("alert")
    .filter({
      hasText: say(
        "This device has no room left, so what you write stands on this screen alone. Make room, or copy the text before you leave.",
      ),
    })
    .waitFor();
  // With a network it is saved all the same.
  await act.button("Save").click();
  await page.getByText(say("The note is saved.")).waitFor();
  const talk = await send("POST", "/api/conversations", { note: "As it was." });
  await page.goto(`${proxy.url}/capture?open=edit-note:${talk.id}`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("Note"), { exact: true }).fill("As it is now.");
  await dialog.getByRole("button", { name: say("Save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const now = await send("GET", `/api/conversations/${talk.id}`);
  expect(now.note === "As it is now.", "a changed note too");
  await page.context().close();
}

/** A phone that is three days ahead. */
async function wrong_clock({ browser, proxy, demo, send, person }) {
  const mark = `Wrong clock ${Date.now()}`;
  const page = await open_page(browser, { size: "phone", offline_worker: true });
  await sign_in(page, demo);
  await page.clock.install({ time: new Date(Date.now() + 3 * 86_400_000) });
  await page.goto(`${proxy.url}/people/${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  const act = hands(page, proxy.url);
  await act.open();
  await act.about(person);
  await act.field.fill(mark);
  await act.button("Save").click();
  await act.arrived(mark);
  const { items } = await send("GET", `/api/people/${person.id}/timeline?limit=100`);
  const note = items.find((one) => one.kind === "conversation" && one.facts.note === mark);
  const apart = Math.abs(Date.now() - Date.parse(note.at));
  expect(apart < 120_000, `its own time by the server's clock: ${note.at}`);
  await page.context().close();
}

export async function device_tests(world) {
  const { test, browser, demo } = world;
  const asked = await open_page(browser);
  const own = { ...world, send: await sign_in(asked, demo, { language: "en", theme: "light" }) };
  await test("two devices change one note: both texts are shown", () => two_devices(own));
  await test("a killed browser loses no letter", () => killed_browser(own));
  await test("a phone whose clock is days ahead", () => wrong_clock(own));
  await test("a full device says so", () => full_device(own));
  await words_tests(own);
  await asked.context().close();
}
