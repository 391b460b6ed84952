// The first visit: an owner and a firm are made, once; then the first people come in from a file.
import { axe_findings, expect, open_page, texts_of } from "./browser.mjs";

const csv =
  "Name;E-mail;Phone;Shoe size\nMette Sørensen;mette@example.com;+45 20 11 22 33;38\nأحمد الحكيم;ahmad@example.com;;\n";

export async function set_up_tests({ browser, counter, url }) {
  const say = texts_of("en");
  const page = await open_page(browser);
  await counter.test("set-up makes the owner", async () => {
    await page.goto(url);
    await page.getByRole("heading", { level: 1, name: say("Welcome to Kept") }).waitFor();
    const findings = await axe_findings(page);
    expect(findings.length === 0, findings.join("\n"));
    await page.getByLabel(say("Your name")).fill("Kirsten Holm");
    await page.getByLabel(say("E-mail")).fill("kirsten@example.com");
    await page.getByLabel(say("Choose a password")).fill("correct horse battery staple");
    await page.getByLabel(say("Name of the firm")).fill("Havnens Kaffe");
    await page.getByRole("button", { name: say("Start") }).click();
    await page.getByRole("heading", { level: 1, name: say("Today") }).waitFor();
  });
  await counter.test("an empty Kept owes nobody anything", async () => {
    await page.getByRole("heading", { name: say("You owe nobody anything today") }).waitFor();
    await page.goto(`${url}/people`);
    await page.getByText(say("Nobody is here yet")).first().waitFor();
  });
  await counter.test("a CSV is previewed, taken in and can be undone", async () => {
    await page.goto(`${url}/import`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("heading", { level: 1, name: "people.csv" }).waitFor();
    const findings = await axe_findings(page);
    expect(findings.length === 0, findings.join("\n"));
    await page.locator(".page-actions .button").click();
    await page
      .getByRole("button", { name: say("Undo the whole import") })
      .click({ timeout: 30_000 });
    await page.getByText(say("Everything is as it was before this import.")).waitFor();
  });
  await counter.test("the set-up page is closed once there is an owner", async () => {
    const other = await open_page(browser);
    await other.goto(`${url}/set-up`);
    await other.getByRole("heading", { level: 1, name: say("Sign in") }).waitFor();
    await other.context().close();
  });
  await counter.test("nothing went wrong on the way", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")),
  );
  await page.context().close();
}
