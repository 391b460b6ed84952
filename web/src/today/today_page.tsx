import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check, HeartHandshake } from "lucide-react";
import { lazy, Suspense, useRef } from "react";
import type { Today, TodayLine } from "~/api/types";
import { useFormat } from "~/app/format";
import { useListKeys } from "~/app/list_keys";
import { useOpen } from "~/app/open";
import { ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { CountsSentence } from "./counts_sentence";
import { LineRow } from "./line_row";
import { today_query } from "./today_query";
import { useLineActs } from "./use_line_acts";

const NowCard = lazy(() => import("~/meetings/now_card"));
const NamesToday = lazy(() => import("./names_today"));

const groups = [
  ["ours", ["promise_broken", "promise_due", "promise_at_risk", "promise_aim"]],
  ["complaints", ["complaint_due", "complaint_open", "complaint_ask"]],
  ["tasks", ["task_due", "task_overdue", "task_reminder"]],
  ["deals", ["deal_step"]],
  ["theirs", ["theirs_overdue", "theirs_due"]],
  ["people", ["birthday", "next_talk", "quiet"]],
] as const;

/** What a press on Enter opens; a person gets a note. */
const has_dialog = (line: TodayLine) => line.noun !== "person" && line.noun !== "organisation";

/** What can be done with one tap. */
const is_work = (line: TodayLine) => line.noun === "promise" || line.noun === "task";

/** Whom do I owe something? */
export function TodayPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ ...today_query, placeholderData: keepPreviousData });
  return (
    <Page
      title={t`Today`}
      below={
        <p className="quiet">
          <time dateTime={data?.day ?? format.today()}>
            {format.day_full(data?.day ?? format.today())}
          </time>
        </p>
      }
    >
      <Suspense>
        <NowCard />
      </Suspense>
      <Problem error={data ? null : error} retry={() => void refetch()} />
      {data ? (
        <TodayLines today={data} />
      ) : error ? null : (
        <div className="card">
          <SkeletonRows rows={6} height={76} />
        </div>
      )}
    </Page>
  );
}

function TodayLines({ today }: { today: Today }) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const acts = useLineActs();
  const { open } = useOpen();
  const line_of = (key: string) => today.lines.find((line) => line.key === key);
  const with_line = (act: (line: TodayLine) => void) => (key: string) => {
    const line = line_of(key);
    if (line) act(line);
  };
  useListKeys(list, {
    KeyE: with_line((line) => is_work(line) && acts.kept(line)),
    KeyL: with_line(acts.later),
    Enter: with_line((line) =>
      has_dialog(line) ? open(`${line.noun}:${line.ref_id}`) : open("note", line.subject),
    ),
  });
  const headings = {
    ours: t`What you promised`,
    complaints: t`Who waits to be put right`,
    tasks: t`Your tasks`,
    deals: t`Your deals`,
    theirs: t`What others promised you`,
    people: t`People to talk to`,
  };
  return (
    <div className="today" ref={list}>
      <p className="counts">
        <CountsSentence counts={today.counts} />
      </p>
      {today.lines.length === 0 ? <NothingOwed today={today} /> : null}
      {groups.map(([name, kinds]) => {
        const lines = today.lines.filter((line) =>
          (kinds as readonly string[]).includes(line.kind),
        );
        return lines.length === 0 ? null : (
          <section key={name} className="card" aria-labelledby={`today-${name}`}>
            <div className="head">
              <h2 id={`today-${name}`}>{headings[name]}</h2>
            </div>
            <ul className="rows">
              {lines.map((line) => (
                <LineRow
                  key={line.key}
                  line={line}
                  error={acts.error_of(line)}
                  onKept={() => acts.kept(line)}
                  onLater={() => acts.later(line)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Suspense>
        <NamesToday />
      </Suspense>
      <KeptThisWeek kept={today.kept_this_week} />
    </div>
  );
}

function NothingOwed({ today }: { today: Today }) {
  const { t } = useLingui();
  const { suggestion } = today;
  return (
    <div className="card">
      <Empty
        icon={<HeartHandshake aria-hidden />}
        title={t`You owe nobody anything today`}
        actions={
          suggestion ? (
            <ButtonLink to="/people/$id" params={{ id: suggestion.id }}>
              <bdi>{suggestion.name}</bdi>
            </ButtonLink>
          ) : (
            <ButtonLink to="/people">{t`See the people`}</ButtonLink>
          )
        }
      >
        <Trans>Talk to someone you have not heard from.</Trans>
      </Empty>
    </div>
  );
}

function KeptThisWeek({ kept }: { kept: Today["kept_this_week"] }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const format = useFormat();
  if (kept.count === 0) return null;
  return (
    <section className="card" aria-labelledby="today-kept">
      <div className="head">
        <h2 id="today-kept">{t`Kept this week`}</h2>
        <span className="tag" data-tone="ok">
          <Check aria-hidden />
          {format.number(kept.count)}
        </span>
      </div>
      <ul className="rows">
        {kept.items.map((item) => (
          <li key={item.id} className="row">
            <span className="grow">
              <button type="button" className="what" onClick={() => open(`promise:${item.id}`)}>
                <bdi>{item.what}</bdi>
              </button>
              <span className="quiet small">
                <bdi>{item.to}</bdi>
              </span>
            </span>
            <span className="end">
              <span className="tag" data-tone="ok">
                {item.outcome === "early"
                  ? t`Before the day`
                  : t({ message: "Kept", context: "promise" })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {kept.count > kept.items.length ? (
        <p className="row">
          <Link to="/promises" search={{ state: "done" }}>
            <Trans>See all that were delivered</Trans>
          </Link>
        </p>
      ) : null}
    </section>
  );
}
