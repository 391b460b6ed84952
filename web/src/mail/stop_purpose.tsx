import { useLingui } from "@lingui/react/macro";
import type { MailPurpose } from "~/api/types";
import { Select } from "~/parts/field";
import { purpose_order, purpose_words } from "./consent_words";

interface StopPurposeProps {
  /** Null: everything that needs a consent. */
  value: MailPurpose | null;
  onChange: (value: MailPurpose | null) => void;
}

export function StopPurpose({ value, onChange }: StopPurposeProps) {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`What is to stop`}
      hint={
        value === "marketing" ? t`Newsletters and reminders of a cart stop with it.` : undefined
      }
      value={value ?? ""}
      onChange={(purpose) => onChange((purpose || null) as MailPurpose | null)}
      options={[
        ["", t`All mail that needs a consent`],
        ...purpose_order.map((one) => [one, i18n._(purpose_words[one])] as const),
      ]}
    />
  );
}
