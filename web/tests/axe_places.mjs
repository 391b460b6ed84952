// Where axe looks: every address of the page, every dialog, and what only a press brings to the eye.
// A word in capitals stands for something that axe_things.mjs has made; `act` is done before looking, `after` after it;
// `refused` says that the page gets an error, and may write one.

const dialog = (page) => page.locator("[role=dialog], [role=alertdialog]").first();
const button = (page, text) => page.getByRole("button", { name: text, exact: true });
const press = (text) => async (page, say) => {
  await button(page, say(text)).first().click();
};
const press_and_see = (text) => async (page, say) => {
  await press(text)(page, say);
  await dialog(page).waitFor();
};

async function save_view(page, say) {
  await press("Views")(page, say);
  await page.getByRole("menuitem", { name: say("Save this view") }).click();
  await dialog(page).waitFor();
}

/** Every card of facts is being changed, each with a row of everything that can be added. */
async function change_all(page) {
  const pencils = page.locator("aside .card .head button:has(.lucide-pencil)");
  for (let left = await pencils.count(); left > 0; left -= 1) await pencils.first().click();
  const adders = page.locator("aside .list-editor > button");
  for (let at = 0; at < (await adders.count()); at += 1) await adders.nth(at).click();
}

const calendar_file = [
  "BEGIN:VCALENDAR",
  "X-WR-CALNAME:عطلات الكويت",
  "BEGIN:VEVENT",
  "SUMMARY:National Day",
  "DTSTART;VALUE=DATE:20270225",
  "DTEND;VALUE=DATE:20270227",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

async function choose_another_day(page) {
  await dialog(page).locator(".choice").last().click();
  await page.getByRole("spinbutton").first().waitFor();
}

async function write_without_network(page, say) {
  await page.context().setOffline(true);
  await page.getByLabel(say("Note"), { exact: true }).fill("☕ 09:00");
  await button(page, say("Save")).click();
  await page.getByRole("heading", { name: say("Waiting to be sent") }).waitFor();
}

async function with_network_again(page, say) {
  await page.context().setOffline(false);
  await page.getByRole("heading", { name: say("Waiting to be sent") }).waitFor({
    state: "detached",
  });
}

/** Kept refuses a note that waited: its writer decides. */
async function refused_note(page, say) {
  await write_without_network(page, say);
  await page.route("**/api/conversations", (route) =>
    route.fulfill({ status: 422, json: { status: 422, code: "too_long", field: "note" } }),
  );
  await page.context().setOffline(false);
  await button(page, say("Go on writing")).waitFor();
}

async function without_refused_note(page, say) {
  await page.unroute("**/api/conversations");
  await button(page, say("Remove from this device")).click();
  await button(page, say("Remove from this device")).waitFor({ state: "detached" });
}

async function saved_note_with_offers(page, say) {
  await page.getByLabel(say("Note"), { exact: true }).fill("I'll send the price list on Thursday.");
  await button(page, say("Save")).click();
  await page.locator("section[aria-labelledby=sent] .chips button").first().waitFor();
}

/** Another device changes the note while it is open here. */
async function two_texts(page, say) {
  const path = `/api/conversations/${new URL(page.url()).searchParams.get("open").split(":")[1]}`;
  const field = dialog(page).getByLabel(say("Note"), { exact: true });
  await field.fill("Mine, كلماتي");
  await page.evaluate(async (address) => {
    const { version } = await (await fetch(address)).json();
    await fetch(address, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body: JSON.stringify({ note: `Theirs, deres ${version}` }),
    });
  }, path);
  await dialog(page)
    .getByRole("button", { name: say("Save"), exact: true })
    .click();
  await press("Write them together")(page, say);
  await page.getByLabel(say("Written together")).waitFor();
}

/** Of a task without a reminder. */
async function remind(page, say) {
  await page.getByRole("checkbox", { name: say("Remind me") }).check({ force: true });
  await page.getByRole("group", { name: say("When to remind") }).waitFor();
}

