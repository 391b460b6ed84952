// What can be done to a complaint.
import { useLingui } from "@lingui/react/macro";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { Complaint } from "~/api/types";
import { confirm_done } from "~/parts/toast_queue";

/** Asks again for everything a complaint is shown in. */
export function complaints_changed(queries: QueryClient) {
  for (const key of ["complaints", "today", "timeline"])
    void queries.invalidateQueries({ queryKey: [key] });
}

/** Puts the complaint as the server has it everywhere it is shown. */
export function complaint_changed(queries: QueryClient, complaint: Complaint) {
  queries.setQueryData(["complaint", complaint.id], complaint);
  complaints_changed(queries);
}

const at = ({ id, version }: Complaint) => ({ path: { id }, header: if_match(version) });

export interface Closing {
  complaint: Complaint;
  their_word?: string;
  said_on?: string;
  reason?: string;
}

export function useComplaintChanges() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const onSuccess = (saved: Complaint) => complaint_changed(queries, saved);
  const state = useMutation({
    mutationFn: ({ complaint, to }: { complaint: Complaint; to: "open" | "put_right" }) =>
      answer(
        api.PATCH("/api/complaints/{id}", {
          params: at(complaint),
          body: { state: to } as never,
        }),
      ),
    onSuccess: (saved, { to }) => {
      onSuccess(saved);
      confirm_done(
        to === "put_right"
          ? t`Written down as put right. Tomorrow Today asks whether they are content.`
          : t`The complaint is open again.`,
      );
    },
  });
  const reopen = useMutation({
    mutationFn: (complaint: Complaint) =>
      answer(api.DELETE("/api/complaints/{id}/closure", { params: at(complaint) })),
    onSuccess: (saved) => {
      onSuccess(saved);
      confirm_done(t`The complaint is open again.`);
    },
  });
  const close = useMutation({
    mutationFn: ({ complaint, ...given }: Closing) =>
      answer(
        api.PUT("/api/complaints/{id}/closure", {
          params: at(complaint),
          body: given as never,
        }),
      ),
    onSuccess: (saved) => {
      onSuccess(saved);
      confirm_done(t`The complaint is closed.`, () => reopen.mutate(saved));
    },
  });
  return { state, close, reopen };
}
