// What you and somebody share, with one question to begin with; who else here shares it, and who knows them best.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Person, Shared } from "~/api/types";
import { useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { shared_query } from "./queries";
import { topic_label } from "./topics";
import { YouBoth } from "./you_both";

function Others({ shared }: { shared: Shared }) {
  const { t } = useLingui();
  const { user } = useSession();
  const format = useFormat();
  return (
    <>
      {shared.who_shares.length > 0 ? (
        <>
          <h3>{t`Who else here shares it`}</h3>
          <ul className="stack-2">
            {shared.who_shares.map((one) => (
              <li key={one.user_id}>
                <bdi>{one.name}</bdi>{" "}
                <span className="quiet small">
                  <bdi>
                    {format.list(one.topics.map(({ label }) => topic_label(label, user.language)))}
                  </bdi>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {shared.knows_best.length > 0 ? (
        <>
          <h3>{t`Who knows them best`}</h3>
          <ul className="stack-2">
            {shared.knows_best.map((one) => (
              <li key={one.user_id}>
                {one.user_id === user.id ? t`You` : <bdi>{one.name}</bdi>}{" "}
                <span className="quiet small line dots">
                  <span>
                    <Plural value={one.conversations} one="# talk" other="# talks" />
                  </span>
                  <span>{t`last ${format.day_short(one.last_talked_on)}`}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export default function SharedSection({ person }: { person: Person }) {
  const { t } = useLingui();
  const { user } = useSession();
  const { data: shared } = useQuery(shared_query(person.id));
  const title = t`What you share`;
  if (!shared || user.person_id === person.id) return null;
  const says_nothing = user.interests.length === 0 && person.interests.length > 0;
  const empty = shared.you_both.length + shared.who_shares.length + shared.knows_best.length === 0;
  if (empty && !says_nothing) return null;
  return (
    <section className="card" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
      </div>
      <div className="inside shared">
        {shared.you_both.length > 0 ? (
          <>
            <h3>{t`You both care about`}</h3>
            <ul className="stack-2">
              {shared.you_both.map((item) => (
                <li key={item.topic_id}>
                  <YouBoth item={item} />
                </li>
              ))}
            </ul>
          </>
        ) : says_nothing ? (
          <p className="quiet">
            <Trans>
              Say under{" "}
              <Link to="/settings/$section" params={{ section: "me" }}>
                Settings
              </Link>{" "}
              what you care about yourself, and you see here what you share.
            </Trans>
          </p>
        ) : null}
        <Others shared={shared} />
      </div>
    </section>
  );
}
