// Positions in organisations, and links between people.
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Person } from "~/api/types";
import { useFormat } from "~/app/format";
import { Select, TextField } from "~/parts/field";
import { EditSection } from "./edit_section";
import { ListEditor } from "./list_editor";
import { PersonPicker } from "./person_picker";
import { link_order, link_words } from "./words";

export default function TiesSection({ person }: { person: Person }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const today = format.today();
  const shown = (of: Person) => (
    <>
      <ul className="stack-2">
        {of.positions.map((one, index) => (
          <li key={index} className={one.until && one.until < today ? "quiet" : ""}>
            <Link to="/organisations/$id" params={{ id: one.organisation_id }}>
              <bdi>{one.organisation}</bdi>
            </Link>
            {one.title ? <bdi className="block quiet small">{one.title}</bdi> : null}
            {one.until ? (
              <span className="block quiet small">{t`until ${format.day_short(one.until)}`}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <ul className="stack-2">
        {of.links.map((one) => (
          <li key={one.person_id}>
            <span className="block quiet small">{i18n._(link_words[one.kind])}</span>
            <Link to="/people/$id" params={{ id: one.person_id }}>
              <bdi>{one.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <EditSection
      title={t`Belongs to and knows`}
      noun="person"
      thing={person}
      members={["positions", "links"]}
      told={shown}
      form={(draft, put) => (
        <>
          <ListEditor
            label={t`Positions`}
            items={draft.positions}
            onChange={(positions) => put({ positions })}
            row={(one, set) => (
              <>
                <span className="strong">
                  <bdi>{one.organisation}</bdi>
                </span>
                <TextField
                  label={t`Title`}
                  label_hidden
                  placeholder={t`Title`}
                  value={one.title}
                  onChange={(title) => set({ title })}
                />
              </>
            )}
          />
          <PersonPicker
            label={t`Add an organisation`}
            nouns={["organisation"]}
            chosen={[]}
            onChange={([known]) =>
              known &&
              put({
                positions: [
                  ...draft.positions,
                  {
                    organisation_id: known.id,
                    organisation: known.name,
                    title: "",
                    since: null,
                    until: null,
                  },
                ],
              })
            }
          />
          <ListEditor
            label={t`People`}
            items={draft.links}
            onChange={(links) => put({ links })}
            row={(one, set) => (
              <>
                <Select
                  label={t`How they are linked`}
                  label_hidden
                  value={one.kind}
                  onChange={(kind) => set({ kind: kind as typeof one.kind })}
                  options={link_order.map((kind) => [kind, i18n._(link_words[kind])] as const)}
                />
                <span className="strong">
                  <bdi>{one.name}</bdi>
                </span>
              </>
            )}
          />
          <PersonPicker
            label={t`Link a person`}
            nouns={["person"]}
            chosen={[]}
            onChange={([known]) =>
              known &&
              put({
                links: [
                  ...draft.links,
                  { person_id: known.id, name: known.name, kind: "colleague_of" },
                ],
              })
            }
          />
        </>
      )}
    >
      {person.positions.length + person.links.length === 0 ? (
        <p className="quiet">{t`No organisation or person is linked.`}</p>
      ) : (
        shown(person)
      )}
    </EditSection>
  );
}