const dialogs = [
  { path: "/?open=find" },
  {
    path: "/?open=find",
    title: "found",
    act: async (page) => {
      await page.getByRole("searchbox").fill("a");
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  { path: "/?open=keys" },
  { path: "/?open=note" },
  { path: "/?open=note", title: "at another time", act: press("Just now") },
  {
    path: "/?open=note",
    title: "with whom",
    act: async (page) => {
      await page.getByRole("combobox").first().fill("mar");
      await page.getByRole("option").first().waitFor();
    },
  },
  { path: "/?open=edit-note:NOTE" },
  { path: "/?open=edit-note:NOTE", title: "older texts", act: press("Older texts") },
  {
    path: "/?open=edit-note:NOTE",
    title: "two texts",
    act: two_texts,
    after: press("Keep the other one"),
  },
  { path: "/?open=edit-note:EMPLOYEE_NOTE", title: "about an employee" },
  { path: "/?open=new-person" },
  { path: "/organisations/ORGANISATION?open=new-person&for=organisation:ORGANISATION" },
  { path: "/?open=new-organisation" },
  { path: "/people/AGREED?open=consent&for=person:AGREED" },
  {
    path: "/people/AGREED?open=consent&for=person:AGREED",
    title: "a sale",
    act: async (page, say) => {
      await page.getByLabel(say("What allows it")).selectOption("existing_customer");
      await press("Just now")(page, say);
      await page.getByRole("spinbutton").first().waitFor();
    },
  },
  { path: "/people/AGREED?open=stop-mail&for=person:AGREED" },
  { path: "/people/AGREED?open=mail-thread:THREAD" },
  { path: "/people/AGREED?open=answer:MAIL" },
  {
    path: "/people/AGREED?open=mail-thread:THREAD",
    title: "as it was laid out",
    act: press("Show it as it was laid out"),
  },
  { path: "/people/PERSON?open=merge&for=person:PERSON" },
  { path: "/people/PERSON?open=merge:TWIN&for=person:PERSON", title: "side by side" },
  { path: "/?open=promise" },
  {
    path: "/?open=promise&for=person:PERSON",
    title: "a day and an aim",
    act: async (page) => {
      await dialog(page).locator(".choice").nth(3).click();
      await page.getByRole("spinbutton").first().waitFor();
      await page.getByRole("dialog").locator(".notice").waitFor();
    },
  },
  { path: "/?open=promise", title: "another day", act: choose_another_day },
  {
    path: "/?open=promise",
    title: "the calendar",
    act: async (page) => {
      await choose_another_day(page);
      await page.locator("[role=dialog] button[aria-haspopup=dialog]").click();
      await page.getByRole("grid").waitFor();
    },
  },
  { path: "/promises?open=promise:PROMISE" },
  { path: "/promises?open=promise:PROMISE", title: "words", act: press("Put the words right") },
  { path: "/promises?open=promise:BROKEN" },
  {
    path: "/promises?open=promise:BROKEN",
    title: "how it is put right",
    act: async (page, say) => {
      await press("Write down how it is put right")(page, say);
      await page.getByLabel(say("What was said"), { exact: true }).waitFor();
    },
  },
  { path: "/promises?open=promise:DONE" },
  { path: "/promises?open=renegotiate:PROMISE" },
  { path: "/promises?open=renegotiate:BROKEN" },
  { path: "/promises?open=withdraw:PROMISE" },
  { path: "/promises?open=withdraw:BROKEN" },
  { path: "/people/PERSON?open=task&for=person:PERSON" },
  { path: "/tasks?open=task:TASK", title: "a reminder", act: remind },
  { path: "/people/PERSON?open=deal&for=person:PERSON" },
  { path: "/deals?open=deal:DEAL" },
  { path: "/deals?open=lose:DEAL" },
  { path: "/people/PERSON?open=complaint&for=person:PERSON" },
  { path: "/complaints?open=complaint:COMPLAINT" },
  { path: "/complaints?open=complaint:SETTLED" },
  { path: "/complaints?open=close-complaint:COMPLAINT" },
].map((place) => ({ ...place, waits_for: "[role=dialog], [role=alertdialog]" }));

const pages = [
  { path: "/" },
  {
    path: "/",
    title: "a toast with undo",
    act: async (page, say) => {
      await press("Later")(page, say);
      await button(page, say("Undo")).waitFor();
    },
    after: press("Undo"),
  },
  { path: "/people" },
  { path: "/people?quiet=true" },
  { path: "/people?q=zzzzzzzz" },
  { path: "/people?organisation_id=ORGANISATION" },
  { path: "/people/duplicates" },
  { path: "/people/PERSON" },
  { path: "/people/MERGED" },
  {
    path: "/people/AGREED",
    title: "all consents",
    act: async (page, say) => {
      await page.getByText(say("Everything on file")).click();
      await page.getByText(say("What they agreed to")).first().click();
    },
  },
  { path: "/people/PERSON", title: "everything is changed", act: change_all },
  {
    path: "/people/PERSON",
    title: "a note is written",
    act: async (page, say) => {
      await page.getByLabel(say("Note"), { exact: true }).fill("☕");
      await page.getByRole("group", { name: say("How you talked") }).waitFor();
    },
    after: (page, say) => page.getByLabel(say("Note"), { exact: true }).fill(""),
  },
  {
    path: "/people/PERSON",
    title: "menu",
    act: async (page, say) => {
      await button(page.locator(".page-actions"), say("More")).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  { path: "/people/NOBODY", refused: true },
  {
    path: "/people/PERSON",
    title: "the server fails",
    refused: true,
    before: (page) =>
      page.route("**/api/people/*", (route) => route.fulfill({ status: 500, body: "{}" })),
    after: (page) => page.unroute("**/api/people/*"),
  },
  { path: "/organisations" },
  { path: "/organisations/ORGANISATION" },
  { path: "/organisations/ORGANISATION", title: "everything is changed", act: change_all },
  { path: "/promises" },
  { path: "/promises?who=all&state=done" },
  { path: "/promises?state=at_risk&direction=theirs" },
  { path: "/promises?state=at_risk&who=all" },
  { path: "/promises/record", waits_for: ".card .inside > *" },
  {
    path: "/promises/record?direction=theirs&months=36",
    title: "a table",
    waits_for: ".card .inside > *",
    act: async (page) => {
      const tables = page.locator("summary");
      if ((await tables.count()) > 0) await tables.first().click();
    },
  },
  { path: "/outbox" },
  { path: "/people/PERSON?open=mail&for=person:PERSON" },
  { path: "/outbox?open=mail:DRAFT" },
  { path: "/settings/sending" },
  { path: "/settings/mail-templates" },
  { path: "/tasks" },
  { path: "/notifications" },
  { path: "/tasks", title: "a view is saved", act: save_view },
  { path: "/tasks?who=all&state=done" },
  { path: "/deals" },
  { path: "/deals?who=all" },
  { path: "/complaints" },
  { path: "/complaints?state=closed" },
  { path: "/settings/pipeline" },
  { path: "/practice?people=PERSON" },
  {
    path: "/practice?people=PERSON",
    title: "the answer",
    act: async (page, say) => {
      await press("Show the answer")(page, say);
      await page.getByRole("group", { name: say("The answer") }).waitFor();
    },
  },
  {
    path: "/practice?people=PERSON",
    title: "all done",
    act: async (page, say) => {
      const show = page.getByRole("button", { name: say("Show the answer"), exact: true });
      const done = page.getByRole("heading", { name: say("That was all for now") });
      for (;;) {
        await show.or(done).first().waitFor();
        if (await done.isVisible()) return;
        await press("Show the answer")(page, say);
        await page.getByRole("button", { name: say("Knew it"), exact: true }).click();
      }
    },
  },
  { path: "/capture" },
  {
    path: "/capture",
    title: "without a network",
    act: write_without_network,
    after: with_network_again,
  },
  { path: "/capture", title: "a refused note", act: refused_note, after: without_refused_note },
  { path: "/capture", title: "what a saved note offers", act: saved_note_with_offers },
  { path: "/meeting", waits_for: "#other-meetings" },
  {
    path: "/meeting?people=PERSON",
    title: "what not to mention",
    waits_for: "article",
    act: async (page, say) => {
      await page.locator("article .screen-only button").first().click();
      await page.getByLabel(say("What not to mention")).waitFor();
    },
  },
  { path: "/import" },
  { path: "/import/PREVIEW", waits_for: "#preview" },
  { path: "/import/TAKEN_IN" },
  { path: "/import/UNDONE" },
  { path: "/more" },
  { path: "/nowhere" },
];

const settings = [
  { path: "/settings" },
  { path: "/settings/me" },
  { path: "/settings/look" },
  { path: "/settings/security" },
  {
    path: "/settings/security",
    title: "a new key",
    act: async (page, say) => {
      await page.getByLabel(say("What the key is for")).fill("kasse");
      await press("Make a key")(page, say);
      await page.locator(".secret").waitFor();
    },
  },
  { path: "/settings/firm" },
  { path: "/settings/calendar" },
  { path: "/settings/calendar", title: "a day is added", act: press_and_see("Add a day") },
  {
    path: "/settings/calendar",
    title: "a file is seen first",
    act: async (page, say) => {
      await page.locator("input[type=file]").setInputFiles({
        name: "holidays.ics",
        mimeType: "text/calendar",
        buffer: Buffer.from(calendar_file),
      });
      await button(page, say("Take it in")).waitFor();
    },
  },
  { path: "/settings/calendars" },
  { path: "/settings/morning" },
  { path: "/settings/mailboxes" },
  { path: "/settings/users" },
  {
    path: "/settings/users",
    title: "an invitation",
    act: async (page, say) => {
      await page.getByLabel(say("Name"), { exact: true }).fill("Nina");
      await page.getByLabel(say("E-mail")).fill(`nina${Date.now()}@example.com`);
      await press("Make an invitation")(page, say);
      await page.locator(".secret").waitFor();
    },
  },
  { path: "/settings/users", title: "stop", act: press_and_see("Stop") },
  { path: "/settings/own-fields" },
  {
    path: "/settings/own-fields",
    title: "a choice",
    act: async (page, say) => {
      await page.getByLabel(say("Holds")).selectOption("choice");
      await page.getByLabel(say("Choices")).waitFor();
    },
  },
  { path: "/settings/topics" },
  {
    path: "/settings/topics",
    title: "a topic is changed",
    act: async (page, say) => {
      await page.getByRole("searchbox").last().fill("tennis");
      await page.locator(".rows button").first().click();
      await page.getByLabel(say("Name in Arabic")).waitFor();
    },
  },
  { path: "/settings/promise-kinds" },
  { path: "/settings/consent-texts" },
  { path: "/settings/stopped" },
  {
    path: "/settings/stopped",
    title: "lifting",
    act: async (page, say) => {
      await page
        .getByRole("button", { name: say("Lift", "stop"), exact: true })
        .first()
        .click();
      await dialog(page).waitFor();
    },
  },
  { path: "/settings/bin" },
  { path: "/settings/bin", title: "for good", act: press_and_see("Delete for good") },
  { path: "/settings/backups" },
];

const doors = [
  { path: "/sign-in" },
  {
    path: "/sign-in",
    title: "refused",
    act: async (page, say) => {
      await page.getByLabel(say("E-mail")).fill("nobody@example.com");
      await page.getByLabel(say("Password")).fill("not this one, surely");
      await press("Sign in")(page, say);
      await page.getByRole("alert").waitFor();
    },
  },
  { path: "/capture/later" },
  {
    path: "/capture/later",
    title: "two writers",
    act: async (page) => {
      await page.evaluate(() =>
        localStorage.setItem(
          "kept.writers",
          JSON.stringify([
            { id: "0000000000001", name: "Åse" },
            { id: "0000000000002", name: "أحمد" },
          ]),
        ),
      );
      await page.reload();
      await page.locator("textarea").waitFor();
    },
  },
  { path: "/invitation/INVITATION" },
  { path: "/invitation/nothing", refused: true },
  { path: "/reset/RESET" },
].map((place) => ({ ...place, signed_out: true }));

export const places = [...pages, ...settings, ...dialogs, ...doors];
