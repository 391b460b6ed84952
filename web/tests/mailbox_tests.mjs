// Mail, in one language: it stands on its person's timeline, is read in a frame where nothing runs and nothing is
// fetched, is shared by its user alone, and whom nobody knows is offered.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Winifred Oakes", da: "Ølga Søgaard", ar: "هيفاء الكندري" };

export async function mailbox_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const number = Date.now() % 100000;
  const name = `${names[language]} ${number}`;
  const email = `writer${number}@example.com`;
  const stranger = `stranger${number}@example.com`;
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog");
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const row = (text) => page.locator(".row").filter({ hasText: text });
  const send = await sign_in(page, demo, { language, theme: "light" });
  const person = await send("POST", "/api/people", { name, emails: [{ value: email }] });
  await page.goto(demo.url);
  const box = await send("POST", "/api/mailboxes", { address: `me${number}@example.com` });
  const give = (lines) =>
    page.evaluate(
      async ([id, body]) => {
        const answer = await fetch(`/api/mailboxes/${id}/mails`, {
          method: "POST",
          body,
          headers: { "Content-Type": "message/rfc822" },
        });
        if (!answer.ok) throw new Error(await answer.text());
      },
      [box.id, lines.join("\r\n")],
    );
  await give([
    `Message-ID: <${number}@example.com>`,
    `From: ${email}`,
    `To: me${number}@example.com`,
    `Subject: Tea ${number}`,
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p id="words">Beans ${number}</p><img src="https://elsewhere.example/seen.gif">` +
      "<script>document.title = 'run'</script>",
  ]);
  await give([
    `Message-ID: <s${number}@example.com>`,
    `From: Somebody New <${stranger}>`,
    `To: me${number}@example.com`,
    "Subject: Hello",
    "",
    "Hello.",
  ]);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));

  await test("a mail stands on its person's timeline and opens", async () => {
    await page.goto(`${demo.url}/people/${person.id}`);
    await button(`Tea ${number}`).click();
    await dialog.getByText(`Beans ${number}`).waitFor();
  });
  await test("as it was laid out, nothing runs and nothing is fetched", async () => {
    await button(say("Show it as it was laid out"), dialog).click();
    const frame = dialog.frameLocator("iframe");
    await frame.getByText(`Beans ${number}`).waitFor();
    expect(!asked.some((url) => url.includes("elsewhere.example")), "nothing was fetched");
    const sandbox = await dialog.locator("iframe").getAttribute("sandbox");
    expect(!/allow-scripts|allow-same-origin/.test(sandbox), "the frame is a sandbox");
  });
  await test("its user shares it, and takes it back", async () => {
    await button(say("Share with the firm"), dialog).click();
    await dialog.getByText(say("Everybody in the firm sees this mail.")).waitFor();
    await button(say("Make it mine alone again"), dialog).click();
    await dialog.getByText(say("Only you see this mail.")).waitFor();
    await page.keyboard.press("Escape");
  });
  await test("whom nobody knows is offered, and added by hand", async () => {
    await page.goto(`${demo.url}/settings/mailboxes`);
    await button(say("Add as a person"), row(stranger)).click();
    await row(stranger).waitFor({ state: "detached" });
  });
  await test("a server that does not answer is told to its user", async () => {
    await page.getByLabel(say("E-mail"), { exact: true }).fill(`me${number}@example.com`);
    await page.getByLabel(say("Mail server (IMAP)")).fill("127.0.0.1");
    await page.getByLabel(say("User name at the mail server")).fill("me");
    await page.getByLabel(say("App password"), { exact: true }).fill("secret");
    await button(say("Read this mailbox")).click();
    await row("127.0.0.1").getByText(say("It could not be read")).waitFor();
    await button(say("Remove"), row("127.0.0.1")).click();
    await row("127.0.0.1").waitFor({ state: "detached" });
  });
  for (const each of (await send("GET", "/api/mailboxes")).items)
    if (each.address.includes(String(number))) await send("DELETE", `/api/mailboxes/${each.id}`);
  await page.context().close();
}
