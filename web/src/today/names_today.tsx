// Five names to practise, brought onto this device so that they can be practised without a network.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { useSession } from "~/app/session";
import { practice_counts_query, practice_session_query } from "~/individuals/practice_queries";
import { ButtonLink } from "~/parts/button";

export default function NamesToday() {
  const { t } = useLingui();
  const { user } = useSession();
  const { data } = useQuery(practice_counts_query);
  const ready = data?.ready ?? 0;
  useQuery({ ...practice_session_query(user.id, ""), enabled: ready > 0 });
  if (ready === 0) return null;
  return (
    <section className="card" aria-labelledby="today-names">
      <div className="head">
        <h2 id="today-names">{t`Name practice`}</h2>
        <ButtonLink to="/practice" search={{}} icon={<GraduationCap aria-hidden />}>
          <Trans>Practise</Trans>
        </ButtonLink>
      </div>
      <p className="row quiet">
        <Plural value={ready} one="# name to practise." other="# names to practise." />
      </p>
    </section>
  );
}
