// The first visit in one language: an owner and a firm are made, once; then the first people come in from a file.
import { combinations, expect_nothing_found } from "./axe_tests.mjs";
import { expect, open_page, texts_of } from "./browser.mjs";

// As the programs of each country write them; the last column is known to none, so it becomes an own field.
const files = {
  en: "Name,E-mail,Phone,Shoe size\nMette Sørensen,mette@example.com,+45 20 11 22 33,38\nAgnes Whitfield,agnes@example.com,,\n",
  da: "Navn;E-mail;Telefon;Skostørrelse\nMette Sørensen;mette@example.com;20 11 22 33;38\nÅge Ærøbo;aage@example.com;;\n",
  ar: "الاسم،البريد الإلكتروني،الهاتف،مقاس الحذاء\nأحمد الحكيم،ahmad@example.com،+971 50 111 2233،٤٢\nسلمى العطار،salma@example.com،،\n".replaceAll(
    "،",
    ",",
  ),
};
const first_person = { en: "Mette Sørensen", da: "Mette Sørensen", ar: "أحمد الحكيم" };

export async function set_up_tests({ browser, counter, url, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const heading = (text) => page.getByRole("heading", { level: 1, name: text });
  const nothing_found = () => expect_nothing_found(page);
  for (const look of combinations.filter((one) => one.language === language))
    await test(`axe ${look.theme} ${look.size} /set-up`, async () => {
      const other = await open_page(browser, look);
      await other.goto(`${url}/set-up`);
      await other.getByRole("heading", { level: 1, name: say("Welcome to Kept") }).waitFor();
      await expect_nothing_found(other);
      await other.context().close();
    });
  await test("set-up makes the owner", async () => {
    await page.goto(url);
    await heading(say("Welcome to Kept")).waitFor();
    const root = page.locator("html");
    expect((await root.getAttribute("lang")) === language, "language of the root");
    await nothing_found();
    await page.getByLabel(say("Your name")).fill("Kirsten Holm");
    await page.getByLabel(say("E-mail")).fill("kirsten@example.com");
    await page.getByLabel(say("Choose a password")).fill("correct horse battery staple");
    await page.getByLabel(say("Name of the firm")).fill("Havnens Kaffe");
    await page.getByRole("button", { name: say("Start") }).click();
    await heading(say("Today")).waitFor();
  });
  await test("an empty Kept owes nobody anything", async () => {
    await page.getByRole("heading", { name: say("You owe nobody anything today") }).waitFor();
    await page.goto(`${url}/people`);
    await page.getByText(say("Nobody is here yet")).first().waitFor();
    await nothing_found();
  });
  await test("a CSV is previewed, taken in and can be undone", async () => {
    await page.goto(`${url}/import`);
    await page.locator("input[type=file]").setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(files[language]),
    });
    await heading("people.csv").waitFor();
    await page.locator("#preview").waitFor();
    await page.getByText(first_person[language]).first().waitFor();
    await nothing_found();
    await page.locator(".page-actions .button").click();
    const undo = page.getByRole("button", { name: say("Undo the whole import") });
    await undo.waitFor();
    await nothing_found();
    await page.getByRole("link", { name: say("See the people") }).click();
    await page.getByRole("row").filter({ hasText: first_person[language] }).waitFor();
    await page.goBack();
    await undo.click();
    await page.getByText(say("Everything is as it was before this import.")).waitFor();
    await page.goto(`${url}/people`);
    await page.getByText(say("Nobody is here yet")).first().waitFor();
  });
  await test("the set-up page is closed once there is an owner", async () => {
    const other = await open_page(browser, { language });
    await other.goto(`${url}/set-up`);
    await other.getByRole("heading", { level: 1, name: say("Sign in") }).waitFor();
    await other.context().close();
  });
  await test("nothing went wrong on the way", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")));
  await page.context().close();
}
