// Finds people and organisations as one types; recent ones first, also without a network.
import { useLingui } from "@lingui/react/macro";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { answer, api } from "~/api/client";
import { useMay, useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Combobox, type Offer } from "~/parts/combobox";
import { Face } from "~/parts/face";
import { Problem } from "~/parts/notice";
import { find_query, is_somebody } from "./find";
import { fold } from "~/parts/fold";
import { type Known, known_here_query, recent_people } from "./recent";

const known_to = (recent: readonly Known[], here: readonly Known[] = []) => [
  ...recent,
  ...here.filter((one) => !recent.some((other) => other.id === one.id)),
];

interface PersonPickerProps {
  label: string;
  chosen: Known[];
  onChange: (chosen: Known[]) => void;
  /** One person or organisation instead of several. */
  single?: boolean;
  nouns?: readonly Known["noun"][];
  /** Somebody new makes no sense here. */
  known_only?: boolean;
  autoFocus?: boolean;
  error?: string | undefined;
}

const making = "new";
const both = ["person", "organisation"] as const;
const most_offers = 8;

export function PersonPicker({
  label,
  chosen,
  onChange,
  single,
  nouns = both,
  known_only,
  autoFocus,
  error,
}: PersonPickerProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const writes = useMay("staff");
  const [text, set_text] = useState("");
  const typed = text.trim();
  const found = useQuery({ ...find_query(text), placeholderData: keepPreviousData });
  const recent = useMemo(() => recent_people(user.id), [user.id]);
  // Without an answer, among those this device knows.
  const here = useQuery({ ...known_here_query(user.id), enabled: typed !== "" && !found.data });
  const add = (known: Known) => {
    onChange(single ? [known] : [...chosen, known]);
    set_text("");
  };
  const noun = nouns.includes("person") ? "person" : "organisation";
  const make = useMutation({
    mutationFn: (name: string): Promise<{ id: string; name: string }> =>
      noun === "person"
        ? answer(api.POST("/api/people", { body: { name } as never }))
        : answer(api.POST("/api/organisations", { body: { name } as never })),
    onSuccess: (made) => add({ noun, id: made.id, name: made.name, organisation: "" }),
  });

  const words = fold(typed).split(" ");
  const has_typed = (one: Known) =>
    words.every((word) => fold(`${one.name} ${one.organisation}`).includes(word));
  const hits: Known[] =
    typed === ""
      ? recent
      : (found.data?.filter(is_somebody) ?? known_to(recent, here.data).filter(has_typed));
  const known = hits
    .filter((one) => nouns.includes(one.noun) && !chosen.some((other) => other.id === one.id))
    .slice(0, most_offers);
  const offers: Offer[] = known.map((one) => ({
    id: one.id,
    text: one.name,
    shown: (
      <>
        <Face name={one.name} noun={one.noun} />
        <bdi>{one.name}</bdi>
        {one.organisation ? <bdi className="end">{one.organisation}</bdi> : null}
      </>
    ),
  }));
  if (writes && !known_only && typed.length > 1) {
    const offer =
      noun === "person"
        ? t`Add ${isolated(typed)} as a new person`
        : t`Add ${isolated(typed)} as a new organisation`;
    offers.push({ id: making, text: typed, shown: <span>{offer}</span> });
  }

  return (
    <div className="stack-2">
      {chosen.length > 0 ? (
        <div className="field">
          {single ? <span className="label">{label}</span> : null}
          <ul className="chips" aria-label={label}>
            {chosen.map((one) => (
              <li key={one.id} className="chip">
                <Face name={one.name} noun={one.noun} />
                <bdi>{one.name}</bdi>
                <Button
                  look="quiet"
                  small
                  icon={<X aria-hidden />}
                  icon_only
                  onPress={() => onChange(chosen.filter((other) => other.id !== one.id))}
                >
                  {t`Remove ${isolated(one.name)}`}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {single && chosen.length > 0 ? null : (
        <Combobox
          label={label}
          text={text}
          onText={set_text}
          offers={offers}
          onChoose={(id) => {
            if (id === making) return make.mutate(typed);
            const one = known.find((other) => other.id === id);
            if (one)
              add({ noun: one.noun, id: one.id, name: one.name, organisation: one.organisation });
          }}
          placeholder={t`Name, organisation, e-mail or phone`}
          error={error}
          {...(autoFocus ? { autoFocus } : {})}
        />
      )}
      <Problem error={make.error} />
    </div>
  );
}
