import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Person, Role } from "~/api/types";
import { useFormat } from "~/app/format";
import { Select, TextField } from "~/parts/field";
import { ListEditor } from "./list_editor";
import { NameDetails, OtherScript, useNameSuggestions } from "./name_details";
import type { Thing } from "./queries";
import { languages, role_order, role_words } from "./words";

const DayField = lazy(() => import("~/parts/day_field"));
const is_person = (thing: Thing): thing is Person => "call_name" in thing;

interface NamesFormProps<T extends Thing> {
  draft: T;
  put: (change: Partial<T>) => void;
}

/** What one is called, in every script, and what one is to us: the fields. */
export default function NamesForm<T extends Thing>({ draft, put }: NamesFormProps<T>) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const today = format.today();
  return (
    <>
      <TextField
        label={t`Name`}
        required
        autoFocus
        value={draft.name}
        onChange={(name) => put({ name } as Partial<T>)}
      />
      {is_person(draft) ? (
        <NameSuggestions draft={draft} put={(change) => put(change as Partial<T>)} />
      ) : null}
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
              list="call-names"
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
              list="ways-to-address"
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
          <NameDetails draft={draft} put={(change) => put(change as Partial<T>)} />
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
  );
}

/** What the name lets suppose: its form in the other script to confirm, and what the fields below offer. */
function NameSuggestions({
  draft,
  put,
}: {
  draft: Person;
  put: (change: Partial<Person>) => void;
}) {
  const found = useNameSuggestions(draft.name, draft.language);
  return (
    <>
      <OtherScript
        suggestions={found}
        others={draft.name_in_other_scripts}
        onUse={(name) =>
          put({ name_in_other_scripts: [...draft.name_in_other_scripts.filter(Boolean), name] })
        }
      />
      <datalist id="call-names">
        {found?.call_names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="ways-to-address">
        {found?.address_as.map((way) => (
          <option key={way} value={way} />
        ))}
      </datalist>
    </>
  );
}
