// A complaint in one language: written down, promised for, put right, closed by their own word, open again.
// Only against a real server: Today and what closes a complaint are its work.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Edith Lowe", da: "Åse Kær", ar: "ليلى الحداد" };

export async function complaint_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const what = `${name} 9 kg`;
  const row = page.locator("[data-line]").filter({ hasText: what });
  let send;
  let person;
  let today;
  const complaint = async () =>
    (await send("GET", `/api/complaints?person_id=${person.id}`)).items[0];
  const line = (kind) => page.locator(`[data-kind="${kind}"]`).filter({ hasText: what });

  await test("a complaint is written down from the page of whose it is, by keyboard", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    person = await send("POST", "/api/people", { name, roles: [{ role: "customer" }] });
    today = (await send("GET", "/api/today")).day;
    await page.goto(`${demo.url}/people/${person.id}`);
    const section = page.getByRole("region", { name: say("Complaints"), exact: true });
    await section.getByText(say("No complaint.")).waitFor();
    await button(say("Write a complaint down"), section).focus();
    await page.keyboard.press("Enter");
    await dialog.locator(".chip").getByText(name, { exact: true }).waitFor();
    await dialog.getByLabel(say("What is it about")).focus();
    await page.keyboard.type(what);
    await dialog.getByLabel(say("What happened")).fill("7, 9");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await section.getByText(what).waitFor();
    await section.getByText(say("Nothing is promised yet.")).waitFor();
  });
  await test("while nothing is promised it is on Today, and what is promised is written there", async () => {
    await page.goto(demo.url);
    await button(say("Go on"), line("complaint_open")).click();
    await dialog.getByLabel(say("What was promised to put it right")).fill("9 g");
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    const { id, version } = await complaint();
    await send(
      "PATCH",
      `/api/complaints/${id}`,
      { remedy_on: today },
      { "If-Match": `"${version}"` },
    );
    await page.goto(demo.url);
    await line("complaint_due").waitFor();
  });
  await test("it is put right", async () => {
    const { id } = await complaint();
    await page.goto(`${demo.url}/complaints?open=complaint:${id}`);
    await button(say("It is put right"), dialog).click();
    await button(say("Not put right after all"), dialog).waitFor();
    expect((await complaint()).state === "put_right", "put right");
  });
  await test("it closes by their own word alone, and stands in the timeline", async () => {
    await button(say("Close it"), dialog).click();
    await dialog.getByLabel(say("What they said")).fill("7 = 9");
    await button(say("Close it"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await row.waitFor({ state: "detached" });
    const { state, closures } = await complaint();
    expect(state === "closed" && closures[0].their_word === "7 = 9", "with their word");
    expect(closures[0].said_on === today, "said today");
    await page.goto(`${demo.url}/people/${person.id}`);
    const told = page.locator('.timeline li[data-kind="complaint_closed"]');
    await told.getByText("7 = 9").waitFor();
  });
  await test("opened again, their word still stands there", async () => {
    const { id } = await complaint();
    await page.goto(`${demo.url}/complaints?state=closed&open=complaint:${id}`);
    await dialog.getByText("7 = 9").waitFor();
    await button(say("Open it again"), dialog).click();
    await button(say("It is put right"), dialog).waitFor();
    await dialog.getByText("7 = 9").waitFor();
    expect((await complaint()).closures[0].reopened_at !== null, "and that it was opened again");
  });
  await test("it closes without their word for a written reason", async () => {
    await button(say("Close it"), dialog).press("Enter");
    await dialog.getByLabel(say("How it ends")).selectOption("reason");
    await dialog.getByLabel(say("Why it is closed without their word")).fill("9 > 7");
    await button(say("Close it"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    const { state, closures } = await complaint();
    expect(state === "closed" && closures[1].reason === "9 > 7", "with its reason");
  });
  await test("it goes to the bin and back", async () => {
    const { id } = await complaint();
    await page.goto(`${demo.url}/complaints?state=closed&open=complaint:${id}`);
    await button(say("To the bin"), dialog).click();
    await page.getByText(say("The complaint is in the bin.")).waitFor();
    await row.waitFor({ state: "detached" });
    await button(say("Undo")).last().click();
    await row.waitFor();
  });
  await test("an unhappy mail becomes a complaint that remembers it", async () => {
    const number = Date.now() % 100000;
    const email = `unhappy${number}@example.com`;
    const writer = await send("POST", "/api/people", {
      name: `${name} ${number}`,
      emails: [{ value: email }],
    });
    const box = await send("POST", "/api/mailboxes", { address: `me${number}@example.com` });
    const lines = [`From: ${email}`, `To: me${number}@example.com`, "Subject: 3 kg", "", "7 < 9"];
    await page.evaluate(
      async ([id, body]) => {
        const headers = { "Content-Type": "message/rfc822" };
        await fetch(`/api/mailboxes/${id}/mails`, { method: "POST", body, headers });
      },
      [box.id, lines.join("\r\n")],
    );
    await page.goto(`${demo.url}/people/${writer.id}`);
    await button("3 kg").click();
    await button(say("Make a complaint of it"), dialog).click();
    await dialog.locator(".chip").getByText(writer.name, { exact: true }).waitFor();
    expect(
      (await dialog.getByLabel(say("What is it about")).inputValue()) === "3 kg",
      "its subject",
    );
    await dialog.getByLabel(say("What was promised to put it right")).fill("9 kg");
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    const [made] = (await send("GET", `/api/complaints?person_id=${writer.id}`)).items;
    expect(made.happened.trim() === "7 < 9" && made.mail_id !== null, "its words, and the mail");
    await page.goto(`${demo.url}/complaints?open=complaint:${made.id}`);
    await button(say("Show the mail"), dialog).click();
    await dialog.getByText("7 < 9").waitFor();
    await page.keyboard.press("Escape");
  });
  await test("on a phone the list is no wider than the screen", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${demo.url}/complaints?state=closed`);
    await row.waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(!wide, "the list is wider than the phone");
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}
