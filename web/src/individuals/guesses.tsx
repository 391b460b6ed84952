// Whom a note is probably about. One press takes a guess; nobody is put on a note by himself.
import { useLingui } from "@lingui/react/macro";
import type { Known } from "~/app/device";
import { useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { recent_people } from "./recent";

const most = 4;

export function Guesses({
  chosen,
  onChoose,
}: {
  chosen: readonly Known[];
  onChoose: (known: Known) => void;
}) {
  const { t } = useLingui();
  const { user } = useSession();
  if (chosen.length > 0) return null;
  const guesses = recent_people(user.id).slice(0, most);
  if (guesses.length === 0) return null;
  return (
    <ul className="chips" aria-label={t`Perhaps with`}>
      {guesses.map((one) => (
        <li key={one.id}>
          <Button
            small
            look="quiet"
            icon={<Face name={one.name} noun={one.noun} />}
            aria-label={t`${isolated(one.name)}, lately`}
            onPress={() => onChoose(one)}
          >
            <bdi>{one.name}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}
