// The calendar in Settings, by keyboard, in one language: a day closed, changed, taken away; days away; a file.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Stocktaking", da: "Lageroptælling", ar: "جرد المخزن" };

export async function calendar_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const year = new Date().getFullYear();
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog");
  const row = (text) => page.locator(".row").filter({ hasText: text });
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const press = async (text, within) => {
    await button(text, within).first().focus();
    await page.keyboard.press("Enter");
  };
  // The digits of the reader: sign_in gives an Arabic one those of the Arab east.
  const digits = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language, {
    useGrouping: false,
  });
  const typed = (number) => digits.format(Number(number));
  /** Day, month and year are typed one after the other; the field goes on by itself. */
  const type_day = async (label, day, month, within = page) => {
    const field = within.getByRole("group", { name: label, exact: true });
    await field.getByRole("spinbutton").first().focus();
    await page.keyboard.type(`${typed(day)}${typed(month)}${typed(year)}`);
  };

  await test("a day is closed by keyboard", async () => {
    await sign_in(page, demo, { language, theme: "light" });
    await page.goto(`${demo.url}/settings/calendar`);
    await page.locator(".row").first().waitFor();
    await press(say("Add a day"));
    await dialog.getByLabel(say("What it is")).focus();
    await page.keyboard.type(name);
    await type_day(say("Day"), "17", "12", dialog);
    await press(say("Save"), dialog);
    await dialog.waitFor({ state: "detached" });
    await row(name).waitFor();
  });
  await test("it becomes half a day", async () => {
    await press(say("Change"), row(name));
    await dialog.getByLabel(say("How you work")).selectOption("half");
    await press(say("Save"), dialog);
    await dialog.waitFor({ state: "detached" });
    await row(name).getByText(say("Half a day"), { exact: true }).waitFor();
  });
  await test("it is taken away", async () => {
    await press(say("Remove"), row(name));
    await row(name).waitFor({ state: "detached" });
  });
  await test("one is away, with a note to oneself", async () => {
    await type_day(say("First day away"), "18", "12");
    await page.getByLabel(say("Note to yourself")).focus();
    await page.keyboard.type(name);
    await press(say("Add the days"));
    await row(name).waitFor();
    await press(say("Remove"), row(name));
    await row(name).waitFor({ state: "detached" });
  });
  await test("a file is seen, taken in and taken out again", async () => {
    const lines = ["BEGIN:VCALENDAR", `X-WR-CALNAME:${name}`, "BEGIN:VEVENT", "SUMMARY:☀"];
    lines.push(`DTSTART;VALUE=DATE:${year}1216`, "END:VEVENT", "END:VCALENDAR");
    await page.locator("input[type=file]").setInputFiles({
      name: `${name}.ics`,
      mimeType: "text/calendar",
      buffer: Buffer.from(lines.join("\r\n")),
    });
    await press(say("Take it in"));
    const taken = page.locator("#calendar-files").locator("xpath=../..").locator(".row");
    await taken.filter({ hasText: name }).waitFor();
    await press(say("Take it out again"), taken.filter({ hasText: name }));
    await taken.filter({ hasText: name }).waitFor({ state: "detached" });
  });
  await test("the calendar wrote no error", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")));
  await page.context().close();
}
