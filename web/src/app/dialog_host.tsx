// Shows the dialog that the address names.
import { lazy, Suspense } from "react";
import { useOpen } from "./open";
// Every dialog needs its frame: with the page, so that the first one opens at once.
import "~/parts/dialog";

const Palette = lazy(() => import("./palette"));
const KeyHelp = lazy(() => import("./key_help"));
const NoteDialog = lazy(() => import("~/individuals/note_dialog"));
const EditNoteDialog = lazy(() => import("~/individuals/edit_note_dialog"));
const PromiseDialog = lazy(() => import("~/promises/promise_dialog"));
const ShowPromiseDialog = lazy(() => import("~/promises/show_promise_dialog"));
const RenegotiationDialog = lazy(() => import("~/promises/renegotiation_dialog"));
const WithdrawalDialog = lazy(() => import("~/promises/withdrawal_dialog"));
const TaskDialog = lazy(() => import("~/tasks/task_dialog"));
const MailDialog = lazy(() => import("~/mail/mail_dialog"));
const AnswerDialog = lazy(() => import("~/mail/answer_dialog"));
const ThreadDialog = lazy(() => import("~/mail/thread_dialog"));
const DealDialog = lazy(() => import("~/deals/deal_dialog"));
const LoseDialog = lazy(() => import("~/deals/lose_dialog"));
const ComplaintDialog = lazy(() => import("~/complaints/complaint_dialog"));
const CloseDialog = lazy(() => import("~/complaints/close_dialog"));
const NewPersonDialog = lazy(() => import("~/individuals/new_person_dialog"));
const ConsentDialog = lazy(() => import("~/mail/consent_dialog"));
const StopMailDialog = lazy(() => import("~/mail/stop_mail_dialog"));
const MergeDialog = lazy(() => import("~/individuals/merge_dialog"));
const NewOrganisationDialog = lazy(() => import("~/individuals/new_organisation_dialog"));

export function DialogHost() {
  const { what, id, about, close } = useOpen();
  const shown = () => {
    switch (what) {
      case "find":
        return <Palette onClose={close} />;
      case "keys":
        return <KeyHelp onClose={close} />;
      case "note":
        return <NoteDialog onClose={close} about={about} />;
      case "edit-note":
        return <EditNoteDialog key={id} onClose={close} id={id} />;
      case "promise":
        return id ? (
          <ShowPromiseDialog key={id} onClose={close} id={id} />
        ) : (
          <PromiseDialog onClose={close} about={about} />
        );
      case "renegotiate":
        return <RenegotiationDialog key={id} onClose={close} id={id} />;
      case "withdraw":
        return <WithdrawalDialog key={id} onClose={close} id={id} />;
      case "task":
        return <TaskDialog key={id} onClose={close} id={id} about={about} />;
      case "mail":
        return <MailDialog key={id} onClose={close} id={id} about={about} />;
      case "answer":
        return <AnswerDialog key={id} onClose={close} id={id} />;
      case "mail-thread":
        return <ThreadDialog key={id} onClose={close} id={id} />;
      case "deal":
        return <DealDialog key={id} onClose={close} id={id} about={about} />;
      case "lose":
        return <LoseDialog key={id} onClose={close} id={id} />;
      case "complaint":
        return <ComplaintDialog key={id} onClose={close} id={id} about={about} />;
      case "close-complaint":
        return <CloseDialog key={id} onClose={close} id={id} />;
      case "new-person":
        return <NewPersonDialog onClose={close} about={about} />;
      case "consent":
        return <ConsentDialog onClose={close} about={about} />;
      case "stop-mail":
        return <StopMailDialog onClose={close} about={about} />;
      case "merge":
        return <MergeDialog key={`${about?.id}:${id}`} onClose={close} about={about} id={id} />;
      case "new-organisation":
        return <NewOrganisationDialog onClose={close} />;
      default:
        return null;
    }
  };
  return <Suspense>{shown()}</Suspense>;
}
