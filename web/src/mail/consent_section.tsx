// What may be sent to this person and why, what they agreed to, and what they asked us to stop.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Consent, MaySend } from "~/api/types";
import { useOpen } from "~/app/open";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { ConsentLine, Facts } from "./consent_line";
import { consents_query, mail_purposes_query, stopped_query } from "./consent_queries";
import { purpose_words, stop_sentences } from "./consent_words";
import { StoppedLine } from "./stopped_line";

export default function ConsentSection({ person_id }: { person_id: string }) {
  const { t } = useLingui();
  const { open } = useOpen();
  const writes = useMay("staff");
  const may = useQuery(mail_purposes_query(person_id));
  const consents = useQuery(consents_query(person_id));
  const stopped = useQuery(stopped_query(person_id));
  const on_file = consents.data ?? [];
  const stops = stopped.data ?? [];
  const about = { noun: "person", id: person_id } as const;
  return (
    <section className="card" aria-labelledby="consent">
      <div className="head">
        <h2 id="consent">{t({ message: "Consent", context: "heading" })}</h2>
        {writes ? (
          <Button
            small
            look="quiet"
            icon={<Plus aria-hidden />}
            icon_only
            onPress={() => open("consent", about)}
          >{t`Write down a consent`}</Button>
        ) : null}
      </div>
      <div className="inside">
        <ul className="stack-2">
          {may.data?.map((one) => (
            <Purpose key={one.purpose} may={one} consents={on_file} />
          ))}
        </ul>
        {stops.length > 0 ? (
          <>
            <h3>{t`They asked us to stop`}</h3>
            <ul className="stack-2">
              {stops.map((one) => (
                <StoppedLine key={one.id} stopped={one} address={one.address} />
              ))}
            </ul>
          </>
        ) : null}
        {on_file.length > 0 ? (
          <details>
            <summary>{t`Everything on file`}</summary>
            <ul className="stack-2">
              {on_file.map((one) => (
                <ConsentLine key={one.id} consent={one} />
              ))}
            </ul>
          </details>
        ) : null}
        {writes ? (
          <div>
            <Button small look="quiet" onPress={() => open("stop-mail", about)}>
              {t`Stop mail`}
            </Button>
          </div>
        ) : null}
        <Problem error={may.error ?? consents.error ?? stopped.error} />
      </div>
    </section>
  );
}

/** May it be sent? On what it rests, or why not. */
function Purpose({ may, consents }: { may: MaySend; consents: Consent[] }) {
  const { t, i18n } = useLingui();
  const consent = consents.find((one) => one.id === may.consent_id);
  return (
    <li className="stack-1">
      <span className="line">
        <span className="strong">{i18n._(purpose_words[may.purpose])}</span>
        {may.may ? (
          <span className="tag" data-tone="ok">{t`May be sent`}</span>
        ) : (
          <span className="tag">{t`Not allowed`}</span>
        )}
      </span>
      {may.reason ? (
        <span className="quiet small">{i18n._(stop_sentences[may.reason])}</span>
      ) : consent ? (
        <Facts consent={consent} />
      ) : null}
    </li>
  );
}
