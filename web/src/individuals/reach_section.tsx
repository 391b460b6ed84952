// Ways to reach: mail, phone, address; as links, in one line each.
import { useLingui } from "@lingui/react/macro";
import { Globe, Mail, MapPin, Phone } from "lucide-react";
import type { Noun, Organisation, Person } from "~/api/types";
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
const address_lines = (one: Address) =>
  [
    one.street,
    [one.postal_code, one.city].filter(Boolean).join(" "),
    one.region,
    one.country,
  ].filter(Boolean);
const has_web = (thing: Thing): thing is Organisation => "web" in thing;
/** Only addresses of the web open: a stored javascript: never becomes a link. */
const safe_web = (web: string) => (/^https?:\/\//i.test(web) ? web : `https://${web}`);

export function ReachSection<T extends Thing>({ noun, thing }: { noun: Noun; thing: T }) {
  const { t } = useLingui();
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
        <li key={address_lines(one).join()}>
          <MapPin aria-hidden />
          <span className="stack-1">
            {address_lines(one).map((line) => (
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
              <>
                <TextField
                  label={t`Phone`}
                  label_hidden
                  type="tel"
                  placeholder={t`Phone`}
                  value={one.value}
                  onChange={(value) => set({ value })}
                />
                <TextField
                  label={t`Label`}
                  label_hidden
                  placeholder={t`Label`}
                  value={one.label}
                  onChange={(label) => set({ label })}
                />
              </>
            )}
          />
          <ListEditor
            label={t`E-mails`}
            items={draft.emails}
            onChange={(emails) => put({ emails } as Partial<T>)}
            empty={() => ({ label: "", value: "" })}
            add={t`Add an e-mail`}
            row={(one, set) => (
              <>
                <TextField
                  label={t`E-mail`}
                  label_hidden
                  type="email"
                  placeholder={t`E-mail`}
                  value={one.value}
                  onChange={(value) => set({ value })}
                />
                <TextField
                  label={t`Label`}
                  label_hidden
                  placeholder={t`Label`}
                  value={one.label}
                  onChange={(label) => set({ label })}
                />
              </>
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
              <>
                <TextField
                  label={t`Street`}
                  label_hidden
                  placeholder={t`Street`}
                  value={one.street}
                  onChange={(street) => set({ street })}
                />
                <TextField
                  label={t`Postal code`}
                  label_hidden
                  placeholder={t`Postal code`}
                  value={one.postal_code}
                  onChange={(postal_code) => set({ postal_code })}
                />
                <TextField
                  label={t`City`}
                  label_hidden
                  placeholder={t`City`}
                  value={one.city}
                  onChange={(city) => set({ city })}
                />
                <TextField
                  label={t`Country`}
                  label_hidden
                  placeholder={t`Country`}
                  value={one.country}
                  onChange={(country) => set({ country })}
                />
                <TextField
                  label={t`Label`}
                  label_hidden
                  placeholder={t`Label`}
                  value={one.label}
                  onChange={(label) => set({ label })}
                />
              </>
            )}
          />
        </>
      )}
    >
      {empty ? <p className="quiet">{t`No phone or e-mail is known.`}</p> : shown(thing)}
    </EditSection>
  );
}
