import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleMinus, UserCheck, Users } from "lucide-react";
import type { DuplicatePair } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button, ButtonLink } from "~/parts/button";
import { Empty } from "~/parts/empty";
import { Face } from "~/parts/face";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { duplicates_query, keep_apart, let_together } from "./duplicate_queries";
import { evidence_sentence } from "./duplicate_words";
import { role_words } from "./words";

/** Who stands here twice? */
export default function DuplicatesPage() {
  const { t } = useLingui();
  const list = useInfiniteQuery(duplicates_query);
  const pairs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t`Probably the same person`}
      below={<p className="quiet">{t`Kept compares everybody with everybody else, and asks.`}</p>}
      actions={
        <ButtonLink to="/people" icon={<Users aria-hidden />}>
          {t({ message: "People", context: "heading" })}
        </ButtonLink>
      }
    >
      <Problem error={list.data ? null : list.error} retry={() => void list.refetch()} />
      {!list.data && !list.error ? (
        <div className="card">
          <SkeletonRows rows={6} height={96} />
        </div>
      ) : null}
      {list.data && pairs.length === 0 ? (
        <div className="card">
          <Empty icon={<UserCheck aria-hidden />} title={t`Everybody is here once`}>
            <Trans>Whoever is added or brought in later is compared with those who are here.</Trans>
          </Empty>
        </div>
      ) : null}
      <div className="stack-5">
        {pairs.map((pair) => (
          <Pair key={pair.people.map((person) => person.id).join(" ")} pair={pair} />
        ))}
      </div>
      {list.hasNextPage ? (
        <p className="line">
          <Button
            isPending={list.isFetchingNextPage}
            onPress={() => void list.fetchNextPage()}
          >{t`Show more`}</Button>
        </p>
      ) : null}
    </Page>
  );
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const { open } = useOpen();
  const [one, other] = pair.people;
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["duplicates"] });
  const part = useMutation({
    mutationFn: () => keep_apart(one?.id ?? "", other?.id ?? ""),
    onSuccess: () => {
      confirm_done(t`They stay two people.`, () => {
        void let_together(one?.id ?? "", other?.id ?? "").then(refresh);
      });
      return refresh();
    },
  });
  if (!one || !other) return null;
  return (
    <article className="card">
      <div className="inside">
        <div className="pair">
          <Who person={one} />
          <Who person={other} />
        </div>
        <EvidenceList pair={pair} />
        <Problem error={part.error} />
        <div className="line between">
          <p className="quiet small">
            {t`Probability ${format.percent(Math.min(pair.probability, 0.99))}`}
          </p>
          {writes ? (
            <span className="line">
              <Button
                isPending={part.isPending}
                onPress={() => part.mutate()}
              >{t`Keep apart`}</Button>
              <Button
                look="primary"
                onPress={() => open(`merge:${other.id}`, { noun: "person", id: one.id })}
              >{t`Merge`}</Button>
            </span>
          ) : null}
        </div>
      </div>
    </article>
  );
}

function Who({ person }: { person: DuplicatePair["people"][number] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <div className="row">
      <Face name={person.name} />
      <span className="grow">
        <Link to="/people/$id" params={{ id: person.id }}>
          <bdi className="strong">{person.name}</bdi>
        </Link>
        <bdi className="quiet small">{person.organisation}</bdi>
        <span className="quiet small">
          {person.last_talked_on
            ? t`Last talked on ${format.day(person.last_talked_on)}`
            : t`Never talked with`}
        </span>
        <span>
          {person.roles.map((role) => (
            <span key={role} className="tag">
              {i18n._(role_words[role])}
            </span>
          ))}
        </span>
      </span>
    </div>
  );
}

/** What speaks for one person, then what speaks against it. */
function EvidenceList({ pair }: { pair: DuplicatePair }) {
  const { t, i18n } = useLingui();
  const told = pair.evidence.flatMap((evidence) => {
    const sentence = evidence_sentence(evidence);
    return sentence ? [{ ...evidence, text: i18n._(sentence) }] : [];
  });
  const lists = [
    { title: t`This speaks for one person:`, speaks: told.filter((each) => each.weight > 0) },
    { title: t`This speaks against it:`, speaks: told.filter((each) => each.weight <= 0) },
  ];
  return (
    <div className="pair">
      {lists.map(({ title, speaks }, at) =>
        speaks.length > 0 ? (
          <div key={title}>
            <p className="small quiet">{title}</p>
            <ul className="stack-2">
              {speaks.map((each) => (
                <li key={each.field} className="line">
                  {at === 0 ? <CircleCheck aria-hidden /> : <CircleMinus aria-hidden />}
                  {each.text}
                </li>
              ))}
            </ul>
          </div>
        ) : null,
      )}
    </div>
  );
}
