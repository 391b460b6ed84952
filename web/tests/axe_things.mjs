// What the addresses of axe_places.mjs name, made by the API in the made-up firm.

const table =
  "Name,Email,Phone,Birthday,Sko\nAda Bohr,ada@example.com,+45 20 11 22 33,1980-05-01,38\n,no,x,31/31/2020,\n";

async function imported(request, send, demo, name) {
  const answer = await request.post(`${demo.url}/api/imports?as=people&file_name=${name}.csv`, {
    data: Buffer.from(table),
    headers: { "Content-Type": "application/octet-stream", Origin: demo.url },
  });
  return answer.json();
}

/** Runs an import to its end: writing goes on after the answer. */
async function finished(send, batch) {
  const { id } = batch;
  await send("PUT", `/api/imports/${id}/run`, undefined, { "If-Match": `"${batch.version}"` });
  for (let tries = 0; tries < 300; tries += 1) {
    const now = await send("GET", `/api/imports/${id}`);
    if (now.state === "done") return now;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the import does not end");
}

async function own_fields(send) {
  if ((await send("GET", "/api/own-fields")).items.length > 0) return;
  const kinds = ["text", "number", "day", "yes_no", "choice"];
  for (const noun of ["person", "organisation"])
    for (const kind of kinds)
      await send("POST", "/api/own-fields", {
        noun,
        name: `Mærke ${kind}`,
        kind,
        choices: kind === "choice" ? ["Espresso", "قهوة"] : [],
      });
}

/** Somebody who agreed on a text, took it back, agreed to another thing, and asked us to stop. */
async function agreed(send) {
  const name = `2026-11 ${Date.now()}`;
  const text = { en: "Yes, send me the newsletter", ar: "نعم، أرسلوا إليّ النشرة" };
  await send("POST", "/api/consent-texts", { purpose: "newsletter", name, text });
  const address = "agreed@example.com";
  const emails = [{ label: "", value: address }];
  const person = await send("POST", "/api/people", { name: "Åse, أمينة", country: "DK", emails });
  const path = `/api/people/${person.id}`;
  const consent = {
    purpose: "newsletter",
    basis: "consent",
    source: "Formularen, الاستمارة",
    text_version: name,
    closing_act: "pressed",
    given_at: new Date(Date.now() - 86_400_000).toISOString(),
  };
  const taken_back = await send("POST", `${path}/consents`, consent);
  await send("DELETE", `${path}/consents/${taken_back.id}`);
  await send("POST", `${path}/consents`, { ...consent, given_at: new Date().toISOString() });
  await send("POST", `${path}/suppressions`, { address, purpose: "survey" });
  return person;
}

/** A mail of hers, laid out and with a file, as a mail program saves it. */
async function mail_of(send, address) {
  const [held] = (await send("GET", "/api/mailboxes")).items;
  const box = held ?? (await send("POST", "/api/mailboxes", { address: "axe@kept.example" }));
  const lines = [
    `Message-ID: <axe${Date.now()}@people.example>`,
    `From: =?utf-8?q?=C3=85se?= <${address}>`,
    "To: axe@kept.example",
    "Subject: The offer",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>العرض <b>12 kg</b></p>",
    "--b",
    "Content-Disposition: attachment; filename=offer.pdf",
    "",
    "%PDF",
    "--b--",
  ];
  const type = { "Content-Type": "message/rfc822" };
  return send("POST", `/api/mailboxes/${box.id}/mails`, lines.join("\r\n"), type);
}

export async function make_things(page, send, demo) {
  const { request } = page.context();
  const first = async (path) => (await send("GET", path)).items[0];
  const person = await first("/api/people?limit=1");
  const employee = await first("/api/people?role=employee&limit=1");
  const talk = (person_id, note) =>
    send("POST", "/api/conversations", { note, person_ids: [person_id], channel: "call" });
  const note = await talk(person.id, "First words");
  await send(
    "PATCH",
    `/api/conversations/${note.id}`,
    { note: "Better words, كلمات أوضح" },
    { "If-Match": `"${note.version}"` },
  );
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
  const broken = await send("POST", "/api/promises", {
    direction: "ours",
    what: "20 kg espresso, إسبريسو",
    person_id: person.id,
    said_for: ago(9).slice(0, 10),
    made_at: ago(20),
  });
  const task = await send("POST", "/api/tasks", {
    what: "Count the cups, عد الأكواب",
    note: "All of them",
    person_id: person.id,
    due_on: ago(3).slice(0, 10),
    repeat: "weekly",
  });
  const draft = await send("POST", "/api/drafts", {
    person_id: person.id,
    to_them: [{ name: person.name, address: "somebody@people.example" }],
    subject: "The offer, العرض",
    body: "Hello",
  });
  const deal = await send("POST", "/api/deals", {
    name: "Beans for a year, حبوب لسنة",
    person_ids: [person.id],
    value: 1_250_000,
    expected_on: ago(-20).slice(0, 10),
    next_step: "Send the samples",
    next_step_on: ago(3).slice(0, 10),
    offers: [{ what: "20 kg", value: 1_250_000, given_on: ago(3).slice(0, 10), valid_until: null }],
  });
  const complaint = await send("POST", "/api/complaints", {
    what: "Stale beans, حبوب قديمة",
    happened: "The bag was open",
    person_id: person.id,
  });
  const settled = await send("POST", "/api/complaints", {
    what: "Late again",
    person_id: person.id,
  });
  await send(
    "PUT",
    `/api/complaints/${settled.id}/closure`,
    { their_word: "Thank you, شكرًا" },
    { "If-Match": `"${settled.version}"` },
  );
  const twin = await send("POST", "/api/people", {
    name: `${person.name} أخرى`,
    call_name: "Twin",
    phones: [{ label: "", value: "+45 11 22 33 44" }],
    roles: [{ role: "other", since: "2020-01-01", until: null }],
  });
  await talk(twin.id, "Words that move over");
  const merged = await send("POST", "/api/people", { name: "Mette, أحمد" });
  const other = await send("POST", "/api/people", { name: "Mette" });
  await send(
    "POST",
    `/api/people/${merged.id}/merges`,
    { gone_id: other.id },
    { "If-Match": `"${merged.version}"` },
  );
  const consenting = await agreed(send);
  const mail = await mail_of(send, consenting.emails[0].value);
  const gone = await send("POST", "/api/people", { name: "Bent Bin" });
  await send("DELETE", `/api/people/${gone.id}`, undefined, { "If-Match": `"${gone.version}"` });
  await own_fields(send);
  const taken_in = await finished(send, await imported(request, send, demo, "taken-in"));
  const undone = await finished(send, await imported(request, send, demo, "undone"));
  await send("PUT", `/api/imports/${undone.id}/undo`, undefined, {
    "If-Match": `"${undone.version}"`,
  });
  const invitation = await send("POST", "/api/user-invitations", {
    name: "Olga",
    email: `olga${Date.now()}@example.com`,
    access: "staff",
  });
  const { items: users } = await send("GET", "/api/users");
  const colleague = users.find((user) => user.access === "staff");
  const reset = await send("PUT", `/api/users/${colleague.id}/reset`);
  const token = (link) => link.split("/").at(-1);
  return {
    PERSON: person.id,
    TWIN: twin.id,
    MERGED: merged.id,
    AGREED: consenting.id,
    THREAD: mail.thread_id,
    MAIL: mail.id,
    ORGANISATION: (await first("/api/organisations?limit=1")).id,
    PROMISE: (await first("/api/promises?state=open&limit=1")).id,
    BROKEN: broken.id,
    DONE: (await first("/api/promises?state=done&limit=1")).id,
    NOTE: note.id,
    TASK: task.id,
    DRAFT: draft.id,
    DEAL: deal.id,
    COMPLAINT: complaint.id,
    SETTLED: settled.id,
    EMPLOYEE_NOTE: (await talk(employee.id, "Wants more hours")).id,
    PREVIEW: (await imported(request, send, demo, "preview")).id,
    TAKEN_IN: taken_in.id,
    UNDONE: undone.id,
    INVITATION: token(invitation.link),
    RESET: token(reset.link),
    NOBODY: "0000000000000",
  };
}
