// Walks through the page in Chromium. Against a real server: DEMO_URL with DEMO_EMAIL and DEMO_PASSWORD, and
// EMPTY_URLS, an empty one for each language's set-up, and IMAP_TLS, the files of a key and a certificate that it
// believes; without them against the mock.
// ALL=1: axe in every language, theme and size.
import { launch, make_counter } from "./browser.mjs";
import { start } from "./mock-server.mjs";
import { axe_tests } from "./axe_tests.mjs";
import { bulk_tests } from "./bulk_tests.mjs";
import { calendar_tests } from "./calendar_tests.mjs";
import { mailbox_tests } from "./mailbox_tests.mjs";
import { meeting_tests } from "./meeting_tests.mjs";
import { day_tests } from "./day_tests.mjs";
import { promise_tests } from "./promise_tests.mjs";
import { morning_tests } from "./morning_tests.mjs";
import { merge_tests } from "./merge_tests.mjs";
import { consent_tests } from "./consent_tests.mjs";
import { interests_tests } from "./interests_tests.mjs";
import { offline_tests } from "./offline_tests.mjs";
import { rhythm_tests } from "./rhythm_tests.mjs";
import { practice_tests } from "./practice_tests.mjs";
import { set_up_tests } from "./set_up_tests.mjs";
import { mail_tests } from "./mail_tests.mjs";
import { mail_thread_tests } from "./mail_thread_tests.mjs";
import { complaint_tests } from "./complaint_tests.mjs";
import { deal_tests } from "./deal_tests.mjs";
import { task_tests } from "./task_tests.mjs";
import { texts_tests } from "./texts_tests.mjs";

const counter = make_counter();
const browser = await launch();
const mocks = [];
async function mock(options) {
  const server = await start(options);
  mocks.push(server);
  return server.url;
}

const real = process.env.DEMO_URL ?? process.env.BASE_URL;
const demo = {
  url: real ?? (await mock({ people: 60 })),
  email: process.env.DEMO_EMAIL ?? "kirsten@example.com",
  password: process.env.DEMO_PASSWORD ?? "correct horse battery staple",
};
const languages = ["en", "da", "ar"];
const empty = process.env.EMPTY_URLS?.split(" ") ?? [];
for (const [at, language] of languages.entries()) {
  const url = empty[at] ?? (real ? null : await mock({ empty: true }));
  if (url) await set_up_tests({ browser, counter, url, language });
  await day_tests({ browser, counter, demo, language });
  await promise_tests({ browser, counter, demo, language });
  await calendar_tests({ browser, counter, demo, language });
  if (real) await texts_tests({ browser, counter, demo, language });
  if (real) await rhythm_tests({ browser, counter, demo, language });
  if (real) await bulk_tests({ browser, counter, demo, language });
  if (real) await task_tests({ browser, counter, demo, language });
  if (real) await morning_tests({ browser, counter, demo, language });
  if (real) await mail_tests({ browser, counter, demo, language });
  if (real) await mailbox_tests({ browser, counter, demo, language });
  if (real) await mail_thread_tests({ browser, counter, demo, language });
  if (real) await deal_tests({ browser, counter, demo, language });
  if (real) await complaint_tests({ browser, counter, demo, language });
  if (real) await merge_tests({ browser, counter, demo, language });
  await meeting_tests({ browser, counter, demo, language });
  await interests_tests({ browser, counter, demo, language });
  await consent_tests({ browser, counter, demo, language, real: Boolean(real) });
}
// What is sent twice, refused and put together is Kept's own doing: the mock has none of that care.
if (real) await offline_tests({ browser, counter, demo });
await practice_tests({ browser, counter, demo });
await axe_tests({ browser, counter, demo, all: Boolean(process.env.ALL) });

await browser.close();
for (const server of mocks) server.stop();
process.exit(counter.done() ? 0 : 1);
