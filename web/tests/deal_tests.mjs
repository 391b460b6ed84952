// Deals in one language: across the board by keyboard and by pointer, lost for a reason, on Today.
// Only against a real server: stages, versions and Today are its work.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = { en: "Edith Lowe", da: "Åse Kær", ar: "ليلى الحداد" };

export async function deal_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const name = `${names[language]} ${Date.now() % 100000}`;
  const what = `${name} 20 kg`;
  const to_end = language === "ar" ? "ArrowLeft" : "ArrowRight";
  const to_start = language === "ar" ? "ArrowRight" : "ArrowLeft";
  let send;
  let person;
  let stages;
  let today;
  const deal = async () => (await send("GET", `/api/deals?person_id=${person.id}`)).items[0];
  const card = page.locator("li.deal-card").filter({ hasText: what });
  const column = (at) => page.locator("section.stage").nth(at);
  const stands_in = async (at) => {
    await column(at).locator("li.deal-card").filter({ hasText: what }).waitFor();
    for (let tries = 0; tries < 40; tries += 1) {
      if ((await deal()).stage_id === stages[at].id) return;
      await page.waitForTimeout(50);
    }
    throw new Error(`the server has it in ${(await deal()).stage_id}`);
  };

  await test("a deal is written down from the page of whom it is with, by keyboard", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    person = await send("POST", "/api/people", { name, roles: [{ role: "customer" }] });
    stages = (await send("GET", "/api/stages")).items;
    today = (await send("GET", "/api/today")).day;
    await page.goto(`${demo.url}/people/${person.id}`);
    const section = page.getByRole("region", { name: say("Deals"), exact: true });
    await section.getByText(say("No deal yet.")).waitFor();
    await button(say("Add a deal"), section).focus();
    await page.keyboard.press("Enter");
    await dialog.locator(".chip").getByText(name, { exact: true }).waitFor();
    await dialog.getByLabel(say("What is being sold")).focus();
    await page.keyboard.type(what);
    await dialog
      .getByLabel(say("Value", "deal"), { exact: true })
      .fill(language === "en" ? "1,250.50" : "1.250,50");
    await dialog.getByLabel(say("Next step"), { exact: true }).fill("7 g");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await section.getByText(what).waitFor();
    const made = await deal();
    expect(made.value === 125050, `worth ${made.value}`);
    expect(made.customer === "existing", "who is a customer by role is no new one");
    expect(made.state === "open" && made.stage_id === stages[0].id, "in the first stage");
  });
  await test("it goes across the board by keyboard, each step said and kept", async () => {
    await page.goto(`${demo.url}/deals`);
    await card.waitFor();
    await card.focus();
    await page.keyboard.press(`Shift+${to_end}`);
    await stands_in(1);
    const words = say("{0} is in {1} now.").split("{0}").at(-1).split("{1}")[0].trim();
    const spoken = page.locator('[role="status"]').filter({ hasText: what });
    await spoken.filter({ hasText: words }).first().waitFor({ state: "attached" });
    expect(await card.evaluate((one) => one === document.activeElement), "it keeps the focus");
    await page.keyboard.press(`Shift+${to_end}`);
    await stands_in(2);
    await page.keyboard.press(`Shift+${to_start}`);
    await stands_in(1);
    const moves = await send("GET", `/api/deals/${(await deal()).id}/moves`);
    expect(moves.items.length === 4, `${moves.items.length} steps are kept`);
  });
  await test("the board runs with the language: the next stage is at the end", async () => {
    const first = await column(0).boundingBox();
    const second = await column(1).boundingBox();
    expect(language === "ar" ? second.x < first.x : second.x > first.x, "in its direction");
  });
  await test("it goes by pointer, and undo brings it back", async () => {
    await card.dragTo(column(2));
    await stands_in(2);
    await button(say("Undo")).last().click();
    await stands_in(1);
  });
  await test("by its menu it is lost, but only for a reason", async () => {
    const lost = stages.findIndex((stage) => stage.kind === "lost");
    await card.getByRole("button").last().click();
    await page.getByRole("menuitem").filter({ hasText: stages[lost].name }).click();
    await dialog.getByLabel(say("Why was it lost?")).waitFor();
    expect((await deal()).state === "open", "not yet");
    await dialog.getByLabel(say("Why was it lost?")).fill("7 kr.");
    await button(say("Save"), dialog).click();
    await stands_in(lost);
    const now = await deal();
    expect(now.state === "lost" && now.reason === "7 kr.", "with its reason");
    await page.goto(`${demo.url}/people/${person.id}`);
    await page.locator('.timeline li[data-kind="deal_lost"]').getByText(what).waitFor();
  });
  await test("won after all, in its dialog", async () => {
    const { id } = await deal();
    const won = stages.find((stage) => stage.kind === "won");
    await page.goto(`${demo.url}/deals?open=deal:${id}`);
    await dialog.getByLabel(say("Stage", "deal"), { exact: true }).selectOption(won.id);
    await dialog.getByLabel(say("Why was it won? (if you know)")).fill("");
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    await stands_in(stages.indexOf(won));
    expect((await deal()).reason === "", "the reason of the loss is gone");
  });
  await test("the next step of an open one is on Today on its day", async () => {
    const { id, version } = await deal();
    await send(
      "PATCH",
      `/api/deals/${id}`,
      { stage_id: stages[0].id, next_step: "Send 7 g", next_step_on: today },
      { "If-Match": `"${version}"` },
    );
    await page.goto(demo.url);
    const line = page.locator('[data-kind="deal_step"]').filter({ hasText: what });
    await line.getByText("Send 7 g").waitFor();
    await button(say("Go on"), line).click();
    await dialog.getByLabel(say("Next step"), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
  });
  await test("an offer is added with its day", async () => {
    const { id } = await deal();
    await page.goto(`${demo.url}/deals?open=deal:${id}`);
    await button(say("Add an offer"), dialog).click();
    await dialog.getByLabel(say("What was offered")).fill("20 kg");
    await button(say("Save"), dialog).click();
    await dialog.waitFor({ state: "detached" });
    const [offer] = (await deal()).offers;
    expect(offer.what === "20 kg" && offer.given_on === today, "given today");
  });
  await test("an admin names the stages", async () => {
    await page.goto(`${demo.url}/settings/pipeline`);
    await page.getByLabel(say("Name of the stage")).last().fill(`${name} 1`);
    await button(say("Add a stage")).click();
    await button(say("Move {0} up").replace("{0}", `\u2068${name} 1\u2069`)).click();
    let made;
    for (let tries = 0; tries < 40 && made !== 3; tries += 1) {
      const { items } = await send("GET", "/api/stages");
      made = items.findIndex((stage) => stage.name === `${name} 1`);
      await page.waitForTimeout(50);
    }
    expect(made === 3, `it stands at ${made}`);
    const { items } = await send("GET", "/api/stages");
    const { id, version } = items[made];
    await send("DELETE", `/api/stages/${id}`, undefined, { "If-Match": `"${version}"` });
  });
  await test("on a phone the stages stand below each other, and nothing is too wide", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${demo.url}/more`);
    await page
      .getByRole("navigation")
      .getByRole("link", { name: say("Deals") })
      .last()
      .click();
    await card.waitFor();
    const first = await column(0).boundingBox();
    const second = await column(1).boundingBox();
    expect(second.y >= first.y + first.height, "below each other");
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(!wide, "the board is wider than the phone");
    expect(page.problems.length === 0, page.problems.join("\n"));
  });
  await page.context().close();
}
