// Tasks in one language: written down by keyboard, done, undone, on Today, on a phone, in the bin and back.
// Only against a real server: what comes again, and what Today shows, is its work.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Edith Lowe", da: "Åse Kær", ar: "ليلى الحداد" };

export async function task_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const what = `${name} 7 kg`;
  const row = page.locator("[data-line]").filter({ hasText: what });
  let send;
  let person;
  let today;
  const task = async (state = "open") =>
    (await send("GET", `/api/tasks?person_id=${person.id}&state=${state}`)).items[0];

  await test("a task is written down from the page of whom it is for, by keyboard", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    person = await send("POST", "/api/people", { name, roles: [{ role: "customer" }] });
    today = (await send("GET", "/api/today")).day;
    await page.goto(`${demo.url}/people/${person.id}`);
    const section = page.getByRole("region", { name: say("Open tasks"), exact: true });
    await section.getByText(say("No task is open.")).waitFor();
    await button(say("Add a task"), section).focus();
    await page.keyboard.press("Enter");
    await dialog.locator(".chip").getByText(name, { exact: true }).waitFor();
    await dialog.getByLabel(say("What is to be done")).focus();
    await page.keyboard.type(what);
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await section.getByText(what).waitFor();
    const made = await task();
    expect(made.by_user_id === made.made_by_user_id, "it is one's own");
  });
  await test("it is changed: a day, and how often", async () => {
    const { id, version } = await task();
    await send("PATCH", `/api/tasks/${id}`, { due_on: today }, { "If-Match": `"${version}"` });
    await page.goto(`${demo.url}/tasks?open=task:${id}`);
    await dialog.getByLabel(say("How often")).selectOption("weekly");
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await row.getByText(say("Every week")).waitFor();
  });
  await test("on the list J walks to it, E does it, and undo takes the next one away", async () => {
    await page.locator("h1").focus();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("KeyJ");
      if (await row.evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press("KeyE");
    await page.getByText(say("Done. The next one is on the list.")).waitFor();
    const next = await task();
    expect(next.due_on > today && next.repeat === "weekly", `next on ${next.due_on}`);
    await button(say("Undo")).click();
    await page.getByText(say("Done. The next one is on the list.")).waitFor({ state: "detached" });
    await row.getByText(say("Every week")).waitFor();
    const again = await task();
    expect(again.due_on === today && again.done_at === null, "as it was");
  });
  await test("it is on Today, with why, and done there", async () => {
    await page.goto(demo.url);
    const line = page.locator('[data-kind="task_due"]').filter({ hasText: what });
    const why = say("This is to be done for {name} today.").split("{name}")[0];
    await line.getByText(why).waitFor();
    await button(say("Mark as done"), line).click();
    await line.waitFor({ state: "detached" });
    expect((await task("done")).next_id !== null, "its next one is made");
  });
  await test("the person's page tells of it", async () => {
    await page.goto(`${demo.url}/people/${person.id}`);
    await page.locator('.timeline li[data-kind="task_done"]').getByText(what).waitFor();
    await page.locator('.timeline li[data-kind="task_made"]').getByText(what).waitFor();
  });
  await test("it is found by its words, and taken to the bin and back", async () => {
    const { id } = await task();
    await page.goto(`${demo.url}/?open=find`);
    await page.getByRole("searchbox").fill(what);
    await page.getByRole("menuitem").filter({ hasText: name }).first().waitFor();
    await page.goto(`${demo.url}/tasks?open=task:${id}`);
    await button(say("To the bin"), dialog).click();
    await page.getByText(say("The task is in the bin.")).waitFor();
    await row.waitFor({ state: "detached" });
    await button(say("Undo")).click();
    await row.waitFor();
  });
  await test("what a list shows is kept as a view, under a name", async () => {
    const view = `${name} ☂`;
    const choose = async (text) => {
      await button(say("Views")).click();
      await page.getByRole("menuitem", { name: text }).click();
    };
    await page.goto(`${demo.url}/tasks?who=all&state=overdue`);
    await choose(say("Save this view"));
    await dialog.getByLabel(say("What you call it")).fill(view);
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await page.goto(`${demo.url}/tasks`);
    await choose(view);
    await page.waitForURL(
      (url) => url.search === "?who=all&state=overdue" || url.search === "?state=overdue&who=all",
    );
    await choose(say("Change the views"));
    const label = dialog.getByLabel(say("What you call it"));
    expect((await label.last().inputValue()) === view, "its name");
    await button(say("Remove"), dialog).last().click();
    await label.waitFor({ state: "detached" });
    expect((await send("GET", "/api/views?noun=tasks")).items.length === 0, "gone");
  });
  await test("on a phone it stands under More, and nothing is wider than the screen", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${demo.url}/more`);
    await page
      .getByRole("navigation")
      .getByRole("link", { name: say("Tasks") })
      .last()
      .click();
    await row.waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(!wide, "the list is wider than the phone");
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}
