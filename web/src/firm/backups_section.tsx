import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import { useFormat } from "~/app/format";
import { Ltr } from "~/parts/bdi";
import { Notice, Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";

export default function BackupsSection() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ["backups"],
    queryFn: () => answer(api.GET("/api/backups")),
  });
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="card">
        <SkeletonRows rows={3} />
      </div>
    );
  return (
    <>
      {data.last_good_at ? (
        <Notice
          tone="ok"
          title={t`The last good backup is from ${format.instant(data.last_good_at)}.`}
        >
          <Trans>
            It was opened and read to the end. Kept makes one every night and keeps{" "}
            {format.number(7)} days and {format.number(4)} weeks.
          </Trans>
        </Notice>
      ) : (
        <Notice tone="warn" title={t`There is no good backup yet.`}>
          <Trans>
            Kept makes one every night. The person who runs the server can make one now with the
            command: kept backup
          </Trans>
        </Notice>
      )}
      <section className="card" aria-labelledby="backups">
        <div className="head">
          <h2 id="backups">{t`Backups`}</h2>
        </div>
        <ul className="rows">
          {data.items.map((one) => (
            <li key={one.name} className="row">
              <span className="grow">
                <span>{format.instant(one.made_at)}</span>
                <span className="quiet small">
                  <Ltr>{one.name}</Ltr>
                </span>
              </span>
              <span className="end">
                <span className="quiet number">{format.bytes(one.bytes)}</span>
                {one.proved ? (
                  <span className="tag" data-tone="ok">{t`Proved`}</span>
                ) : (
                  <span className="tag" data-tone="warn">{t`Not proved`}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
