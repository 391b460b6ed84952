// Ways to reach: mail, phone, address; as links, in one line each.
import { useLingui } from "@lingui/react/macro";
import { Globe, Mail, MapPin, Phone } from "lucide-react";
import type { Noun, Organisation, Person } from "~/api/types";
import { type Format, useFormat } from "~/app/format";
import { BouncedLine } from "~/mail/bounced_line";
import { Ltr } from "~/parts/bdi";
import { TextField } from "~/parts/field";
import { EditSection } from "./edit_section";
import { ListEditor } from "./list_editor";
import type { Thing } from "./queries";

type Address = Person["addresses"][number];
const blank_address: Address = {
  label: "",
  street: "",
  postal_code: "",
  city: "",
  region: "",
  country: "",
};
const address_lines = (one: Address, format: Format) =>
  [
    one.street,
    [one.postal_code, one.city].filter(Boolean).join(" "),
    one.region,
    // A code is for machines; what somebody wrote stays as it is.
    /^[A-Z]{2}$/.test(one.country) ? format.country_name(one.country) : one.country,
  ].filter(Boolean);
const has_web = (thing: Thing): thing is Organisation => "web" in thing;
/** Only addresses of the web open: a stored javascript: never becomes a link. */
const safe_web = (web: string) => (/^https?:\/\//i.test(web) ? web : `https://${web}`);

export function ReachSection<T extends Thing>({ noun, thing }: { noun: Noun; thing: T }) {
  const { t } = useLingui();
  const format = useFormat();
  const shown = (of: T) => (
    <ul className="reach">
      {of.phones.map((one) => (
        <li key={`p${one.value}`}>
          <Phone aria-hidden />
          <a href={`tel:${one.value.replace(/[^+\d]/g, "")}`}>
            <Ltr>{one.value}</Ltr>
          </a>
          <bdi className="quiet small">{one.label}</bdi>
        </li>
      ))}
      {of.emails.map((one) => (
        <li key={`m${one.value}`}>
          <Mail aria-hidden />
          <a href={`mailto:${encodeURIComponent(one.value)}`}>
            <Ltr>{one.value}</Ltr>
          </a>
          <bdi className="quiet small">{one.label}</bdi>
          {noun === "person" ? <BouncedLine person_id={of.id} address={one.value} /> : null}
        </li>
      ))}
      {has_web(of) && of.web ? (
        <li>
          <Globe aria-hidden />
          <a href={safe_web(of.web)} rel="noreferrer noopener" target="_blank">
            <Ltr>{of.web}</Ltr>
          </a>
        </li>
      ) : null}
      {of.addresses.map((one) => (
        <li key={address_lines(one, format).join()}>
          <MapPin aria-hidden />
          <span className="stack-1">
            {address_lines(one, format).map((line) => (
              <bdi key={line}>{line}</bdi>
            ))}
          </span>
          <bdi className="quiet small">{one.label}</bdi>
        </li>
      ))}
    </ul>
  );
  const empty =
    thing.phones.length + thing.emails.length + thing.addresses.length === 0 &&
    !(has_web(thing) && thing.web);
  const members = [
    "phones",
    "emails",
    "addresses",
    ...(noun === "organisation" ? ["web"] : []),
  ] as never[];
  return (
    <EditSection
      title={t`Ways to reach`}
      noun={noun}
      thing={thing}
      members={members}
      told={shown}
      form={(draft, put) => (
        <>
          <ListEditor
            label={t`Phones`}
            items={draft.phones}
            onChange={(phones) => put({ phones } as Partial<T>)}
            empty={() => ({ label: "", value: "" })}
            add={t`Add a phone`}
            row={(one, set) => (
              <ShortFields
                of={one}
                put={set}
                fields={[
                  ["value", t`Phone`, "tel"],
                  ["label", t`Label`],
                ]}
              />
            )}
          />
          <ListEditor
            label={t`E-mails`}
            items={draft.emails}
            onChange={(emails) => put({ emails } as Partial<T>)}
            empty={() => ({ label: "", value: "" })}
            add={t`Add an e-mail`}
            row={(one, set) => (
              <ShortFields
                of={one}
                put={set}
                fields={[
                  ["value", t`E-mail`, "email"],
                  ["label", t`Label`],
                ]}
              />
            )}
          />
          {has_web(draft) ? (
            <TextField
              label={t`Web`}
              type="url"
              value={draft.web}
              onChange={(web) => put({ web } as never)}
            />
          ) : null}
          <ListEditor
            label={t`Addresses`}
            items={draft.addresses}
            onChange={(addresses) => put({ addresses } as Partial<T>)}
            empty={() => blank_address}
            add={t`Add an address`}
            row={(one, set) => (
              <ShortFields
                of={one}
                put={set}
                fields={[
                  ["street", t`Street`],
                  ["postal_code", t`Postal code`],
                  ["city", t`City`],
                  ["region", t`Region`],
                  ["country", t`Country`],
                  ["label", t`Label`],
                ]}
              />
            )}
          />
        </>
      )}
    >
      {empty ? <p className="quiet">{t`No phone or e-mail is known.`}</p> : shown(thing)}
    </EditSection>
  );
}

interface ShortFieldsProps<Item> {
  of: Item;
  put: (change: Partial<Item>) => void;
  fields: readonly (readonly [key: keyof Item & string, label: string, type?: string])[];
}

/** Fields of a list's row: their names stand inside them while they are empty. */
function ShortFields<Item extends object>({ of, put, fields }: ShortFieldsProps<Item>) {
  return fields.map(([key, label, type]) => (
    <TextField
      key={key}
      label={label}
      label_hidden
      placeholder={label}
      {...(type ? { type } : {})}
      value={of[key] as string}
      onChange={(value) => put({ [key]: value } as Partial<Item>)}
    />
  ));
}
