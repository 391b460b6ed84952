// Above a list: how many are chosen, and what can be done with them.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { History, ListChecks } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "~/parts/button";
import { type Chosen, everybody, nobody } from "./chosen";

const BulkDialog = lazy(() => import("./bulk_dialog"));
const BulkHistory = lazy(() => import("./bulk_history"));

interface BulkBarProps {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  /** Of the list, as in a saved view. */
  filters: string;
}

export function BulkBar({ chosen, choose, filters }: BulkBarProps) {
  const { t } = useLingui();
  const [shown, set_shown] = useState<"change" | "history" | null>(null);
  const some = chosen.all || chosen.ids.size > 0;
  return (
    <div className="line">
      <span role="status">
        {chosen.all ? (
          <Trans>Everybody in this view is chosen.</Trans>
        ) : some ? (
          <Plural value={chosen.ids.size} one="# person is chosen." other="# people are chosen." />
        ) : null}
      </span>
      {some ? (
        <Button small look="primary" onPress={() => set_shown("change")}>{t`Change them`}</Button>
      ) : null}
      {chosen.all ? null : (
        <Button
          small
          look="quiet"
          icon={<ListChecks aria-hidden />}
          onPress={() => choose(everybody)}
        >{t`Choose everybody in this view`}</Button>
      )}
      {some ? (
        <Button small look="quiet" onPress={() => choose(nobody)}>{t`Choose nobody`}</Button>
      ) : null}
      <Button
        small
        look="quiet"
        icon={<History aria-hidden />}
        onPress={() => set_shown("history")}
      >{t`Changes to many`}</Button>
      <Suspense>
        {shown === "change" ? (
          <BulkDialog
            who={chosen.all ? { filters } : { ids: [...chosen.ids] }}
            onClose={() => set_shown(null)}
            onDone={() => {
              set_shown(null);
              choose(nobody);
            }}
          />
        ) : null}
        {shown === "history" ? <BulkHistory onClose={() => set_shown(null)} /> : null}
      </Suspense>
    </div>
  );
}
