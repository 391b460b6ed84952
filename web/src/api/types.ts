// Short names for the shapes of the API, taken from its paths.
import type { KindCosts, PromiseOutlook } from "./forecast_types";
import type { paths } from "./schema";

type Method = "get" | "post" | "patch" | "put" | "delete";
type Answers<Path extends keyof paths, Of extends Method> = paths[Path][Of] extends {
  responses: infer All;
}
  ? All
  : never;
type Json<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : never;
type Got<Path extends keyof paths> =
  Answers<Path, "get"> extends { 200: infer Good } ? Json<Good> : never;
type Answered<Path extends keyof paths> =
  Answers<Path, "post"> extends { 200: infer Good } ? Json<Good> : never;
type Sent<Path extends keyof paths, Of extends Method> = paths[Path][Of] extends {
  requestBody?: { content: { "application/json": infer Body } };
}
  ? Body
  : never;
type Item<List> = List extends { items: (infer One)[] } ? One : never;

export type Session = Got<"/api/session">;
export type User = Session["user"];
export type UserChange = Sent<"/api/me", "patch">;
export type Firm = Session["firm"];
export type FirmChange = Sent<"/api/firm", "patch">;
export type Person = Got<"/api/people/{id}">;
export type PersonChange = Sent<"/api/people/{id}", "patch">;
/** How often we are in touch, and what that is learnt from. */
export type Rhythm = Got<"/api/people/{id}/rhythm">;
export type RhythmStatus = NonNullable<Rhythm["status"]>;
export type SearchHit = Item<Got<"/api/search">>;
/** One change to many people at once. */
export type BulkChange = Got<"/api/people/bulk-changes/{id}">;
export type BulkChangeNew = Sent<"/api/people/bulk-changes", "post">;
export type PersonItem = Item<Got<"/api/people">>;
/** Two people who are probably one, and why. */
export type DuplicatePair = Item<Got<"/api/duplicates">>;
export type DuplicateEvidence = DuplicatePair["evidence"][number];
export type Organisation = Got<"/api/organisations/{id}">;
export type OrganisationChange = Sent<"/api/organisations/{id}", "patch">;
export type OrganisationItem = Item<Got<"/api/organisations">>;
export type TimelineItem = Item<Got<"/api/people/{id}/timeline">>;
export type Conversation = Got<"/api/conversations/{id}">;
export type ConversationChange = Sent<"/api/conversations/{id}", "patch">;
/** A promise found in a note; two days where its words can mean either. */
export type Suggestions = Answered<"/api/conversations/suggestions">;
export type SuggestedPromise = Suggestions["promises"][number];
export type KeptPromise = Got<"/api/promises/{id}"> & PromiseOutlook;
export type Task = Got<"/api/tasks/{id}">;
export type Deal = Got<"/api/deals/{id}">;
export type Stage = Item<Got<"/api/stages">>;
export type Board = Got<"/api/deals/board">;
export type Complaint = Got<"/api/complaints/{id}">;
export type PromiseKind = Item<Got<"/api/promise-kinds">> & KindCosts;
export type Today = Got<"/api/today">;
export type TodayLine = Today["lines"][number];
export type OwnField = Item<Got<"/api/own-fields">>;
export type Topic = Item<Got<"/api/topics">>;
export type Interest = Person["interests"][number];
/** What you and a person both care about, and who else knows them. */
export type Shared = Got<"/api/people/{id}/shared">;
export type FirmCalendar = Got<"/api/calendar">;
export type CalendarDay = FirmCalendar["days"][number];
export type ClosedDay = Item<Got<"/api/calendar/closed-days">>;
export type ClosedDayNew = Sent<"/api/calendar/closed-days", "post">;
export type Absence = Item<Got<"/api/me/absences">>;
/** A calendar one reads in, and what takes place in it. */
export type UserCalendar = Item<Got<"/api/me/calendars">>;
/** A list as one likes to see it. */
export type SavedView = Item<Got<"/api/views">>;
/** What I was reminded of, when my day begins, and which devices are told. */
export type Notification = Item<Got<"/api/notifications">>;
export type MorningSetting = Got<"/api/me/morning">;
export type PushDevice = Item<Got<"/api/me/push-subscriptions">>;
/** A calendar of Kept's that one reads in another program. */
export type CalendarFeed = Item<Got<"/api/me/calendar-feeds">>;
export type CalendarEvent = Got<"/api/me/events/{id}">;
export type Meeting = Got<"/api/meeting">;
export type MeetingPerson = Meeting["people"][number];
/** A mailbox one reads in, its ledger, and what lies in it. */
export type Mailbox = Item<Got<"/api/mailboxes">>;
export type SkippedMail = Item<Got<"/api/mailboxes/{id}/skipped">>;
export type MailStranger = Item<Got<"/api/mail-strangers">>;
export type MailInThread = Got<"/api/mail-threads/{id}">["mails"][number];
export type Import = Got<"/api/imports/{id}">;
export type PracticeCard = Item<Got<"/api/practice/session">>;
export type PracticeAnswer = Sent<"/api/practice/answers", "post">["answers"][number];
/** A mail being written, and one that was sent. */
export type MailDraft = Got<"/api/drafts/{id}">;
export type MailDraftNew = Sent<"/api/drafts", "post">;
export type OutgoingMail = Got<"/api/outbox/{id}">;
export type MailAccount = Item<Got<"/api/mail-accounts">>;
export type MailAccountNew = Sent<"/api/mail-accounts", "post">;
export type MailTemplate = Item<Got<"/api/mail-templates">>;
export type FilledTemplate = Got<"/api/mail-templates/{id}/filled">;
export type MailSignature = Got<"/api/me/mail-signature">;
/** What somebody agreed to, and whether a mail of a purpose may be sent. */
export type Consent = Item<Got<"/api/people/{id}/consents">>;
export type ConsentNew = Sent<"/api/people/{id}/consents", "post">;
export type ConsentText = Item<Got<"/api/consent-texts">>;
export type MaySend = Item<Got<"/api/people/{id}/mail-purposes">>;
export type StoppedAddress = Item<Got<"/api/people/{id}/suppressions">>;
export type MailPurpose = Consent["purpose"];
export type LawfulBasis = Consent["basis"];
export type ClosingAct = Consent["closing_act"];
export type ConsentStop = NonNullable<MaySend["reason"]>;
export type StopReason = StoppedAddress["why"];
export type Access = User["access"];
export type Role = PersonItem["roles"][number];
export type Channel = NonNullable<Conversation["channel"]>;
export type Noun = "person" | "organisation";
