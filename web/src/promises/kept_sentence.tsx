import { Plural, Trans } from "@lingui/react/macro";
import type { RecordCounts } from "~/api/forecast_types";
import { useFormat } from "~/app/format";

/** How many were kept, out of how many, and how sure the share is. */
export function KeptSentence({ total, theirs }: { total: RecordCounts; theirs: boolean }) {
  const format = useFormat();
  const kept = total.early + total.kept;
  const all = kept + total.late + total.broken;
  const share = total.kept_share;
  if (!share)
    return (
      <Trans>Too few promises are decided in this period to tell how well they are kept.</Trans>
    );
  const [percent, low, high] = [share.share, share.low, share.high].map(format.percent);
  const count = format.number(kept);
  return (
    <>
      {theirs ? (
        <Trans>
          Of <Plural value={all} one="# promise" other="# promises" /> made to the firm, {count}{" "}
          were kept: {percent}. With so many cases the true share lies between {low} and {high}.
        </Trans>
      ) : (
        <Trans>
          Of <Plural value={all} one="# promise" other="# promises" /> of the firm, {count} were
          kept: {percent}. With so many cases the true share lies between {low} and {high}.
        </Trans>
      )}{" "}
      {total.renegotiated > 0 ? (
        <Plural
          value={total.renegotiated}
          one="A new day was agreed in time for # of them."
          other="A new day was agreed in time for # of them."
        />
      ) : null}
    </>
  );
}
