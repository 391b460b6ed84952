// One change to all that are chosen: what, then how many it changes and who is left out, then done.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "~/api/client";
import type { OwnField, Role } from "~/api/types";
import { type Format, useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { BulkLeftOut } from "./bulk_left_out";
import { most_at_once, preview_of, useBulkChange, type What, type Who } from "./bulk_changes";
import { OwnFieldInput, type OwnValue } from "./own_field_input";
import { own_fields_query } from "./queries";
import { cadences, languages, role_order, role_words } from "./words";

interface BulkDialogProps {
  who: Who;
  onClose: () => void;
  onDone: () => void;
}

const own = "own_fields/";

/** What is sent; nothing while it is not whole. An empty value empties the field. */
function change_of(kind: string, value: OwnValue): What | undefined {
  if (kind === "add_role" || kind === "end_role")
    return value ? ({ [kind]: value as Role } as What) : undefined;
  return kind ? { fields: { [kind]: value } as never } : undefined;
}

export default function BulkDialog({ who, onClose, onDone }: BulkDialogProps) {
  const { t } = useLingui();
  const fields = (useQuery(own_fields_query).data ?? []).filter((one) => one.noun === "person");
  const [kind, set_kind] = useState("");
  const [value, set_value] = useState<OwnValue>(null);
  const what = change_of(kind, value);
  const look = useMutation({ mutationFn: (asked: What) => preview_of(who, asked) });
  const change = useBulkChange();
  const preview = look.data;
  const too_many = [look.error, change.error].some(
    (error) => error instanceof Refused && error.code === "too_many",
  );
  const begin_anew = () => {
    look.reset();
    change.reset();
  };
  const apply = () => {
    if (!what || !preview) return;
    change.mutate(
      { who, what, expects: preview.changes },
      {
        onSuccess: onDone,
        // Others are to be changed by now than were shown: they are shown first.
        onError: (error) => {
          if (error instanceof Refused && error.code === "stale") look.mutate(what);
        },
      },
    );
  };
  const stale = change.error instanceof Refused && change.error.code === "stale";
  return (
    <Dialog title={t`Change all who are chosen`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (preview && preview.changes > 0) apply();
          else if (what) look.mutate(what);
        }}
      >
        <Select
          label={t`What is to change`}
          value={kind}
          onChange={(chosen) => {
            set_kind(chosen);
            set_value(null);
            begin_anew();
          }}
          options={[
            ["", t`Choose`],
            ["add_role", t`Add a role from today`],
            ["end_role", t`End a role`],
            ["rhythm_days", t`How often you want to talk`],
            ["language", t`Language`],
            ...fields.map((field) => [`${own}${field.id}`, field.name] as const),
          ]}
        />
        <ValueInput
          key={kind}
          kind={kind}
          field={fields.find((field) => `${own}${field.id}` === kind)}
          value={value}
          onChange={(next) => {
            set_value(next);
            begin_anew();
          }}
        />
        {preview ? (
          <Notice tone="plain" live>
            <p>
              <Plural
                value={preview.changes}
                _0="Nobody would be changed."
                one="# person will be changed."
                other="# people will be changed."
              />
            </p>
            <BulkLeftOut left_out={preview.left_out} />
          </Notice>
        ) : null}
        {stale ? (
          <Notice tone="warn" live>
            <Trans>Somebody was changed in the meantime, so nothing was done. Look again.</Trans>
          </Notice>
        ) : null}
        <TooMany shown={too_many} />
        <Problem error={too_many || stale ? null : (look.error ?? change.error)} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          {preview && preview.changes > 0 ? (
            <Button type="submit" look="primary" isPending={change.isPending}>
              <Plural value={preview.changes} one="Change # person" other="Change # people" />
            </Button>
          ) : (
            <Button
              type="submit"
              look="primary"
              isDisabled={!what}
              isPending={look.isPending}
            >{t`See whom it changes`}</Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function TooMany({ shown }: { shown: boolean }) {
  const format = useFormat();
  if (!shown) return null;
  const most = format.number(most_at_once);
  return (
    <Notice tone="bad" live>
      <Trans>At most {most} people can be changed at once. Choose fewer.</Trans>
    </Notice>
  );
}

interface ValueInputProps {
  kind: string;
  field: OwnField | undefined;
  value: OwnValue;
  onChange: (value: OwnValue) => void;
}

function ValueInput({ kind, field, value, onChange }: ValueInputProps) {
  const { t, i18n } = useLingui();
  const format: Format = useFormat();
  if (field) return <OwnFieldInput field={field} value={value} onChange={onChange} />;
  const text = value === null ? "" : String(value);
  if (kind === "add_role" || kind === "end_role")
    return (
      <Select
        label={t`Role`}
        value={text}
        onChange={(role) => onChange(role || null)}
        options={[
          ["", t`Choose`],
          ...role_order.map((role) => [role, i18n._(role_words[role])] as const),
        ]}
      />
    );
  if (kind === "rhythm_days")
    return (
      <Select
        label={t`How often you want to talk`}
        value={text}
        onChange={(days) => onChange(days ? Number(days) : null)}
        options={[
          ["", t`As it has been`],
          ...cadences.map(
            (days) => [String(days), t`At least every ${format.number(days)} days`] as const,
          ),
        ]}
      />
    );
  if (kind === "language")
    return (
      <Select
        label={t`Language`}
        value={text}
        onChange={(tag) => onChange(tag || null)}
        options={[
          ["", t`Not known`],
          ...languages.map((tag) => [tag, format.language_name(tag)] as const),
        ]}
      />
    );
  return null;
}
