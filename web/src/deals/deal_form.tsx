// With whom, for how much, in which stage, and what comes next: to write a deal down and change it.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { answer, api, if_match, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { Deal, Stage } from "~/api/types";
import { useDraft } from "~/app/draft";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { PersonPicker } from "~/individuals/person_picker";
import type { Known } from "~/individuals/recent";
import { Button } from "~/parts/button";
import { Select, TextArea, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { users_query } from "~/promises/queries";
import { deal_changed } from "./changes";
import { money_text, read_money } from "./money";
import { type OfferText, Offers, offers_of, texts_of_offers } from "./offers";

const DayField = lazy(() => import("~/parts/day_field"));

interface DealFormProps {
  deal?: Deal;
  stages: Stage[];
  about: Known[];
  onClose: () => void;
  below?: ReactNode;
  /** What stands beside Save. */
  foot: ReactNode;
}

const fields = [
  "name",
  "organisation_id",
  "stage_id",
  "value",
  "currency",
  "expected_on",
  "by_user_id",
  "next_step",
  "next_step_on",
  "customer",
  "reason",
  "note",
];

/** What differs from the deal as it is. */
function changed(deal: Deal, body: object) {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(deal[key as keyof Deal]) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(body).filter(differs));
}

function useSaving(deal: Deal | undefined, onSaved: () => void) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(new_key);
  return useMutation({
    mutationFn: (body: object) =>
      deal
        ? answer(
            api.PATCH("/api/deals/{id}", {
              params: { path: { id: deal.id }, header: if_match(deal.version) },
              body: changed(deal, body) as never,
            }),
          )
        : answer(
            api.POST("/api/deals", {
              params: { header: { "Idempotency-Key": key } },
              body: body as never,
            }),
          ),
    onSuccess: (saved) => {
      deal_changed(queries, saved);
      confirm_done(deal ? t`The deal is saved.` : t`The deal is written down.`);
      onSaved();
    },
  });
}

/** Any number of people, one organisation. */
function one_organisation(chosen: Known[]): Known[] {
  const last = chosen.findLast((one) => one.noun === "organisation");
  return chosen.filter((one) => one.noun === "person" || one === last);
}

/** The fields as they stand, and the deal they make. */
function useFields(deal: Deal | undefined, first_stages: Stage[], first_about: Known[]) {
  const { user, firm } = useSession();
  const { locale } = useFormat();
  const currency_first = deal?.currency ?? firm.currency;
  const place = `${user.id}.deal.${deal?.id ?? first_about[0]?.id ?? ""}`;
  const name = useDraft(place, deal?.name);
  const note = useDraft(`${place}.note`, deal?.note);
  const [about, set_about] = useState(first_about);
  const [rest, set_rest] = useState({
    stage_id: deal?.stage_id ?? first_stages.find((one) => one.kind === "open")?.id ?? "",
    by_user_id: deal?.by_user_id ?? user.id,
    currency: currency_first,
    value: money_text(deal?.value ?? null, currency_first, locale),
    expected_on: deal?.expected_on ?? null,
    next_step: deal?.next_step ?? "",
    next_step_on: deal?.next_step_on ?? null,
    customer: (deal?.customer ?? "") as string,
    reason: deal?.reason ?? "",
  });
  const [offers, set_offers] = useState<OfferText[]>(
    texts_of_offers(deal?.offers ?? [], currency_first, locale),
  );
  const set =
    <Key extends keyof typeof rest>(key: Key) =>
    (value: (typeof rest)[Key]) =>
      set_rest((old) => ({ ...old, [key]: value }));
  const value = read_money(rest.value, rest.currency, locale);
  const read_offers = offers_of(offers, rest.currency, locale);
  const stage = first_stages.find((one) => one.id === rest.stage_id);
  const hidden_people = (deal?.person_ids ?? []).filter(
    (id) => !first_about.some((one) => one.id === id),
  );
  // Whoever is in the bin is not shown, and stays.
  const hidden_organisation = first_about.some((one) => one.noun === "organisation")
    ? null
    : (deal?.organisation_id ?? null);
  const organisation = about.find((one) => one.noun === "organisation")?.id;
  const body = {
    ...rest,
    name: name[0],
    note: note[0],
    value,
    offers: read_offers,
    customer: rest.customer || undefined,
    reason: stage?.kind === "open" ? undefined : rest.reason,
    person_ids: [
      ...about.filter((one) => one.noun === "person").map((one) => one.id),
      ...hidden_people,
    ],
    organisation_id: organisation ?? hidden_organisation,
  };
  const clear = () => [name, note].forEach(([, , forget]) => forget());
  return { name, note, about, set_about, rest, set, offers, set_offers, body, stage, clear };
}

