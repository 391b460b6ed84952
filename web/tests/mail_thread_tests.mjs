// Mail read in and answered, in one language: a mailbox of the walk's own IMAP server with its ledger, a stranger who
// is offered, a thread, a mail that is shared, and an answer in the thread that is sent, undone and sent again.
import { readFileSync } from "node:fs";
import { expect, open_page, regions, texts_of } from "./browser.mjs";
import { start_imap_server } from "./imap_server.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Ottilie Brand", da: "Sørine Æbelø", ar: "نورة الشمري" };
const words = { en: "Two sacks, please.", da: "To sække, på lørdag.", ar: "كيسان من فضلك." };

export async function mail_thread_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const field = (text, within = page) => within.getByLabel(text, { exact: true });
  const row = (text) => page.locator(".row").filter({ hasText: text });
  const counted = new Intl.NumberFormat(
    `${regions[language]}-u-nu-${language === "ar" ? "arab" : "latn"}`,
  );
  const number = Date.now() % 1_000_000;
  const name = `${names[language]} ${number}`;
  const [mine, theirs] = [`me${number}@kept.example`, `them${number}@people.example`];
  const stranger = `stranger${number}@people.example`;
  const subject = `${words[language]} ${number}`;
  const encoded = (text) => `=?utf-8?b?${Buffer.from(text).toString("base64")}?=`;
  const mail = (id, from, more = []) =>
    [
      `Message-ID: <${id}-${number}@people.example>`,
      ...more,
      `Date: ${new Date().toUTCString()}`,
      `From: ${encoded(name)} <${from}>`,
      `To: ${mine}`,
      `Subject: ${encoded(subject)}`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      `${words[language]} ${id}`,
      "",
    ].join("\r\n");
  const [key, cert] = process.env.IMAP_TLS.split(" ").map((file) => readFileSync(file));
  const imap = await start_imap_server({ key, cert, password: "sesame" });
  imap.put("INBOX", mail("first", theirs));
  imap.put("INBOX", mail("second", theirs, [`In-Reply-To: <first-${number}@people.example>`]));
  imap.put("INBOX", mail("new", stranger));
  imap.put("INBOX", mail("large", theirs), 40_000_000);
  const send = await sign_in(page, demo, { language, theme: "light" });
  const person = await send("POST", "/api/people", { name, emails: [{ value: theirs }] });
  const account = { from_address: mine, host: "192.0.2.7", user_name: "me", secret: "word" };
  await send("POST", "/api/mail-accounts", account);
  const ledger = (seen, stored, skipped) =>
    say("Seen: {seen}. Stored: {stored}. Skipped: {0}.")
      .replace("{seen}", counted.format(seen))
      .replace("{stored}", counted.format(stored))
      .replace("{0}", counted.format(skipped));
  let sent;

  await test("a mailbox is set up and read in; its ledger says what was skipped and why", async () => {
    await page.goto(`${demo.url}/settings/mailboxes`);
    await page.getByLabel(say("E-mail"), { exact: true }).fill(mine);
    await page.getByLabel(say("Mail server (IMAP)")).fill(`127.0.0.1:${imap.port}`);
    await page.getByLabel(say("User name at the mail server")).fill("me");
    await page.getByLabel(say("App password"), { exact: true }).fill("sesame");
    await button(say("Read this mailbox")).click();
    await row(mine)
      .getByText(ledger(4, 3, 1))
      .waitFor();
    await row(mine).locator("summary").click();
    await row(mine).getByText(say("Larger than Kept takes")).waitFor();
    expect(!(await page.content()).includes("sesame"), "the password is nowhere");
  });
  await test("whom nobody knows is offered, and added by hand", async () => {
    await button(say("Add as a person"), row(stranger)).click();
    await row(stranger).waitFor({ state: "detached" });
  });
  await test("a thread opens with its mails, and one of them is shared", async () => {
    await page.goto(`${demo.url}/people/${person.id}`);
    await button(subject).first().click();
    await dialog.getByText(`${words[language]} first`).waitFor();
    expect((await dialog.getByRole("article").count()) === 2, "two mails");
    await button(say("Share with the firm"), dialog).first().click();
    await dialog.getByText(say("Everybody in the firm sees this mail.")).waitFor();
  });
  await test("its last mail is answered in the thread", async () => {
    await button(say("Reply", "mail"), dialog).last().click();
    await field(say("Subject"), dialog).waitFor();
    expect((await field(say("To", "mail"), dialog).inputValue()) === theirs, "to whom wrote");
    expect((await field(say("Subject"), dialog).inputValue()) === `Re: ${subject}`, "its subject");
    const text = field(say("Text", "mail"), dialog);
    const quoted = await text.inputValue();
    expect(quoted.includes(`> ${words[language]} second`), quoted);
    await text.fill(`${words[language]} third${quoted}`);
    await button(say("Send"), dialog).click();
    await page.getByText(say("The mail leaves in 30 seconds.")).waitFor();
  });
  await test("undone it is written on, and stays an answer", async () => {
    await button(say("Undo")).click();
    await field(say("Subject"), dialog).waitFor();
    expect((await field(say("Subject"), dialog).inputValue()) === `Re: ${subject}`, "its subject");
    await button(say("Send"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    const { items } = await send("GET", "/api/outbox?state=waiting");
    sent = items.find((one) => one.subject === `Re: ${subject}`);
    const whole = await page.request.get(`${demo.url}/api/outbox/${sent.id}/message`);
    sent.text = await whole.text();
    expect(sent.text.includes(`In-Reply-To: <second-${number}@people.example>`), sent.text);
    expect(sent.text.includes(`<first-${number}@people.example>`), "the whole thread is named");
  });
  await test("from the folder of sent mails it stands in its thread", async () => {
    imap.put("Sent", sent.text);
    await page.goto(`${demo.url}/settings/mailboxes`);
    const box = (more) => row(mine).getByRole("checkbox", { name: "Sent", ...more });
    await box().click({ force: true });
    await box({ checked: true }).waitFor({ state: "attached" });
    await button(say("Read it now"), row(mine)).click();
    await row(mine)
      .getByText(ledger(5, 4, 1))
      .waitFor();
    await page.goto(`${demo.url}/people/${person.id}`);
    await button(`Re: ${subject}`).first().click();
    await dialog.getByText(`${words[language]} third`).waitFor();
    expect((await dialog.getByRole("article").count()) === 3, "three mails");
  });
  await test("no errors", async () => expect(page.problems.length === 0, page.problems.join("\n")));
  for (const each of (await send("GET", "/api/mailboxes")).items)
    if (each.address === mine) await send("DELETE", `/api/mailboxes/${each.id}`);
  imap.stop();
  await page.context().close();
}
