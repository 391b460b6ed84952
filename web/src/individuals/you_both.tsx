// A topic that you and somebody both care about: where it was heard, and a question to begin with.
import { useLingui } from "@lingui/react/macro";
import type { Shared } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useSession } from "~/app/session";
import { Button } from "~/parts/button";
import { opening_questions } from "./opening_questions";
import { topic_label } from "./topics";

export function YouBoth({ item }: { item: Shared["you_both"][number] }) {
  const { t, i18n } = useLingui();
  const { language } = useSession().user;
  const format = useFormat();
  const { open } = useOpen();
  const source = item.learned_from;
  return (
    <div className="stack-2">
      <p className="line dots">
        <strong>
          <bdi>{topic_label(item.label, language)}</bdi>
        </strong>
        <span className="quiet small">
          {source
            ? t`Heard in a talk, ${format.day_short(format.day_of(item.learned_at))}`
            : t`Known since ${format.day_short(format.day_of(item.learned_at))}`}
        </span>
      </p>
      <p>{i18n._(opening_questions[item.question])}</p>
      {source ? (
        <div>
          <Button
            small
            look="link"
            onPress={() => open(`edit-note:${source.id}`)}
          >{t`Open the note`}</Button>
        </div>
      ) : null}
    </div>
  );
}
