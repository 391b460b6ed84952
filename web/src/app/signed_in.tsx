// Everything that needs to know who reads: language, formats, live changes, waiting notes.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { listen_to_changes } from "./live";
import { format_for, FormatContext } from "./format";
import { show_look } from "./look";
import { speak } from "./messages";
import { useSession } from "./session";
import { Shell } from "./shell";

export function SignedIn() {
  const session = useSession();
  const queries = useQueryClient();
  const { user, firm } = session;
  const format = useMemo(() => format_for(user, firm), [user, firm]);
  useEffect(() => {
    void speak(user.language, format.locale).then(
      (spoken) => spoken && show_look({ language: user.language, theme: user.theme }),
    );
  }, [user.language, user.theme, format.locale]);
  useEffect(() => listen_to_changes(queries), [queries, user.id]);
  useEffect(() => {
    const stops: (() => void)[] = [];
    let gone = false;
    const begin = (start: (user_id: string, client: typeof queries) => () => void) => {
      if (!gone) stops.push(start(user.id, queries));
    };
    void import("~/individuals/waiting_notes").then(({ send_waiting }) => begin(send_waiting));
    void import("~/individuals/known_from_lists").then((one) => begin(one.learn_from_lists));
    void import("~/individuals/practice_device").then((one) => begin(one.send_practice));
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [queries, user.id]);
  return (
    <I18nProvider locale={format.locale}>
      <FormatContext value={format}>
        <Shell />
      </FormatContext>
    </I18nProvider>
  );
}