export function DealForm({ deal, stages, about, onClose, below, foot }: DealFormProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const writes = useMay("staff");
  const form = useFields(deal, stages, about);
  const { rest, set, body, stage } = form;
  const users = (useQuery(users_query).data ?? [user]).filter(
    (one) => one.state === "active" || one.id === deal?.by_user_id,
  );
  const save = useSaving(deal, () => {
    form.clear();
    onClose();
  });
  const problem = useFieldProblem(save.error);
  const no_amount = Number.isNaN(body.value) ? t`This is not an amount.` : undefined;
  const broken_offer = body.offers.some((offer) => Number.isNaN(offer.value));
  const send = () => {
    if (!no_amount && !broken_offer) save.mutate(body);
  };
  return (
    <form
      className="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <TextField
        label={t`What is being sold`}
        required
        autoFocus
        value={form.name[0]}
        onChange={form.name[1]}
        error={problem("name")}
      />
      <PersonPicker
        label={t({ message: "With whom", context: "deal" })}
        chosen={form.about}
        onChange={(chosen) => form.set_about(one_organisation(chosen))}
        error={problem("organisation_id")}
      />
      <div className="pair">
        <Select
          label={t({ message: "Stage", context: "deal" })}
          value={rest.stage_id}
          onChange={set("stage_id")}
          options={stages.map((one) => [one.id, one.name] as const)}
          error={problem("stage_id")}
        />
        <TextField
          label={t({ message: "Value", context: "deal" })}
          inputMode="decimal"
          dir="ltr"
          value={rest.value}
          onChange={set("value")}
          error={no_amount ?? problem("value")}
        />
        <TextField
          label={t`Currency`}
          dir="ltr"
          maxLength={3}
          value={rest.currency}
          onChange={(value) => set("currency")(value.toUpperCase())}
          error={problem("currency")}
        />
        <Suspense>
          <DayField
            label={t({ message: "Expected", context: "deal" })}
            value={rest.expected_on}
            onChange={set("expected_on")}
            clearable
            error={problem("expected_on")}
          />
        </Suspense>
        {users.length > 1 ? (
          <Select
            label={t({ message: "Whose it is", context: "deal" })}
            value={rest.by_user_id}
            onChange={set("by_user_id")}
            options={users.map((one) => [one.id, one.name] as const)}
            error={problem("by_user_id")}
          />
        ) : null}
        <Select
          label={t({ message: "Customer", context: "deal" })}
          value={rest.customer}
          onChange={set("customer")}
          options={[
            ...(deal ? [] : [["", t`As their roles and deals say`] as const]),
            ["new", t`A new customer`],
            ["existing", t`A customer already`],
          ]}
          error={problem("customer")}
        />
      </div>
      {stage && stage.kind !== "open" ? (
        <TextField
          label={stage.kind === "lost" ? t`Why was it lost?` : t`Why was it won? (if you know)`}
          required={stage.kind === "lost"}
          value={rest.reason}
          onChange={set("reason")}
          error={problem("reason")}
        />
      ) : (
        <div className="pair">
          <TextField
            label={t`Next step`}
            value={rest.next_step}
            onChange={set("next_step")}
            error={problem("next_step")}
          />
          <Suspense>
            <DayField
              label={t`Day of the next step`}
              hint={t`On that day it is on Today.`}
              value={rest.next_step_on}
              onChange={set("next_step_on")}
              clearable
              error={problem("next_step_on")}
            />
          </Suspense>
        </div>
      )}
      <Offers
        offers={form.offers}
        onChange={form.set_offers}
        currency={rest.currency}
        error={save.error}
      />
      <TextArea
        label={t`Note`}
        rows={3}
        value={form.note[0]}
        onChange={form.note[1]}
        error={problem("note")}
      />
      {below}
      <Problem error={beyond_fields(save.error, fields)} />
      <div className="dialog-foot">
        {foot}
        {writes ? (
          <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        ) : null}
      </div>
    </form>
  );
}
