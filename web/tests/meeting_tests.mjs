// Before a meeting, in one language: a calendar comes in by file, its people are met on Today and on the page, what
// not to mention is written, and after the meeting one is asked once.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Winifred Oakes", da: "Ølga Søgaard", ar: "هيفاء الكندري" };
const stamp = (at) => `${at.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;

function calendar_of(uid, title, email, from, minutes) {
  const start = new Date(Date.now() + from * 60_000);
  const end = new Date(start.getTime() + minutes * 60_000);
  const lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", `UID:${uid}`, `SUMMARY:${title}`];
  lines.push(`DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`, `ATTENDEE:mailto:${email}`);
  return Buffer.from([...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n"));
}

export async function meeting_tests({ browser, counter, demo, language }) {
  if (!process.env.DEMO_URL && !process.env.BASE_URL) return; // the mock counts no events out
  const say = texts_of(language);
  const page = await open_page(browser, { language, size: "phone" });
  const number = Date.now() % 100000;
  const name = `${names[language]} ${number}`;
  const email = `guest${number}@example.com`;
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const row = (text) => page.locator(".row").filter({ hasText: text });
  const send = await sign_in(page, demo, { language, theme: "light" });
  const person = await send("POST", "/api/people", { name, emails: [{ value: email }] });
  const give = (file_name, buffer) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: file_name, mimeType: "text/calendar", buffer });

  await test("a calendar comes in by file", async () => {
    await page.goto(`${demo.url}/settings/calendars`);
    await give(`next-${number}.ics`, calendar_of(`n${number}`, "☕ 1", email, 3, 30));
    await row(`next-${number}.ics`).waitFor();
    await give(`over-${number}.ics`, calendar_of(`o${number}`, "☕ 2", email, -40, 30));
    await row(`over-${number}.ics`).waitFor();
  });
  await test("a broken file leaves no calendar behind", async () => {
    const problems = page.problems.length;
    await give("broken.ics", Buffer.from("BEGIN:VCALENDAR\r\n"));
    await page.getByRole("alert").waitFor();
    expect((await row("broken.ics").count()) === 0, "no calendar");
    page.problems.length = problems;
  });
  const prompt = () =>
    page
      .getByRole("region", { name: say("A meeting that is over") })
      .filter({ hasText: person.call_name });
  await test("Today leads to the page before the meeting", async () => {
    await page.goto(demo.url);
    await page.getByRole("link", { name: say("Before the meeting") }).click();
    await page.getByRole("heading", { level: 1, name: say("Before the meeting") }).waitFor();
    await page.getByRole("heading", { level: 2, name }).waitFor();
  });
  await test("what not to mention is written, and seen first", async () => {
    const card = page.locator("article").filter({ hasText: name });
    await button(say("Write what not to mention"), card).click();
    await card.getByLabel(say("What not to mention")).fill(`☔ ${number}`);
    await button(say("Save"), card).click();
    await card.locator(".notice").getByText(`☔ ${number}`).waitFor();
    expect((await send("GET", `/api/people/${person.id}/warning`)).text === `☔ ${number}`, "kept");
  });
  await test("after a meeting one is asked once", async () => {
    await page.goto(demo.url);
    await prompt().waitFor();
    await button(say("Nothing to note"), prompt()).click();
    await prompt().waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("region", { name: say("Your next meeting") }).waitFor();
    expect((await prompt().count()) === 0, "asked again");
  });
  await test("Kept's days are read elsewhere by a secret address, until it is ended", async () => {
    await page.goto(`${demo.url}/settings/calendars`);
    await page.getByLabel(say("Where you will read it")).fill(`☎ ${number}`);
    await page.getByLabel(say("Birthdays"), { exact: true }).uncheck();
    await button(say("Make the address")).click();
    const address = await page.locator(".secret code").innerText();
    const answer = await fetch(address);
    expect(answer.headers.get("content-type").startsWith("text/calendar"), "a calendar");
    const calendar = await answer.text();
    expect(calendar.includes("BEGIN:VCALENDAR") && !calendar.includes("UID:birthday"), calendar);
    await button(say("End the address"), row(`☎ ${number}`)).click();
    await row(`☎ ${number}`).waitFor({ state: "detached" });
    expect((await fetch(address)).status === 404, "it answers no more");
  });
  for (const each of (await send("GET", "/api/me/calendars")).items)
    if (each.name.includes(String(number))) await send("DELETE", `/api/me/calendars/${each.id}`);
  await page.context().close();
}
