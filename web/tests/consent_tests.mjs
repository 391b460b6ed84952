// What may be sent to somebody: a text, a consent on it, taken back; a link that stops it; the way back.
import { axe_findings, expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const stop_words = {
  en: ["Stop these mails", "These mails have stopped"],
  da: ["Stop disse mails", "Disse mails er stoppet"],
  ar: ["إيقاف هذه الرسائل", "توقفت هذه الرسائل"],
};

export async function consent_tests({ browser, counter, demo, language, real }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const stamp = Date.now() % 1_000_000;
  const address = `karen${stamp}@example.com`;
  const name = `2026-11 ${stamp}`;
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.locator("[role=dialog], [role=alertdialog]").last();
  const press = (text, context) =>
    page
      .getByRole("button", { name: say(text, context), exact: true })
      .last()
      .click();
  const card = page.getByRole("region", { name: say("Consent", "heading"), exact: true });
  /** The line of a purpose on the person's card, once it says this. */
  const told = (purpose, sentence) =>
    card
      .getByRole("listitem")
      .filter({ hasText: say(purpose) })
      .filter({ hasText: say(sentence) })
      .first()
      .waitFor();
  let send;
  let person;
  const open_person = async () => {
    await page.goto(`${demo.url}/people/${person.id}`);
    await card.getByText(say("Newsletter")).first().waitFor();
  };
  const agree = async () => {
    await press("Write down a consent");
    await dialog.getByLabel(say("Where"), { exact: true }).fill("kept.example");
    await dialog.getByLabel(say("Which text they were shown")).selectOption(name);
    await dialog.getByText(`Ja tak ${stamp}`).waitFor();
    await press("Write it down", "consent");
    await told("Newsletter", "May be sent");
  };

  await test("a text is written down, and another one leaves it as it was", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    await page.goto(`${demo.url}/settings/consent-texts`);
    const field = (text) => page.getByLabel(say(text), { exact: true });
    for (const [at, words] of ["Ja tak", "Ja, tak gerne"].entries()) {
      await field("Name of the text").fill(at === 0 ? name : `${name} b`);
      await field("Text in Danish").fill(`${words} ${stamp}`);
      await press("Write it down", "consent");
      await page.getByText(`${words} ${stamp}`, { exact: true }).first().waitFor();
    }
    const old = page.locator("details").filter({ hasText: `Ja tak ${stamp}` });
    await old.getByText(name, { exact: true }).first().waitFor();
  });
  await test("nothing may be sent to somebody of whom nothing is known", async () => {
    person = await send("POST", "/api/people", {
      name: `Karen ${stamp}`,
      country: "DK",
      language,
      emails: [{ label: "", value: address }],
    });
    await open_person();
    await told("Newsletter", "Nothing on file allows it.");
    await told("Surveys", "Not allowed");
  });
  await test("a consent allows what it is for, and says on what it rests", async () => {
    await agree();
    await card.getByText("kept.example").first().waitFor();
    await told("Newsletter", "Pressed a button such as “Sign up”");
    await told("Surveys", "They agreed to something else.");
    const found = await axe_findings(page);
    expect(found.length === 0, found.join("\n"));
  });
  await test("taken back it allows nothing, and stays on file", async () => {
    await card.getByText(say("Everything on file")).click();
    await press("Withdraw", "consent");
    await dialog.getByText(say("Withdraw the consent?")).waitFor();
    await press("Withdraw", "consent");
    await told("Newsletter", "The consent is withdrawn.");
    await card.getByText("kept.example").first().waitFor();
  });
  if (real) {
    await test("the link in a mail stops it by one press, in the person's language", async () => {
      await agree();
      const link = await send("POST", `/api/people/${person.id}/unsubscribe-links`, {
        purpose: "newsletter",
        address,
      });
      const [button, heading] = stop_words[language];
      for (const theme of ["light", "dark"]) {
        const open = await open_page(browser, { language: "en", theme, size: "phone" });
        await open.goto(`${demo.url}/u/${link.token}`);
        const found = await axe_findings(open);
        expect(found.length === 0, found.join("\n"));
        if (theme === "light") await open.getByRole("button", { name: button }).waitFor();
        else await open.getByRole("button", { name: button }).click();
        if (theme === "dark") await open.getByRole("heading", { name: heading }).waitFor();
        expect(open.problems.length === 0, open.problems.join("\n"));
        await open.context().close();
        await open_person();
        await told("Newsletter", theme === "light" ? "May be sent" : "They asked us to stop.");
      }
    });
  } else {
    await send("POST", `/api/people/${person.id}/suppressions`, { address, purpose: "newsletter" });
  }
  await test("an administrator finds the address and lifts the stop, with the reason", async () => {
    await page.goto(`${demo.url}/settings/stopped`);
    await page.getByLabel(say("Look up an address")).fill(address.toUpperCase());
    await press("Look it up");
    await page.getByText(address.toUpperCase()).first().waitFor();
    await page
      .getByRole("button", { name: say("Lift", "stop"), exact: true })
      .first()
      .click();
    await dialog.getByLabel(say("Why it is lifted")).fill("På telefon, أراد ذلك");
    await press("Lift", "stop");
    await page.getByText(address.toUpperCase()).first().waitFor();
    await page.getByText(say("{0} has not asked us to stop.").split("{0}").at(-1).trim()).waitFor();
    await open_person();
    await told("Newsletter", "The consent is withdrawn.");
  });
  await test("who says it on the telephone is stopped at once", async () => {
    await press("Stop mail");
    await dialog.getByLabel(say("What is to stop")).selectOption("marketing");
    await press("Stop it");
    await told("News of our products", "They asked us to stop.");
    await told("Newsletter", "They asked us to stop.");
    await card.getByText(address).waitFor();
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}
