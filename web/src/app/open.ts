// Dialogs have addresses: ?open=note&for=person:ID. Back closes them.
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import type { Noun } from "~/api/types";

export interface OpenSearch {
  /** note, promise, task, deal, complaint, consent, keys, find, or noun:id such as promise:0AB..., lose:... */
  open?: string | undefined;
  /** Whom it is about: person:ID or organisation:ID. */
  for?: string | undefined;
}

/** What the opener puts into the dialog's fields; lives in the history entry, not in the address. */
export interface OpenedWith {
  day?: string | null;
  /** The stage that a lost deal goes to. */
  stage?: string;
  /** The honest message is shown at once. */
  message?: boolean;
  /** The mail that a complaint is made of. */
  mail?: { id: string; subject: string; text: string };
  /** Whom the note is about, where it is several. */
  people?: { noun: Noun; id: string; name: string; organisation: string }[];
}

export interface About {
  noun: Noun;
  id: string;
}

export function read_about(text: string | undefined): About | null {
  const [noun, id] = (text ?? "").split(":");
  return id && (noun === "person" || noun === "organisation") ? { noun, id } : null;
}

export function validate_open(search: Record<string, unknown>): OpenSearch {
  const text = (key: string) =>
    typeof search[key] === "string" && search[key] ? (search[key] as string) : undefined;
  const open = text("open");
  const about = text("for");
  return { ...(open ? { open } : {}), ...(about ? { for: about } : {}) };
}

export function useOpen() {
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ strict: false }) as OpenSearch;
  const [what, id] = (search.open ?? "").split(":");
  return {
    what: what ?? "",
    id: id ?? "",
    about: read_about(search.for),
    opened_with: () =>
      (router.history.location.state as { opened_with?: OpenedWith }).opened_with ?? {},
    open: (next: string, about?: About | null, opened_with?: OpenedWith) =>
      void navigate({
        to: ".",
        search: (old: OpenSearch) => ({
          ...old,
          open: next,
          for: about ? `${about.noun}:${about.id}` : undefined,
        }),
        state: { opened_here: true, opened_with } as never,
        replace: Boolean(search.open),
        resetScroll: false,
      } as never),
    close: () => {
      const state = router.history.location.state as { opened_here?: boolean };
      if (state.opened_here) router.history.back();
      else {
        void navigate({
          to: ".",
          search: (old: OpenSearch) => ({ ...old, open: undefined, for: undefined }),
          replace: true,
          resetScroll: false,
        } as never);
      }
    },
  };
}
