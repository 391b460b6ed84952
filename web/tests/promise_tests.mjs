// The promise dialog by keyboard, what its notice says to those who listen, a note that becomes a promise, and the
// record. What the server would forecast is given, so that the words can be compared to the letter.
import { expect, open_page, regions, texts_of } from "./browser.mjs";
import { calibration, forecast, record, suggestions } from "./mock/forecast.mjs";
import { sign_in } from "./sign_in.mjs";

const notes = {
  en: "I'll send the list by Thursday, and next Friday I call",
  da: "Jeg sender listen senest torsdag, og næste fredag ringer jeg",
  ar: "سأرسل القائمة قبل الخميس، وسأتصل الجمعة القادمة",
};
const nobody = { user: { id: "", name: "Kirsten" }, kinds: [{ id: "K", name: "Quote" }] };
const data = { ...nobody, people: [], promises: [] };

/** Answers in the server's place, and remembers which promises were sent to it. */
async function stand_in(page) {
  const query = (route) => new URL(route.request().url()).searchParams;
  const give = (path, make) =>
    page.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ json: make(route) }),
    );
  await give("/api/promises/forecast", (route) => {
    const asked = query(route);
    asked.set("kind", page.abstains ? "" : "K");
    return page.abstains ? abstained(asked) : forecast(data, asked);
  });
  await give("/api/promises/record", (route) => {
    const asked = query(route);
    const answer = record(data, asked);
    if (asked.get("by") === "month") page.months = answer;
    return answer;
  });
  await give("/api/promises/calibration", calibration);
  await give("/api/conversations/suggestions", (route) =>
    suggestions(route.request().postDataJSON()),
  );
}

function abstained(asked) {
  const known = forecast(data, asked);
  return {
    ...known,
    level: "none",
    cases: 2,
    abstained: true,
    days: known.days.map((one) => ({ ...one, chance: null })),
    reasons: [{ kind: "fewer_than_five_done" }],
  };
}

