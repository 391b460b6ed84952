// Interests by keyboard: one's own, a person's by a word of another language, and what both share.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Edith Barlow", da: "Ærø Holst", ar: "هالة الراوي" };
/** Handball, in the reader's language and in another one. */
const handball = {
  en: ["Handball", "håndb"],
  da: ["Håndbold", "كرة اليد"],
  ar: ["كرة اليد", "handb"],
};

export async function interests_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const [topic, foreign] = handball[language];
  const question = say("“Have you played or seen a good match lately?”");
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const field = page.getByRole("combobox", { name: say("Add an interest") });
  const chip = (text) => page.locator(".chip").filter({ hasText: text });

  await test("one's own interests are said by keyboard", async () => {
    await sign_in(page, demo, { language, theme: "light" });
    await page.goto(`${demo.url}/settings/me`);
    await field.waitFor();
    while ((await page.locator(".chip button").count()) > 0)
      await page.locator(".chip button").first().click();
    await field.fill(foreign);
    await page.getByRole("option").filter({ hasText: topic }).first().waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await chip(topic).waitFor();
    await field.press("Enter");
    await page.getByText(say("Saved.")).waitFor();
  });
  await test("a person's interest is found by a word of another language", async () => {
    await page.goto(`${demo.url}/people?open=new-person`);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("Name"), { exact: true }).fill(name);
    await dialog.getByRole("button", { name: say("Add"), exact: true }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const card = page.getByRole("region", { name: say("Interests", "heading") });
    await card.locator("button:has(.lucide-pencil)").click();
    await field.fill(foreign);
    await page.getByRole("option").filter({ hasText: topic }).first().waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await field.fill("gamle vejrhaner");
    await page.getByRole("option").last().click();
    await chip("gamle vejrhaner").waitFor();
    await card.getByRole("button", { name: say("Save"), exact: true }).click();
    await card.locator(".tag").filter({ hasText: topic }).waitFor();
    expect((await card.locator(".tag").count()) === 2, "two interests");
  });
  await test("what both share is shown, with a question", async () => {
    const card = page.getByRole("region", { name: say("What you share") });
    await card.getByText(topic, { exact: true }).waitFor();
    await card.getByText(question).waitFor();
  });
  await test("and stands on the page before a meeting", async () => {
    const id = new URL(page.url()).pathname.split("/").at(-1);
    await page.goto(`${demo.url}/meeting?people=${id}`);
    const card = page.getByRole("article", { name });
    await card.getByText(topic, { exact: true }).waitFor();
    await card.getByText(question).waitFor();
  });
  await page.context().close();
}
