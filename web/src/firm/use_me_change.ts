import { useMutation } from "@tanstack/react-query";
import { answer, api, if_match } from "~/api/client";
import type { UserChange } from "~/api/types";
import { useSession, useSetSession } from "~/app/session";

/** Changes one's own settings, at once; a refusal puts the old ones back. */
export function useMeChange() {
  const { user } = useSession();
  const set_session = useSetSession();
  return useMutation({
    mutationFn: (body: UserChange) =>
      answer(api.PATCH("/api/me", { headers: if_match(user.version), body })),
    onMutate: (body) => {
      set_session((old) => ({ ...old, user: { ...old.user, ...body } as typeof old.user }));
      return user;
    },
    onError: (_error, _body, before) => {
      if (before) set_session((old) => ({ ...old, user: before }));
    },
    onSuccess: (after) => set_session((old) => ({ ...old, user: after })),
  });
}
