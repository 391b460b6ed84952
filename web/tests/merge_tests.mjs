// Two people become one and are parted again, by keyboard, in one language; the old address answers.
import { expect, open_page, texts_of } from "./browser.mjs";
import { sign_in } from "./sign_in.mjs";

const names = {
  en: ["Rosalind Marlowe", "R. Marlowe"],
  da: ["Rosalinde Møller", "R. Møller"],
  ar: ["روزاليند مراد", "ر. مراد"],
};

export async function merge_tests({ browser, counter, demo, language }) {
  const say = texts_of(language);
  const page = await open_page(browser, { language });
  const test = (title, act) => counter.test(`${language}: ${title}`, act);
  const dialog = page.getByRole("dialog");
  const number = Date.now() % 100000;
  const [kept_name, gone_name] = names[language].map((name) => `${name} ${number}`);
  let send, kept, gone;
  const at = (id) => page.waitForURL((url) => url.pathname === `/people/${id}`);
  const heading = (name) => page.getByRole("heading", { level: 1, name }).first();

  await test("somebody is chosen as the same person, by keyboard", async () => {
    send = await sign_in(page, demo, { language, theme: "light" });
    const make = (name, phone, note) =>
      send("POST", "/api/people", { name, phones: [{ label: "", value: phone }] }).then(
        async (person) => {
          await send("POST", "/api/conversations", { note, person_ids: [person.id] });
          return person;
        },
      );
    kept = await make(kept_name, "+45 20 10 20 10", `☕ ${number}`);
    gone = await make(gone_name, "+45 20 10 20 11", `☀ ${number}`);
    await page.goto(`${demo.url}/people/${kept.id}?open=merge&for=person:${kept.id}`);
    await dialog.getByRole("combobox").focus();
    await page.keyboard.type(gone_name);
    await page.getByRole("option").first().filter({ hasText: gone_name }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByRole("radiogroup").first().waitFor();
  });
  await test("whose name counts is chosen, and they become one", async () => {
    const name = dialog.getByRole("radiogroup", { name: say("Name"), exact: true });
    await name.getByRole("radio").first().focus();
    await page.keyboard.press("ArrowDown");
    await dialog.getByRole("button", { name: say("Merge"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await heading(gone_name).waitFor();
    for (const note of [`☕ ${number}`, `☀ ${number}`])
      await page.getByText(note, { exact: true }).first().waitFor();
    const now = await send("GET", `/api/people/${kept.id}`);
    expect(now.phones.length === 2, `phones: ${JSON.stringify(now.phones)}`);
  });
  await test("the old address shows who they are now", async () => {
    await page.goto(`${demo.url}/people/${gone.id}`);
    await at(kept.id);
    await heading(gone_name).waitFor();
  });
  await test("they are parted again on the person's page", async () => {
    const card = page.getByRole("region", { name: say("Merged"), exact: true });
    await card.getByRole("button", { name: say("Undo"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await heading(kept_name).waitFor();
    await card.waitFor({ state: "detached" });
    await page.goto(`${demo.url}/people/${gone.id}`);
    await heading(gone_name).waitFor();
    const { items } = await send("GET", `/api/people/${gone.id}/timeline`);
    expect(items.length === 2, `its timeline has ${items.length}`);
  });
  await test("merging wrote no error", async () =>
    expect(page.problems.length === 0, page.problems.join("\n")));
  await page.context().close();
}
