import { useLingui } from "@lingui/react/macro";

/** Rows of the height that will come. Seen after 300 ms only. */
export function SkeletonRows({ rows, height = 52 }: { rows: number; height?: number }) {
  const { t } = useLingui();
  return (
    <div className="rows" role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, at) => (
        <div className="row" key={at} style={{ blockSize: height }}>
          <span
            className="skeleton"
            style={{ inlineSize: 32, blockSize: 32, borderRadius: "50%" }}
          />
          <span
            className="skeleton"
            style={{ inlineSize: `${34 + ((at * 17) % 30)}%`, blockSize: 14 }}
          />
        </div>
      ))}
    </div>
  );
}

export function SkeletonPage() {
  const { t } = useLingui();
  return (
    <div className="stack-5" role="status" aria-label={t`Loading`}>
      <span className="skeleton" style={{ inlineSize: "12rem", blockSize: 32 }} />
      <span className="skeleton" style={{ inlineSize: "100%", blockSize: 180 }} />
      <span className="skeleton" style={{ inlineSize: "100%", blockSize: 180 }} />
    </div>
  );
}
