import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import {
  ArrowRight,
  CalendarSync,
  Check,
  Clock,
  ListChecks,
  MessageCircle,
  NotebookPen,
} from "lucide-react";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import type { TodayLine } from "~/api/types";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { Problem } from "~/parts/notice";
import { LineReason } from "./line_reason";
import { new_day_of } from "./new_day";

interface LineRowProps {
  line: TodayLine;
  error: unknown;
  onKept: () => void;
  onLater: () => void;
}

const is_promise = (line: TodayLine) => line.noun === "promise";
const is_task = (line: TodayLine) => line.noun === "task";
/** What has a dialog of its own to go on in. */
const is_opened = (line: TodayLine) => line.noun === "deal" || line.noun === "complaint";

/** One line of Today: what, why, and the one tap that deals with it. */
export function LineRow({ line, error, onKept, onLater }: LineRowProps) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const promise = is_promise(line);
  const task = is_task(line);
  const opened = is_opened(line);
  const theirs = line.kind === "theirs_due" || line.kind === "theirs_overdue";
  const to = line.subject.noun === "person" ? "/people/$id" : "/organisations/$id";
  return (
    <li className="today-line" data-line={line.key} data-kind={line.kind} tabIndex={-1}>
      {line.subject.name ? (
        <Face name={line.subject.name} noun={line.subject.noun} />
      ) : (
        <span className="face" aria-hidden>
          <ListChecks />
        </span>
      )}
      <div className="text">
        {promise || task || opened ? (
          <button
            type="button"
            className="what"
            onClick={() => open(`${line.noun}:${line.ref_id}`)}
          >
            <bdi>{line.title}</bdi>
          </button>
        ) : (
          <Link to={to} params={{ id: line.subject.id }} className="what">
            <bdi>{line.subject.name}</bdi>
          </Link>
        )}
        <div className="quiet reason">
          <LineReason line={line} />
        </div>
        <Problem error={error} />
      </div>
      {writes ? (
        <div className="acts">
          {promise || task ? (
            <Button small icon={<Check aria-hidden />} onPress={onKept}>
              {task ? t`Mark as done` : theirs ? t`They kept it` : t`Mark as kept`}
            </Button>
          ) : opened ? (
            <Button
              small
              icon={<ArrowRight aria-hidden className="mirror" />}
              onPress={() =>
                open(
                  line.kind === "complaint_ask"
                    ? `close-complaint:${line.ref_id}`
                    : `${line.noun}:${line.ref_id}`,
                )
              }
            >
              {line.kind === "complaint_ask" ? t`They answered` : t`Go on`}
            </Button>
          ) : (
            <Button
              small
              icon={<NotebookPen aria-hidden />}
              onPress={() => open("note", line.subject)}
            >
              {t`Note`}
            </Button>
          )}
          {promise ? (
            <Button
              small
              look="quiet"
              icon={<CalendarSync aria-hidden />}
              onPress={() => open(`renegotiate:${line.ref_id}`, null, { day: new_day_of(line) })}
            >
              {t`New day`}
            </Button>
          ) : null}
          {line.kind === "promise_at_risk" ? (
            <Button
              small
              look="quiet"
              icon={<MessageCircle aria-hidden />}
              onPress={() => open(`promise:${line.ref_id}`, null, { message: true })}
            >
              {t`Tell them`}
            </Button>
          ) : null}
          <Button small look="quiet" icon={<Clock aria-hidden />} onPress={onLater}>
            {t`Later`}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
