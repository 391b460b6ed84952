// Who is left out of a change to many, and why.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Refused } from "~/api/client";
import { useProblemText } from "~/api/problems";
import type { LeftOut } from "./bulk_changes";

export function BulkLeftOut({ left_out }: { left_out: LeftOut }) {
  if (left_out.length === 0) return null;
  return (
    <ul className="stack-2">
      {left_out.map((one) => (
        <li key={one.code}>
          <Reason code={one.code} count={one.count} />
          <Names people={one.people} count={one.count} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ code, count }: { code: string; count: number }) {
  const text = useProblemText();
  switch (code) {
    case "same_as_before":
      return <Plural value={count} one="# is so already." other="# are so already." />;
    case "not_found":
      return (
        <Plural value={count} one="# is not here any more." other="# are not here any more." />
      );
    case "stale":
      return (
        <Plural
          value={count}
          one="# was changed since and stays as it is."
          other="# were changed since and stay as they are."
        />
      );
    case "duplicate":
      return (
        <Plural
          value={count}
          one="# is to have this role later already."
          other="# are to have this role later already."
        />
      );
    default:
      return (
        <>
          <Plural value={count} one="# cannot be changed." other="# cannot be changed." />{" "}
          {text(new Refused(422, code, null, null, null, null))}
        </>
      );
  }
}

function Names({ people, count }: { people: LeftOut[number]["people"]; count: number }) {
  const { t } = useLingui();
  const named = people.filter(({ name }) => name !== "");
  if (named.length === 0) return null;
  return (
    <details>
      <summary>{t`Who?`}</summary>
      <ul className="small">
        {named.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {count > people.length ? (
        <p className="quiet small">
          <Trans>These are the first of them.</Trans>
        </p>
      ) : null}
    </details>
  );
}
