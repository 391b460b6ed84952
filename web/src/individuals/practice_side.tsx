import { useLingui } from "@lingui/react/macro";
import type { PracticeCard } from "~/api/types";
import { days_between, useFormat } from "~/app/format";
import { Facts } from "./facts";
import { Hear } from "./hear";
import { role_words } from "./words";

/** One side of a card: whatever of face, clue, name, sound and fact stands on it. */
export function PracticeSideView({ side }: { side: PracticeCard["front"] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const roles = side.roles.map((role) => i18n._(role_words[role]));
  const talked = side.last_talked_on
    ? format.since(days_between(side.last_talked_on, format.today()))
    : "";
  return (
    <div className="stack practice-side">
      {side.photo ? <img className="practice-face" src={side.photo} alt={t`The face`} /> : null}
      {side.name ? (
        <p className="practice-name">
          <bdi>{side.name}</bdi>
          {side.name_in_other_scripts.map((name) => (
            <bdi key={name} className="other-script">
              {name}
            </bdi>
          ))}
        </p>
      ) : null}
      <Facts
        facts={[
          [t`How to say it`, side.say_it],
          [t`In IPA`, side.say_it_ipa],
          [t`Called`, side.call_name === side.name ? "" : side.call_name],
          [t`Address as`, side.address_as],
          [t`Organisation`, side.organisation],
          [t`Position`, side.title],
          [t`Role`, format.list(roles)],
          [t`Last talked`, talked],
          [t`Birthday`, side.birthday ? format.birthday(side.birthday) : ""],
        ]}
      />
      {side.say_it_recording ? <Hear address={side.say_it_recording} /> : null}
      {side.note ? (
        <blockquote className="own-words" dir="auto">
          {side.note}
        </blockquote>
      ) : null}
    </div>
  );
}
