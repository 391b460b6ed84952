// How often one is in touch, on a person's page and on Today, in one language: learnt, agreed by hand, the next talk.
// Only against a real server: the rhythm is its work.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Ingrid Steen", da: "Åse Brix", ar: "رنا الخالد" };

export async function rhythm_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const name = `${names[language]} ${Date.now() % 100000}`;
  const section = page.getByRole("region", { name: say("Rhythm", "heading"), exact: true });
  const days_ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
  let send;
  let person;
  const talk = (days, more = {}) =>
    send("POST", "/api/conversations", {
      person_ids: [person.id],
      channel: "call",
      at: days_ago(days),
      note: "…",
      ...more,
    });

  await test("a rhythm is learnt from the talks, and can be opened", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    person = await send("POST", "/api/people", { name, roles: [{ role: "customer" }] });
    for (const days of [120, 113, 106, 99, 92]) await talk(days);
    await page.goto(`${demo.url}/people/${person.id}`);
    await section.getByText(say("Silent", "rhythm"), { exact: true }).waitFor();
    await section.getByText(say("Why?"), { exact: true }).focus();
    await page.keyboard.press("Enter");
    expect((await section.getByRole("listitem").count()) === 5, "five days of contact are shown");
  });
  await test("a talk begins it anew on the open page", async () => {
    await talk(0);
    await section.getByText(say("Steady", "rhythm"), { exact: true }).waitFor();
  });
  await test("how often and the next talk are set by keyboard", async () => {
    const change = say("Change: {title}").replace("{title}", say("Rhythm", "heading"));
    await section.getByRole("button", { name: change }).focus();
    await page.keyboard.press("Enter");
    await section.getByLabel(say("How often you want to talk")).selectOption("30");
    await section.getByRole("button", { name: say("Save"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await section
      .getByRole("button", { name: say("Save"), exact: true })
      .waitFor({ state: "detached" });
    const { rhythm_days } = await send("GET", `/api/people/${person.id}`);
    expect(rhythm_days === 30, "thirty days are agreed");
  });
  await test("the day of the next talk is on Today", async () => {
    const { version } = await send("GET", `/api/people/${person.id}`);
    const today = (await send("GET", "/api/today")).day;
    await send(
      "PATCH",
      `/api/people/${person.id}`,
      { next_talk_on: today },
      { "If-Match": `"${version}"` },
    );
    await page.goto(demo.url);
    await page.locator('[data-kind="next_talk"]').filter({ hasText: name }).waitFor();
  });
  await test("nobody answered, and it counts as no talk", async () => {
    await page.goto(`${demo.url}/people/${person.id}`);
    await page.getByRole("textbox", { name: say("Note"), exact: true }).fill("…!");
    await page.getByRole("checkbox", { name: say("Nobody answered") }).check({ force: true });
    await page.keyboard.press("Control+Enter");
    await section.getByText(say("No answer"), { exact: true }).waitFor({ state: "attached" });
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}
