// One change to many people, in one language: chosen by keyboard and by pointer, looked at, done, undone.
import { axe_findings, expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Rowan Pell", da: "Øjvind Åby", ar: "رنا الخطيب" };

export async function bulk_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const mark = `${names[language]} ${Date.now() % 100000}`;
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const dialog = page.getByRole("dialog");
  const rows = page.locator(".table-row");
  const number = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language);
  const plural = (message, count) => {
    const form = new Intl.PluralRules(language).select(count);
    const found = say(message).match(new RegExp(`\\b${form} \\{([^{}]*)\\}`));
    return found[1].replace("#", number.format(count));
  };
  const submit = dialog.locator("button[type=submit]");
  const seen = (message, count) => dialog.getByText(plural(message, count)).waitFor();
  const will =
    "{0, plural, =0 {Nobody would be changed.} one {# person will be changed.} other {# people will be changed.}}";
  let send;
  const made = [];

  await test("some are chosen by keyboard, and the change is shown before it is done", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    for (const letter of ["A", "B", "C"])
      made.push(await send("POST", "/api/people", { name: `${mark} ${letter}` }));
    await send("PATCH", `/api/people/${made[2].id}`, { roles: [{ role: "partner" }] }, if_match(1));
    await page.goto(`${demo.url}/people?q=${encodeURIComponent(mark)}`);
    await rows.nth(2).waitFor();
    for (let at = 0; at < 3; at += 1) {
      await page.keyboard.press("j");
      await page.keyboard.press("x");
    }
    expect((await page.locator('.table-row[aria-selected="true"]').count()) === 3, "three chosen");
    await button(say("Change them")).click();
    await dialog.getByLabel(say("What is to change")).selectOption("add_role");
    await dialog.getByLabel(say("Role"), { exact: true }).selectOption("partner");
    await submit.click();
    await seen(will, 2);
    await seen("{count, plural, one {# is so already.} other {# are so already.}}", 1);
    const found = await axe_findings(page);
    expect(found.length === 0, found.join("\n"));
  });
  await test("it is done, and undone at once", async () => {
    await submit.click();
    await dialog.waitFor({ state: "detached" });
    await rows.nth(2).locator(".tag").first().waitFor();
    expect((await rows.locator('[data-column="roles"] .tag').count()) === 3, "three partners");
    await button(say("Undo")).click();
    await rows.locator('[data-column="roles"] .tag').nth(1).waitFor({ state: "detached" });
  });
  await test("everybody in the view is chosen by pointer; who was changed since stays", async () => {
    await button(say("Choose everybody in this view")).click();
    await button(say("Change them")).click();
    await dialog.getByLabel(say("What is to change")).selectOption("rhythm_days");
    await dialog.locator("select").nth(1).selectOption("30");
    await submit.click();
    await seen(will, 3);
    await submit.click();
    await dialog.waitFor({ state: "detached" });
    const person = await send("GET", `/api/people/${made[0].id}`);
    expect(person.rhythm_days === 30, "the rhythm is set");
    await send("PATCH", `/api/people/${person.id}`, { rhythm_days: 7 }, if_match(person.version));
    await button(say("Changes to many")).click();
    await button(say("Undo"), dialog).first().click();
    await dialog.getByText(say("Undone")).first().waitFor();
    await dialog.locator("summary").first().click();
    await dialog.getByText(`${mark} A`).waitFor();
    const now = await Promise.all(made.map(({ id }) => send("GET", `/api/people/${id}`)));
    expect(now[0].rhythm_days === 7 && now[1].rhythm_days === null, "only what was left is undone");
    const found = await axe_findings(page);
    expect(found.length === 0, found.join("\n"));
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}

const if_match = (version) => ({ "If-Match": `"${version}"` });
