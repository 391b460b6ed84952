// What I was reminded of, the newest first.
import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Bell, CheckCheck } from "lucide-react";
import { answer, api } from "~/api/client";
import type { Notification } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { Button } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { notifications_query } from "./queries";

export default function NotificationsPage() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const list = useInfiniteQuery(notifications_query);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  const refresh = () => queries.invalidateQueries({ queryKey: ["notifications"] });
  const read_all = useMutation({
    mutationFn: (id: string) => answer(api.PUT("/api/notifications/reading", { body: { id } })),
    onSettled: refresh,
  });
  return (
    <Page
      title={t`Notifications`}
      actions={
        newest && items.some((one) => one.read_at === null) ? (
          <Button
            icon={<CheckCheck aria-hidden />}
            isPending={read_all.isPending}
            onPress={() => read_all.mutate(newest.id)}
          >{t`All are read`}</Button>
        ) : null
      }
    >
      <Problem error={list.error ?? read_all.error} />
      {list.isPending ? <SkeletonRows rows={6} /> : null}
      {list.data && items.length === 0 ? (
        <Empty
          icon={<Bell aria-hidden />}
          title={t`Nothing to remind you of yet`}
          actions={
            <Link className="button" to="/settings/$section" params={{ section: "morning" }}>
              {t`When your day begins`}
            </Link>
          }
        >
          {t`Each morning Kept puts here what the day holds, and through the day what you asked to be reminded of.`}
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <ul className="card rows">
          {items.map((one) => (
            <NotificationRow key={one.id} notification={one} onRead={refresh} />
          ))}
        </ul>
      ) : null}
      {list.hasNextPage ? (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t`Show more`}
        </Button>
      ) : null}
    </Page>
  );
}

function useKindWords(): Record<Notification["kind"], string> {
  const { t } = useLingui();
  return {
    morning: t`Your day`,
    promise: t`A promise for today`,
    task: t`A task`,
    talk: t`Somebody to talk to`,
    event: t`How did it go?`,
    deal: t`The next step of a deal`,
    complaint: t`A complaint to put right`,
  };
}

function useLeadTo(): (one: Notification) => void {
  const navigate = useNavigate();
  const { open } = useOpen();
  return ({ kind, ref_id }) => {
    if (!ref_id) void navigate({ to: "/" });
    else if (kind === "talk") void navigate({ to: "/people/$id", params: { id: ref_id } });
    else if (kind === "event") void navigate({ to: "/meeting", search: { event: ref_id } });
    else open(`${kind}:${ref_id}`);
  };
}

interface NotificationRowProps {
  notification: Notification;
  onRead: () => unknown;
}

function NotificationRow({ notification: one, onRead }: NotificationRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useKindWords();
  const lead_to = useLeadTo();
  const read = useMutation({
    mutationFn: () =>
      answer(api.PUT("/api/notifications/{id}/reading", { params: { path: { id: one.id } } })),
    onSettled: onRead,
  });
  const is_gone = one.kind !== "morning" && one.title === null;
  const text = (
    <>
      {words[one.kind]}
      {one.title ? (
        <>
          {": "}
          <bdi>{one.title}</bdi>
        </>
      ) : null}
    </>
  );
  return (
    <li className="row" data-read={one.read_at ? "" : undefined}>
      <div className="grow">
        {is_gone ? (
          <span>{text}</span>
        ) : (
          <button
            type="button"
            className="what"
            onClick={() => {
              if (!one.read_at) read.mutate();
              lead_to(one);
            }}
          >
            {text}
          </button>
        )}
        <span className="quiet small line dots">
          <time dateTime={one.at}>{format.instant(one.at)}</time>
          {is_gone ? <span>{t`No longer there`}</span> : null}
        </span>
      </div>
      {one.read_at ? null : (
        <span className="end">
          <span className="tag" data-tone="accent">{t`New`}</span>
        </span>
      )}
    </li>
  );
}
