/** Pairs of a word and its value; what is not known is not shown. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const known = facts.filter(([, value]) => value !== "");
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
