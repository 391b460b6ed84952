import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Interest, Person } from "~/api/types";
import { useSession } from "~/app/session";
import { EditSection } from "./edit_section";
import { InterestPicker } from "./interest_picker";
import { interest_label, topics_query } from "./topics";

/** Interests as they are read, one after the other. */
function Interests({ interests }: { interests: readonly Interest[] }) {
  const { language } = useSession().user;
  const needed = interests.some((one) => one.topic_id);
  const { data: topics } = useQuery({ ...topics_query, enabled: needed });
  return (
    <ul className="chips">
      {interests.map((one) => (
        <li key={one.topic_id ?? one.label} className="tag">
          <bdi>{interest_label(one, topics, language)}</bdi>
        </li>
      ))}
    </ul>
  );
}

export default function InterestsSection({ person }: { person: Person }) {
  const { t } = useLingui();
  const title = t({ message: "Interests", context: "heading" });
  return (
    <EditSection
      title={title}
      noun="person"
      thing={person}
      members={["interests"]}
      told={(of) => <Interests interests={of.interests} />}
      form={(draft, put) => (
        <InterestPicker
          label={title}
          interests={draft.interests}
          onChange={(interests) => put({ interests })}
        />
      )}
    >
      {person.interests.length > 0 ? (
        <Interests interests={person.interests} />
      ) : (
        <p className="quiet">{t`What do they care about beside work?`}</p>
      )}
    </EditSection>
  );
}
