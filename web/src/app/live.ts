// Live changes: one EventSource a browser. The tab that holds the lock listens and tells the others.
import type { QueryClient } from "@tanstack/react-query";

interface Change {
  noun: string;
  id: string;
  version: number;
}

/** Which lists and pages a noun is part of. */
const touched: Record<string, readonly string[][]> = {
  person: [["people"], ["person"], ["today"], ["search"], ["glance"], ["shared"], ["consents"]],
  organisation: [["organisations"], ["organisation"], ["search"]],
  conversation: [
    ["conversation"],
    ["timeline"],
    ["people"],
    ["person"],
    ["today"],
    ["glance"],
    ["events"],
    ["meeting"],
    ["practice", "counts"],
    ["shared"],
  ],
  promise: [["promises"], ["promise"], ["today"], ["timeline"], ["glance"]],
  task: [["tasks"], ["task"], ["today"], ["timeline"]],
  draft: [["drafts"]],
  outgoing_mail: [["outbox"], ["drafts"]],
  bounced_address: [["bounced"]],
  mail_account: [["mail-accounts"]],
  mail_template: [["mail-templates"]],
  mail_signature: [["mail-signature"]],
  consent: [["consents"]],
  consent_text: [["consent-texts"]],
  suppression: [["consents"], ["suppressions"]],
  deal: [["deals"], ["deal"], ["today"], ["timeline"]],
  stage: [["stages"], ["deals"]],
  complaint: [["complaints"], ["complaint"], ["today"], ["timeline"]],
  user: [["users"], ["session"], ["shared"]],
  firm: [["session"]],
  own_field: [["own-fields"]],
  topic: [["topics"]],
  closed_day: [["calendar"]],
  holiday_shift: [["calendar"]],
  calendar_import: [["calendar"]],
  absence: [["calendar"], ["absences"]],
  user_calendar: [["calendars"], ["events"]],
  saved_view: [["views"]],
  notification: [["notifications"]],
  morning: [["morning"]],
  push_subscription: [["push-subscriptions"]],
  calendar_feed: [["calendar-feeds"]],
  calendar_event: [["events"], ["meeting"]],
  mail: [["timeline"], ["mail-thread"], ["mail-strangers"]],
  mailbox: [["mailboxes"]],
  person_warning: [["warning"], ["meeting"]],
  promise_kind: [["promise-kinds"]],
  import: [["imports"], ["import"], ["people"], ["organisations"]],
};

function holds_already(queries: QueryClient, change: Change): boolean {
  const held = queries.getQueryData<{ version?: number }>([change.noun, change.id]);
  return held?.version !== undefined && held.version >= change.version;
}

function apply(queries: QueryClient, waiting: Set<string>, change: Change) {
  if (holds_already(queries, change) && change.noun !== "import") return;
  void queries.invalidateQueries({ queryKey: [change.noun, change.id] });
  for (const key of touched[change.noun] ?? []) waiting.add(JSON.stringify(key));
}

export function listen_to_changes(queries: QueryClient): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel("kept.live");
  const waiting = new Set<string>();
  const flush = () => {
    for (const key of waiting)
      void queries.invalidateQueries({ queryKey: JSON.parse(key) as string[] });
    waiting.clear();
  };
  // Many changes at once (an import) become one look every second.
  const timer = setInterval(flush, 1000);
  const take = (message: Change | "reload") => {
    if (message === "reload") void queries.invalidateQueries();
    else apply(queries, waiting, message);
  };
  channel.onmessage = (event: MessageEvent<Change | "reload">) => take(event.data);

  const lead = () =>
    new Promise<void>((done) => {
      const source = new EventSource("/api/events");
      const pass = (message: Change | "reload") => {
        take(message);
        channel.postMessage(message);
      };
      source.onmessage = (event: MessageEvent<string>) => pass(JSON.parse(event.data) as Change);
      source.addEventListener("reload", () => pass("reload"));
      stop.signal.addEventListener("abort", () => {
        source.close();
        done();
      });
    });
  if (navigator.locks)
    navigator.locks.request("kept.live", { signal: stop.signal }, lead).catch(() => {});
  else void lead();
  return () => {
    stop.abort();
    clearInterval(timer);
    channel.close();
  };
}
