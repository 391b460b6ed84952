import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { GraduationCap } from "lucide-react";
import { useEffect, useRef } from "react";
import type { PracticeCard } from "~/api/types";
import { useFormat } from "~/app/format";
import { useKeys } from "~/app/keys";
import { useSession } from "~/app/session";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { send_answers } from "./practice_device";
import { practice_session_query } from "./practice_queries";
import { PracticeSideView } from "./practice_side";
import { usePractice } from "./use_practice";

/** Do I remember their names? */
export default function PracticePage() {
  const { t } = useLingui();
  const { people = "" } = useSearch({ from: "/in/practice" });
  const { user } = useSession();
  const queries = useQueryClient();
  const session = useQuery(practice_session_query(user.id, people));
  return (
    <Page title={t`Name practice`}>
      <div className="reading">
        <Problem error={session.error} retry={() => void session.refetch()} />
        {session.data && !session.isFetching ? (
          <Cards
            key={session.dataUpdatedAt}
            cards={session.data}
            onMore={() => void send_answers(user.id, queries).then(() => session.refetch())}
          />
        ) : session.error ? null : (
          <div className="card">
            <SkeletonRows rows={3} height={76} />
          </div>
        )}
      </div>
    </Page>
  );
}

function Cards({ cards, onMore }: { cards: PracticeCard[]; onMore: () => void }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const practice = usePractice(cards);
  const { card, is_shown } = practice;
  const begin = useRef<HTMLButtonElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const stop = () => void navigate({ to: "/" });
  const knew = () => practice.grade(3);
  const not_yet = () => practice.grade(1);
  const hard = () => practice.grade(2);
  const easy = () => practice.grade(4);
  // The arrow points to the button it presses, whichever way the page runs.
  const is_rtl = i18n.locale.startsWith("ar");
  useKeys({
    " ": card && !is_shown ? practice.show : undefined,
    Enter: card && !is_shown ? practice.show : undefined,
    "1": not_yet,
    "١": not_yet,
    "2": knew,
    "٢": knew,
    "3": hard,
    "٣": hard,
    "4": easy,
    "٤": easy,
    ArrowLeft: is_rtl ? knew : not_yet,
    ArrowRight: is_rtl ? not_yet : knew,
    Escape: stop,
  });
  useEffect(() => {
    if (is_shown) told.current?.focus();
    else begin.current?.focus({ preventScroll: true });
  }, [is_shown, practice.place]);
  if (!card) return <Done known={practice.known} answered={practice.answered} onMore={onMore} />;
  return (
    <section className="card practice" aria-labelledby="practice-question">
      <div className="head">
        <h2 id="practice-question">
          <Question card={card} />
        </h2>
        <span className="quiet small">
          {t`${format.number(practice.place)} of ${format.number(practice.length)}`}
        </span>
      </div>
      <div className="inside stack">
        <PracticeSideView side={card.front} />
        {is_shown ? (
          <div ref={told} tabIndex={-1} className="answer" role="group" aria-label={t`The answer`}>
            <PracticeSideView side={card.back} />
          </div>
        ) : null}
        <div className="practice-acts">
          {is_shown ? (
            <>
              <Button onPress={not_yet}>
                {t({ message: "Not yet", context: "practice" })}
                <kbd aria-hidden>{format.number(1)}</kbd>
              </Button>
              <Button look="primary" onPress={knew}>
                {t`Knew it`}
                <kbd aria-hidden>{format.number(2)}</kbd>
              </Button>
              <Button look="quiet" onPress={hard}>{t`Knew it, with trouble`}</Button>
              <Button look="quiet" onPress={easy}>{t`Knew it at once`}</Button>
            </>
          ) : (
            <Button ref={begin} look="primary" className="wide" onPress={practice.show}>
              {t`Show the answer`}
            </Button>
          )}
        </div>
        <Button look="link" onPress={stop}>{t`Stop here`}</Button>
      </div>
    </section>
  );
}

function Question({ card }: { card: PracticeCard }) {
  switch (card.kind) {
    case "face_to_name":
      return <Trans>Who is this?</Trans>;
    case "name_to_face":
      return <Trans>From where do you know this person?</Trans>;
    case "name_to_say":
      return <Trans>How is this name said?</Trans>;
    case "name_to_fact":
      return <Trans>What do you know about this person?</Trans>;
  }
}

interface DoneProps {
  known: number;
  answered: number;
  onMore: () => void;
}

function Done({ known, answered, onMore }: DoneProps) {
  const { t } = useLingui();
  const format = useFormat();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered > 0) heading.current?.focus();
  }, [answered]);
  return (
    <div className="card" ref={heading} tabIndex={-1}>
      <Empty
        icon={<GraduationCap aria-hidden />}
        title={answered > 0 ? t`That was all for now` : t`No names to practise now`}
        actions={
          <>
            <ButtonLink to="/" look="primary">{t`Back to Today`}</ButtonLink>
            {answered > 0 ? <Button onPress={onMore}>{t`More names`}</Button> : null}
          </>
        }
      >
        {answered > 0 ? (
          t`Known: ${format.number(known)} of ${format.number(answered)}.`
        ) : (
          <Trans>Names come here after you have noted a conversation with somebody.</Trans>
        )}
      </Empty>
    </div>
  );
}
