import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Session } from "~/api/types";
import { show_look } from "~/app/look";
import { speak } from "~/app/messages";
import { useSetSession } from "~/app/session";

/** Sends a door's form; once it answers with a session, goes in. */
export function useEnter<Values>(send: (values: Values) => Promise<Session>, next = "/") {
  const set_session = useSetSession();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: send,
    onSuccess: async (session) => {
      set_session(session);
      await speak(session.user.language);
      show_look({ language: session.user.language, theme: session.user.theme });
      await navigate({ href: next, replace: true } as never);
    },
  });
}
