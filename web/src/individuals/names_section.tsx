import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Noun, Person, Role } from "~/api/types";
import { useFormat } from "~/app/format";
import { Select, TextField } from "~/parts/field";
import { EditSection } from "./edit_section";
import { Facts } from "./facts";
import { ListEditor } from "./list_editor";
import type { Thing } from "./queries";
import { role_order, role_words } from "./words";

const DayField = lazy(() => import("~/parts/day_field"));
const is_person = (thing: Thing): thing is Person => "call_name" in thing;
const languages = ["da", "en", "ar", "de", "sv", "no", "fr", "es", "tr", "fa", "ur", "pl"];

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
                [t`Address as`, of.address_as],
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
    ...(is_person(thing) ? ["call_name", "say_it", "address_as", "birthday", "language"] : []),
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
        <>
          <TextField
            label={t`Name`}
            required
            autoFocus
            value={draft.name}
            onChange={(name) => put({ name } as Partial<T>)}
          />
          <ListEditor
            label={t`The name in other scripts`}
            items={draft.name_in_other_scripts.map((name) => ({ name }))}
            onChange={(items) =>
              put({ name_in_other_scripts: items.map((item) => item.name) } as Partial<T>)
            }
            empty={() => ({ name: "" })}
            add={t`Add a script`}
            row={(one, set) => (
              <TextField
                label={t`Name`}
                label_hidden
                placeholder={t`Name`}
                value={one.name}
                onChange={(name) => set({ name })}
              />
            )}
          />
          {is_person(draft) ? (
            <>
              <div className="pair">
                <TextField
                  label={t`Called`}
                  value={draft.call_name}
                  onChange={(call_name) => put({ call_name } as never)}
                />
                <TextField
                  label={t`How to say it`}
                  value={draft.say_it}
                  onChange={(say_it) => put({ say_it } as never)}
                />
                <TextField
                  label={t`Address as`}
                  value={draft.address_as}
                  onChange={(address_as) => put({ address_as } as never)}
                />
                <Select
                  label={t`Language`}
                  value={draft.language ?? ""}
                  onChange={(language) => put({ language: language || null } as never)}
                  options={[
                    ["", t`Not known`],
                    ...Array.from(
                      new Set([...languages, ...(draft.language ? [draft.language] : [])]),
                    ).map((tag) => [tag, format.language_name(tag)] as const),
                  ]}
                />
              </div>
              {draft.birthday?.startsWith("--") ? (
                <TextField
                  label={t`Birthday`}
                  hint={t`Month and day are known, the year is not.`}
                  dir="ltr"
                  value={draft.birthday}
                  onChange={(birthday) => put({ birthday: birthday || null } as never)}
                />
              ) : (
                <Suspense>
                  <DayField
                    label={t`Birthday`}
                    value={draft.birthday}
                    onChange={(birthday) => put({ birthday } as never)}
                    most={today}
                    clearable
                  />
                </Suspense>
              )}
            </>
          ) : null}
          <ListEditor
            label={t`Roles`}
            items={draft.roles}
            onChange={(items) => put({ roles: items } as Partial<T>)}
            empty={() => ({ role: "customer" as Role, since: today, until: null })}
            add={t`Add a role`}
            row={(one, set) => (
              <>
                <Select
                  label={t`Role`}
                  label_hidden
                  value={one.role}
                  onChange={(role) => set({ role: role as Role })}
                  options={role_order.map((role) => [role, i18n._(role_words[role])] as const)}
                />
                <Suspense>
                  <DayField
                    label={t`Since`}
                    label_hidden
                    value={one.since}
                    onChange={(since) => set({ since })}
                    clearable
                  />
                  <DayField
                    label={t`Until`}
                    label_hidden
                    value={one.until}
                    onChange={(until) => set({ until })}
                    clearable
                  />
                </Suspense>
              </>
            )}
          />
        </>
      )}
    >
      {shown(thing)}
    </EditSection>
  );
}
