import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Noun, Person } from "~/api/types";
import { useFormat } from "~/app/format";
import { ButtonLink } from "~/parts/button";
import { EditSection } from "./edit_section";
import { Facts } from "./facts";
import type { Thing } from "./queries";
import { role_words } from "./words";

const Recording = lazy(() => import("./recording"));
const NamesForm = lazy(() => import("./names_form"));
const is_person = (thing: Thing): thing is Person => "call_name" in thing;

/** What one is called, in every script, and what one is to us. */
export function NamesSection<T extends Thing>({ noun, thing }: { noun: Noun; thing: T }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const today = format.today();
  const roles = (of: T) =>
    of.roles.map((role, index) => {
      const name = i18n._(role_words[role.role]);
      const over = role.until !== null && role.until < today;
      return (
        <li key={index} className="line">
          <span className="tag" {...(over ? {} : { "data-tone": "accent" })}>
            {name}
          </span>
          {role.since && role.until ? (
            <span className="quiet small">{t`from ${format.day_short(role.since)} until ${format.day_short(role.until)}`}</span>
          ) : role.since ? (
            <span className="quiet small">{t`since ${format.day_short(role.since)}`}</span>
          ) : role.until ? (
            <span className="quiet small">{t`until ${format.day_short(role.until)}`}</span>
          ) : null}
        </li>
      );
    });
  const shown = (of: T) => (
    <>
      <Facts
        facts={[
          ...(is_person(of)
            ? ([
                [t`Called`, of.call_name],
                [t`How to say it`, of.say_it],
                [t`In IPA`, of.say_it_ipa],
                [t`Address as`, of.address_as],
                [t`Given name (ism)`, of.name_parts.ism],
                [t`Father or mother of (kunya)`, of.name_parts.kunya],
                [t`Son or daughter of (nasab)`, of.name_parts.nasab],
                [t`Epithet (laqab)`, of.name_parts.laqab],
                [t`Origin or trade (nisba)`, of.name_parts.nisba],
                [t`Birthday`, of.birthday ? format.birthday(of.birthday) : ""],
                [t`Language`, of.language ? format.language_name(of.language) : ""],
              ] as [string, string][])
            : []),
        ]}
      />
      {of.roles.length > 0 ? (
        <ul className="stack-2">{roles(of)}</ul>
      ) : (
        <p className="quiet">{t`No role yet: customer, supplier, colleague?`}</p>
      )}
    </>
  );
  const members = [
    "name",
    "name_in_other_scripts",
    "roles",
    ...(is_person(thing)
      ? ["call_name", "say_it", "say_it_ipa", "address_as", "name_parts", "birthday", "language"]
      : []),
  ] as never[];
  return (
    <EditSection
      title={noun === "person" ? t`Who this is` : t`What this is`}
      noun={noun}
      thing={thing}
      members={members}
      told={(of) => (
        <>
          <p className="strong">
            <bdi>{of.name}</bdi>
          </p>
          {shown(of)}
        </>
      )}
      form={(draft, put) => (
        <Suspense>
          <NamesForm draft={draft} put={put as (change: Partial<Thing>) => void} />
        </Suspense>
      )}
    >
      {shown(thing)}
      {is_person(thing) ? (
        <>
          <Suspense>
            <Recording person={thing} />
          </Suspense>
          <ButtonLink
            to="/practice"
            search={{ people: thing.id }}
            look="link"
          >{t`Practise this name`}</ButtonLink>
        </>
      ) : null}
    </EditSection>
  );
}
