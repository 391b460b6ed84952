// Writing a mail in one language: an account, a signature, a template, written from somebody's page with a file, sent,
// undone, kept, sent again, seen in the outbox. Its server is an address of documentation: nothing leaves.
// Only against a real server: when a mail may leave is its work.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Edna Marsh", da: "Bjørk Ålund", ar: "هدى المنصور" };

export async function mail_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const field = (text, within = page) => within.getByLabel(text, { exact: true });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const address = `p${Date.now()}@people.example`;
  const subject = `${name} 7 kg`;
  const row = page.locator("[data-mail]").filter({ hasText: subject });
  let send;
  let person;
  const outbox = async (state) => (await send("GET", `/api/outbox?state=${state}`)).items;

  await test("an account that cannot be reached says why, and its password is not shown", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    for (const old of (await send("GET", "/api/mail-accounts")).items)
      await send("DELETE", `/api/mail-accounts/${old.id}`).catch(() => null);
    await page.goto(`${demo.url}/settings/sending`);
    await field(say("Address you write from")).fill("post@kept.example");
    await field(say("Mail server")).fill("192.0.2.7");
    await field(say("User name at the server")).fill("post");
    await field(say("Password at the server")).fill("zanzibarine");
    await button(say("Add and try it")).click();
    const words = say("Kept may not call this mail server: it is not on the public internet.");
    await page.getByText(words).first().waitFor();
    expect(!(await page.content()).includes("zanzibarine"), "the password is nowhere");
  });
  await test("a signature and a template in each language", async () => {
    await field(say("In English")).fill("Kept Coffee");
    await field(say("In Danish")).fill("Kept Kaffe");
    await field(say("In Arabic")).fill("قهوة كيبت");
    await button(say("Save")).click();
    await page.getByText(say("Saved"), { exact: true }).first().waitFor();
    await page.goto(`${demo.url}/settings/mail-templates`);
    await field(say("Name of the template")).fill(`T ${name}`);
    const texts = page.getByLabel(say("Text", "mail"), { exact: true });
    await texts.first().fill("Dear {{calname}}");
    await button(say("Add a template")).click();
    const wrong = say("Line {0} has a field that Kept does not know.").replace("{0}", "1");
    await page.getByText(wrong).waitFor();
    await texts.first().fill("Dear {{call_name}}");
    await button(say("Add a template")).click();
    await page.getByText(`T ${name}`).waitFor();
  });
  await test("a mail is written from somebody's page, with a template and a file", async () => {
    person = await send("POST", "/api/people", {
      name,
      call_name: name,
      language,
      emails: [{ label: "", value: address }],
    });
    await page.goto(`${demo.url}/people/${person.id}`);
    await button(say("Write", "mail")).click();
    expect((await field(say("To", "mail"), dialog).inputValue()) === address, "to their address");
    await field(say("Template", "mail"), dialog).selectOption({ label: `T ${name}` });
    const text = field(say("Text", "mail"), dialog);
    await page.waitForFunction((one) => one.value.startsWith("Dear"), await text.elementHandle());
    expect((await text.inputValue()).startsWith(`Dear ${name}`), await text.inputValue());
    await field(say("Subject"), dialog).fill(subject);
    await dialog.locator("input[type=file]").setInputFiles({
      name: "عرض.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("offer"),
    });
    await dialog.getByText("عرض.txt").waitFor();
    await button(say("Send"), dialog).click();
    await page.getByText(say("The mail leaves in 30 seconds.")).waitFor();
    const [mail] = await outbox("waiting");
    expect(mail.subject === subject && mail.recipients[0].address === address, mail.subject);
  });
  await test("it is undone within thirty seconds, and is a draft again with all it had", async () => {
    await button(say("Undo")).click();
    await dialog.getByText("عرض.txt").waitFor();
    expect((await field(say("Subject"), dialog).inputValue()) === subject, "its subject");
    expect(
      (await outbox("waiting")).every((one) => one.subject !== subject),
      "it does not wait",
    );
    await button(say("Keep as a draft"), dialog).click();
    await dialog.waitFor({ state: "detached" });
  });
  await test("from the drafts it is sent again, and taken back from the outbox", async () => {
    await page.goto(`${demo.url}/outbox`);
    const draft = page.getByRole("listitem").filter({ hasText: subject });
    await button(say("Go on writing"), draft).click();
    await button(say("Send"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await button(say("Take back"), row).click();
    await field(say("Subject"), dialog).waitFor();
    await button(say("Send"), dialog).click();
    await row.waitFor();
  });
  await test("who asked us to stop gets none, and the writer is told why", async () => {
    await send("POST", `/api/people/${person.id}/suppressions`, { address });
    await page.goto(`${demo.url}/people/${person.id}?open=mail&for=person:${person.id}`);
    await field(say("Subject"), dialog).fill(`${subject} no`);
    await button(say("Send"), dialog).click();
    await dialog.getByText(say("This person has asked not to be written to.")).waitFor();
    await button(say("Throw away"), dialog).click();
    await dialog.waitFor({ state: "detached" });
  });
  await page.context().close();
}
