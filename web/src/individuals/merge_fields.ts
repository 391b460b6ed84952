// What two people hold, side by side as texts: the fields where somebody has to choose.
import { useLingui } from "@lingui/react/macro";
import type { OwnField, Person } from "~/api/types";
import { useFormat } from "~/app/format";
import { link_words, role_words } from "./words";

export type Side = "kept" | "gone" | "both";

export interface MergeField {
  name: string;
  label: string;
  kept: string[];
  gone: string[];
  /** Both can stay. */
  is_list: boolean;
}

type Value = string | number | boolean | null | undefined;

/** Only what differs and is filled in on both sides; the rest comes together by itself. */
export function useMergeFields(kept: Person, gone: Person, own: OwnField[]): MergeField[] {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const one = (name: string, label: string, text: (of: Person) => string): MergeField => ({
    name,
    label,
    kept: [text(kept)].filter(Boolean),
    gone: [text(gone)].filter(Boolean),
    is_list: false,
  });
  const list = (name: string, label: string, texts: (of: Person) => string[]): MergeField => ({
    name,
    label,
    kept: texts(kept).filter(Boolean),
    gone: texts(gone).filter(Boolean),
    is_list: true,
  });
  const own_text = (field: OwnField, of: Person) => {
    const value = of.own_fields[field.id] as Value;
    if (value === undefined || value === null || value === "") return "";
    if (typeof value === "boolean") return value ? t`Yes` : t`No`;
    if (typeof value === "number") return format.number(value);
    return field.kind === "day" ? format.day_full(value) : value;
  };
  const span = (since: string | null, until: string | null) =>
    since && until
      ? t`from ${format.day_short(since)} until ${format.day_short(until)}`
      : since
        ? t`since ${format.day_short(since)}`
        : until
          ? t`until ${format.day_short(until)}`
          : "";
  const spaced = (...words: string[]) => words.filter(Boolean).join(" ");
  const fields = [
    one("name", t`Name`, (of) => of.name),
    one("call_name", t`Called`, (of) => of.call_name),
    one("say_it", t`How to say it`, (of) => of.say_it),
    one("address_as", t`Address as`, (of) => of.address_as),
    list("name_in_other_scripts", t`The name in other scripts`, (of) => of.name_in_other_scripts),
    list("roles", t`Roles`, (of) =>
      of.roles.map((held) => spaced(i18n._(role_words[held.role]), span(held.since, held.until))),
    ),
    list("phones", t`Phones`, (of) => of.phones.map((way) => way.value)),
    list("emails", t`E-mails`, (of) => of.emails.map((way) => way.value)),
    list("addresses", t`Addresses`, (of) =>
      of.addresses.map((at) => spaced(at.street, at.postal_code, at.city)),
    ),
    one("birthday", t`Birthday`, (of) => (of.birthday ? format.birthday(of.birthday) : "")),
    one("language", t`Language`, (of) => (of.language ? format.language_name(of.language) : "")),
    list("positions", t`Positions`, (of) =>
      of.positions.map((held) => format.list([held.title, held.organisation].filter(Boolean))),
    ),
    list("links", t`Knows`, (of) =>
      of.links
        .filter((link) => link.person_id !== kept.id && link.person_id !== gone.id)
        .map((link) => spaced(i18n._(link_words[link.kind]), link.name)),
    ),
    list("interests", t({ message: "Interests", context: "heading" }), (of) =>
      of.interests.map((interest) => interest.label),
    ),
    ...own.map((field) => one(`own_fields/${field.id}`, field.name, (of) => own_text(field, of))),
  ];
  return fields.filter(
    (field) =>
      field.kept.length > 0 &&
      field.gone.length > 0 &&
      field.kept.join("\n") !== field.gone.join("\n"),
  );
}
