// Writes down what somebody agreed to, with everything that makes it evidence.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { ConsentNew } from "~/api/types";
import type { About } from "~/app/open";
import { useSession } from "~/app/session";
import { InstantField } from "~/individuals/instant_field";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Check, Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { consent_texts_query, consents_changed } from "./consent_queries";
import { act_order, act_words, basis_words, purpose_order, purpose_words } from "./consent_words";

const fields = ["source", "text_version", "given_at"];

type Draft = Required<Omit<ConsentNew, "given_at">> & { given_at: string | null };

const empty: Draft = {
  purpose: "newsletter",
  basis: "consent",
  source: "",
  text_version: "",
  closing_act: "pressed",
  given_at: null,
  address_given: false,
  stop_offered: false,
  similar_products: false,
};

export default function ConsentDialog({
  about,
  onClose,
}: {
  about: About | null;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [draft, set_draft] = useState(empty);
  const put = (part: Partial<Draft>) => set_draft((old) => ({ ...old, ...part }));
  const bought = draft.basis === "existing_customer";
  const when = bought ? t`When they bought` : t`When they agreed`;
  const add = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/people/{id}/consents", {
          params: { path: { id: about?.id ?? "" } },
          body: {
            ...draft,
            closing_act: bought ? "bought" : draft.closing_act,
            given_at: draft.given_at ?? new Date().toISOString(),
          },
        }),
      ),
    onSuccess: () => {
      consents_changed(queries);
      confirm_done(t`The consent is written down.`);
      onClose();
    },
  });
  const problem = useFieldProblem(add.error);
  return (
    <Dialog title={t`Write down a consent`} onClose={onClose} tall>
      <form
        className="stack-5"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Select
          label={t({ message: "What it is for", context: "consent" })}
          value={draft.purpose}
          onChange={(purpose) => put({ purpose: purpose as Draft["purpose"], text_version: "" })}
          options={purpose_order.map((one) => [one, i18n._(purpose_words[one])] as const)}
        />
        <Select
          label={t`What allows it`}
          value={draft.basis}
          onChange={(basis) => put({ basis: basis as Draft["basis"] })}
          options={(["consent", "existing_customer"] as const).map(
            (one) => [one, i18n._(basis_words[one])] as const,
          )}
        />
        <div className="field" role="group" aria-label={when}>
          <span className="label">{when}</span>
          <div>
            <InstantField
              label={when}
              value={draft.given_at}
              onChange={(given_at) => put({ given_at })}
            />
          </div>
          {problem("given_at") ? (
            <p className="field-error" role="alert">
              {problem("given_at")}
            </p>
          ) : null}
        </div>
        <TextField
          label={t`Where`}
          hint={t`The form, the page, the order.`}
          required
          maxLength={500}
          value={draft.source}
          onChange={(source) => put({ source })}
          error={problem("source")}
        />
        {bought ? (
          <SaleParts draft={draft} put={put} />
        ) : (
          <ConsentParts draft={draft} put={put} problem={problem("text_version")} />
        )}
        <Problem error={beyond_fields(add.error, fields)} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={add.isPending}>
            {t({ message: "Write it down", context: "consent" })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PartsProps {
  draft: Draft;
  put: (part: Partial<Draft>) => void;
}

/** Which words they saw, and how they said yes to them. */
function ConsentParts({ draft, put, problem }: PartsProps & { problem: string | undefined }) {
  const { t, i18n } = useLingui();
  const { language } = useSession().user;
  const { data } = useQuery(consent_texts_query);
  const texts = data?.filter((one) => one.purpose === draft.purpose) ?? [];
  const shown = texts.find((one) => one.name === draft.text_version)?.text;
  return (
    <>
      <Select
        label={t`Which text they were shown`}
        hint={
          data && texts.length === 0
            ? t`No text of this kind is written down yet: Settings, Consent texts.`
            : undefined
        }
        value={draft.text_version}
        onChange={(text_version) => put({ text_version })}
        options={[["", t`Not known`], ...texts.map((one) => [one.name, one.name] as const)]}
        error={problem}
      />
      {shown ? (
        <blockquote className="own-words" dir="auto">
          {shown[language] || shown.en || shown.da || shown.ar}
        </blockquote>
      ) : null}
      <Select
        label={t`How they said yes`}
        value={draft.closing_act}
        onChange={(act) => put({ closing_act: act as Draft["closing_act"] })}
        options={act_order.map((one) => [one, i18n._(act_words[one])] as const)}
      />
    </>
  );
}

/** A sale stands for a consent only with all three. */
function SaleParts({ draft, put }: PartsProps) {
  const { t } = useLingui();
  return (
    <fieldset className="stack-2 bare">
      <legend className="label">{t`All three are needed`}</legend>
      <Check
        label={t`They gave us the address in that sale`}
        checked={draft.address_given}
        onChange={(address_given) => put({ address_given })}
      />
      <Check
        label={t`They could say no at the sale, easily and free of charge`}
        checked={draft.stop_offered}
        onChange={(stop_offered) => put({ stop_offered })}
      />
      <Check
        label={t`We write only about the like of what they bought`}
        checked={draft.similar_products}
        onChange={(similar_products) => put({ similar_products })}
      />
    </fieldset>
  );
}
