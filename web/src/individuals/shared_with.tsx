import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Check } from "~/parts/field";
import { users_query } from "~/promises/queries";

interface SharedWithProps {
  author_id: string;
  value: readonly string[];
  onChange: (user_ids: string[]) => void;
}

/** A note about an employee is its writer's alone, until they share it. */
export function SharedWith({ author_id, value, onChange }: SharedWithProps) {
  const { t } = useLingui();
  const users = (useQuery(users_query).data ?? []).filter(
    (user) => user.id !== author_id && (user.state === "active" || value.includes(user.id)),
  );
  return (
    <fieldset className="list-editor">
      <legend className="label">{t`Who else may see it`}</legend>
      {users.length === 0 ? <p className="quiet">{t`There is no other user.`}</p> : null}
      {users.map((user) => (
        <Check
          key={user.id}
          label={<bdi>{user.name}</bdi>}
          checked={value.includes(user.id)}
          onChange={(checked) =>
            onChange(checked ? [...value, user.id] : value.filter((id) => id !== user.id))
          }
        />
      ))}
    </fieldset>
  );
}
