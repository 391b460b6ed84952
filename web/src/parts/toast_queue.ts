import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

interface Confirmation {
  text: string;
  undo: (() => void) | undefined;
}

export const toasts = new ToastQueue<Confirmation>({ maxVisibleToasts: 1 });
/** Time to change one's mind. */
const undo_ms = 8000;

/** Confirms something done; with `undo`, offers to take it back for eight seconds, or as long as is said. */
export function confirm_done(text: string, undo?: () => void, ms = undo_ms) {
  toasts.add({ text, undo }, { timeout: undo ? ms : 5000 });
}