/** Weekdays and chances as the reader writes them. */
function written(language) {
  const numerals = language === "ar" ? "arab" : "latn";
  const locale = `${regions[language]}-u-ca-gregory-nu-${numerals}`;
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return {
    weekday: (day) => weekdays.format(new Date(`${day}T12:00:00Z`)),
    percent: (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    number: (value) => new Intl.NumberFormat(locale).format(value),
  };
}

export async function promise_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog").last();
  const button = (text, within = page) => within.getByRole("button", { name: text, exact: true });
  const notice = dialog.locator(".notice [role=status]");
  const words = written(language);
  const known = forecast(data, new URLSearchParams());
  const [, , third, fourth] = known.days;
  let send;
  /** Tab until what is asked for has the focus. */
  const tab_to = async (target) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard does not get there");
  };

  await test("the dialog opens by a key and is filled in by the keyboard alone", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    await stand_in(page);
    await page.goto(`${demo.url}/`);
    await page.locator("h1").first().waitFor();
    await page.locator("h1").focus();
    await page.keyboard.press("KeyP");
    await dialog.waitFor();
    await dialog.locator(".choice .chance").first().waitFor();
    await page.keyboard.type("40 kg");
    await tab_to(dialog.getByRole("combobox").first());
    await page.keyboard.type("a");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.locator(".chip").waitFor();
  });
  await test("each of the seven days has its chance as a bar and a number", async () => {
    const rows = await dialog.locator(".choice").allInnerTexts();
    expect(rows.length === 8, `${rows.length} choices`);
    known.days.forEach(({ day, chance }, at) => {
      const percent = words.percent(Math.floor(chance * 100) / 100);
      expect(rows[at].includes(words.weekday(day)), `${rows[at]}: ${words.weekday(day)}`);
      expect(rows[at].includes(percent), `${rows[at]}: ${percent}`);
    });
    expect((await dialog.locator(".choice .bar").count()) === 7, "seven bars");
  });
  await test("a day under the line is told aloud, with the day that is safe", async () => {
    await tab_to(dialog.getByRole("radio").first());
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const safe = words.weekday(known.say_on);
    const title = say("Say {0}. Aim for {1}.")
      .replace("{0}", safe)
      .replace("{1}", words.weekday(known.aim_on));
    await notice.getByText(title, { exact: true }).waitFor();
    const [low, high] = [words.percent(third.chance), words.percent(fourth.chance)];
    await notice.getByText(low).waitFor();
    const told = await notice.innerText();
    for (const piece of [low, high, words.weekday(third.day), safe, words.number(known.cases)])
      expect(told.includes(piece), `${told}: ${piece}`);
    const at_risk = say("You can still say {0}. The promise is then at risk from the start.");
    await notice.getByText(at_risk.replace("{0}", words.weekday(third.day))).waitFor();
    const honest = [say("I cannot be sure of {0}."), say("You can count on {0}.")];
    const sentences = honest.map((text, at) =>
      text.replace("{0}", at ? safe : words.weekday(third.day)),
    );
    await dialog.getByText(sentences.join(" ")).waitFor();
  });
  await test("one press takes the advice, and the promise carries both days", async () => {
    const safe = words.weekday(known.say_on);
    await tab_to(button(say("Say {say_day} instead").replace("{say_day}", safe), dialog));
    await page.keyboard.press("Enter");
    await dialog.locator(".choice[data-selected]", { hasText: safe }).waitFor();
    await tab_to(button(say("Make the promise"), dialog));
    const sent = page.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url().endsWith("/api/promises"),
    );
    await page.keyboard.press("Enter");
    const made = await (await sent).json();
    expect(made.said_for === known.say_on, `said for ${made.said_for}`);
    expect(made.aim_for === known.aim_on, `aimed for ${made.aim_for}`);
    await dialog.waitFor({ state: "detached" });
    const { version } = await send("GET", `/api/promises/${made.id}`);
    await send("DELETE", `/api/promises/${made.id}`, undefined, { "If-Match": `"${version}"` });
  });
  await test("with too few cases there are days without bars and one cautious sentence", async () => {
    page.abstains = true;
    await page.goto(`${demo.url}/?open=promise`);
    await dialog.locator(".choice").first().waitFor();
    await notice
      .getByText(say("A cautious guess: there are too few promises yet to know the chance."))
      .waitFor();
    expect((await dialog.locator(".choice .chance").count()) === 0, "a bar from nothing");
    expect(!(await notice.innerText()).includes(words.percent(0.9)), "a chance from nothing");
    page.abstains = false;
  });
  await test("a promise at risk opens the new agreement with the day that can be kept", async () => {
    const { items } = await send("GET", "/api/promises?state=open&direction=ours&limit=1");
    const risk = { chance_now: 0.41, at_risk: true, reasons: [{ kind: "kind_runs_late" }] };
    await page.route(
      (url) => url.pathname === `/api/promises/${items[0].id}`,
      async (route) => {
        const answer = await route.fetch();
        const json = { ...(await answer.json()), risk: { ...risk, new_day: known.say_on } };
        await route.fulfill({ response: answer, json });
      },
    );
    await page.goto(`${demo.url}/promises?open=promise:${items[0].id}`);
    await dialog.getByText(words.percent(0.41)).first().waitFor();
    await dialog
      .getByText(say("Promises of this kind usually take longer than estimated."))
      .waitFor();
    const safe = words.weekday(known.say_on);
    await tab_to(button(say("Agree on {0}").replace("{0}", safe), dialog));
    await page.keyboard.press("Enter");
    await button(say("Save the new day"), dialog).waitFor();
    await dialog.locator(".choice[data-selected]", { hasText: safe }).waitFor();
  });
  await test("a note offers its promises, and saves none of them by itself", async () => {
    const sent = [];
    const listen = (request) =>
      request.method() === "POST" && request.url().endsWith("/api/promises") && sent.push(request);
    page.on("request", listen);
    await page.goto(`${demo.url}/?open=note`);
    await dialog.getByLabel(say("Note"), { exact: true }).fill(notes[language]);
    const chips = page.getByRole("list", { name: say("Found in the note") });
    await chips.getByRole("button").first().waitFor();
    expect(
      (await chips.getByRole("button").count()) === 3,
      "one day, and two where it can be either",
    );
    await chips.getByRole("button").first().press("Enter");
    await button(say("Make the promise"), dialog).waitFor();
    await dialog.locator(".choice[data-selected]").waitFor();
    const what = await dialog.getByLabel(say("What is promised")).inputValue();
    expect(what === "send the list", `filled in: ${what}`);
    await page.keyboard.press("Escape");
    await button(say("Make the promise"), dialog).waitFor({ state: "detached" });
    await chips.getByRole("button").first().waitFor();
    expect(sent.length === 0, "a promise was saved without a press");
    page.off("request", listen);
    await dialog.getByLabel(say("Note"), { exact: true }).fill("");
  });
  await test("the record has a sentence, a chart and a table for each question", async () => {
    await page.goto(`${demo.url}/promises/record`);
    await page.getByRole("heading", { level: 1, name: say("The record", "promises") }).waitFor();
    const months = page.getByRole("region", { name: say("Month by month") }).first();
    await months.getByRole("img").waitFor();
    const { total } = page.months;
    const sentence = await months.locator("p").first().innerText();
    expect(sentence.includes(words.number(total.early + total.kept)), sentence);
    await months.locator("summary").focus();
    await page.keyboard.press("Enter");
    await months.getByRole("table").waitFor();
    expect((await months.locator("tbody tr").count()) === 12, "twelve months");
    const columns = months.getByRole("img").locator("rect.kept");
    const [first, last] = [await columns.first().boundingBox(), await columns.last().boundingBox()];
    expect(language === "ar" ? first.x > last.x : first.x < last.x, "time runs as one reads");
    await page.getByRole("heading", { name: say("How honest the forecast was") }).waitFor();
    await page.getByText(words.percent(0.88)).first().waitFor();
  });
  await test("the promises go well", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")));
  await page.context().close();
}
