// A day with Kept, in one language: a person, a note, a promise, a new day, kept, undone, found, deleted, brought back.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Agnes Whitfield", da: "Åge Ærøbo", ar: "سلمى العطار" };

export async function day_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const what = `${name} 40 kg`;
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const heading = (text) => page.getByRole("heading", { level: 1, name: text });
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const dialog = page.getByRole("dialog");
  const go_to = (path) => page.goto(demo.url + path);

  await test("sign-in", async () => {
    await sign_in(page, demo, { language, theme: "light" });
    await go_to("/");
    await heading(say("Today")).waitFor();
    expect((await page.locator("html").getAttribute("lang")) === language, "language of the root");
    expect(
      (await page.locator("html").getAttribute("dir")) === (language === "ar" ? "rtl" : "ltr"),
      "direction of the root",
    );
  });
  await test("a person is added", async () => {
    await go_to("/people?open=new-person");
    await dialog.getByLabel(say("Name"), { exact: true }).fill(name);
    await button(say("Add"), dialog).click();
    await heading(name).waitFor();
  });
  await test("a note is written where the person is", async () => {
    const note = page.getByLabel(say("Note"), { exact: true });
    await note.fill(`${name} ☕ 09:00`);
    await note.press("Control+Enter");
    await page.getByText(say("The note is saved.")).waitFor();
    await page.locator(".timeline").getByText("☕").waitFor();
  });
  await test("a promise is made", async () => {
    await button(say("Make a promise"), page.locator(".page-actions")).click();
    await dialog.getByLabel(say("What is promised")).fill(what);
    await dialog.locator(".choice").nth(3).click();
    await button(say("Make the promise"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator(".beside").getByText(what).waitFor();
  });
  await test("a new day is agreed", async () => {
    await page.locator(".beside").getByText(what).click();
    await button(say("New day"), dialog).click();
    await dialog.locator(".choice").nth(1).click();
    await dialog.getByLabel(say("Why")).fill("☀");
    await button(say("Save the new day"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator(".beside").getByText(what).waitFor();
  });
  await test("it is kept, undone and kept again", async () => {
    const row = page.locator(".beside .promise-row").filter({ hasText: what });
    await button(say("Mark as kept"), row).click();
    await row.waitFor({ state: "detached" });
    await button(say("Undo")).click();
    await row.waitFor();
    await button(say("Mark as kept"), row).click();
    await row.waitFor({ state: "detached" });
    await page.locator('.timeline li[data-kind="promise_delivered"]').first().waitFor();
  });
  await test("Today: later and back again", async () => {
    await go_to("/");
    await page.locator(".today-line, .empty").first().waitFor();
    const lines = page.locator(".today-line");
    const before = await lines.count();
    expect(before > 0, "the demo has lines for today");
    const key = await lines.first().getAttribute("data-line");
    const first = page.locator(`[data-line="${key}"]`);
    await button(say("Later"), first).click();
    await first.waitFor({ state: "detached" });
    await button(say("Undo")).click();
    await first.waitFor();
  });
  await test("Today: kept and not kept after all", async () => {
    const promised = page.locator('.today-line[data-kind^="promise"]').first();
    const line = page.locator(`[data-line="${await promised.getAttribute("data-line")}"]`);
    await button(say("Mark as kept"), line).click();
    await line.waitFor({ state: "detached" });
    await page.getByText(say("Written down as delivered today.")).waitFor();
    await button(say("Undo")).click();
    await line.waitFor();
  });
  await test("the palette finds the person by a piece of the name", async () => {
    await page.keyboard.press("Control+k");
    await dialog.waitFor();
    await page.keyboard.type(name.slice(0, 9));
    await page.getByRole("menuitem").filter({ hasText: name }).first().click();
    await heading(name).waitFor();
    // The palette is gone, and has given the focus back.
    await dialog.waitFor({ state: "detached" });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  });
  await test("letters work by their place on the keyboard", async () => {
    await page.locator("h1").focus();
    await page.keyboard.press("KeyG");
    await page.keyboard.press("KeyT");
    await heading(say("Today")).waitFor();
    await page.keyboard.press("KeyN");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
  await test("a person goes to the bin and comes back", async () => {
    await go_to("/people");
    const search = page.getByRole("searchbox");
    await search.fill(name);
    await page.getByRole("row").filter({ hasText: name }).first().click();
    await heading(name).waitFor();
    await button(say("More"), page.locator(".page-actions")).click();
    await page.getByRole("menuitem", { name: say("To the bin") }).click();
    await button(say("Undo")).click();
    await go_to(`/people?q=${encodeURIComponent(name)}`);
    await page.getByRole("row").filter({ hasText: name }).first().waitFor();
  });
  await test("nothing went wrong on the way", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")));
  await page.context().close();
}
