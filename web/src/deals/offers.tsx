// What was offered: what, for how much, when, and until when it stands.
import { useLingui } from "@lingui/react/macro";
import { Plus, X } from "lucide-react";
import { lazy, Suspense } from "react";
import { useFieldProblem } from "~/api/problems";
import type { Deal } from "~/api/types";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { money_text, read_money } from "./money";

const DayField = lazy(() => import("~/parts/day_field"));

type Offer = Deal["offers"][number];
export type OfferText = Omit<Offer, "value"> & { value: string };

export const texts_of_offers = (offers: Offer[], currency: string, locale: string): OfferText[] =>
  offers.map((offer) => ({ ...offer, value: money_text(offer.value, currency, locale) }));

/** Rows that say nothing are no offers. */
export const offers_of = (texts: OfferText[], currency: string, locale: string): Offer[] =>
  texts
    .filter((text) => text.what.trim() !== "" || text.value.trim() !== "")
    .map((text) => ({ ...text, value: read_money(text.value, currency, locale) }));

interface OffersProps {
  offers: OfferText[];
  onChange: (offers: OfferText[]) => void;
  currency: string;
  error: unknown;
}

export function Offers({ offers, onChange, currency, error }: OffersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const problem = useFieldProblem(error);
  const set = (at: number, part: Partial<OfferText>) =>
    onChange(offers.map((offer, place) => (place === at ? { ...offer, ...part } : offer)));
  return (
    <fieldset className="stack-4">
      <legend className="label">{t`Offers`}</legend>
      {offers.map((offer, at) => (
        <div key={at} className="pair offer">
          <TextField
            label={t`What was offered`}
            value={offer.what}
            onChange={(what) => set(at, { what })}
            error={problem(`offers/${at}/what`)}
          />
          <TextField
            label={t({ message: "Value", context: "offer" })}
            inputMode="decimal"
            dir="ltr"
            value={offer.value}
            onChange={(value) => set(at, { value })}
            error={
              Number.isNaN(read_money(offer.value, currency, format.locale))
                ? t`This is not an amount.`
                : problem(`offers/${at}/value`)
            }
          />
          <Suspense>
            <DayField
              label={t`Offered on`}
              value={offer.given_on}
              onChange={(given_on) => set(at, { given_on })}
              clearable
              error={problem(`offers/${at}/given_on`)}
            />
            <DayField
              label={t`Stands until`}
              value={offer.valid_until}
              onChange={(valid_until) => set(at, { valid_until })}
              clearable
              error={problem(`offers/${at}/valid_until`)}
            />
          </Suspense>
          <Button
            small
            look="quiet"
            icon={<X aria-hidden />}
            onPress={() => onChange(offers.filter((_, place) => place !== at))}
          >{t`Remove the offer`}</Button>
        </div>
      ))}
      <div>
        <Button
          small
          icon={<Plus aria-hidden />}
          onPress={() =>
            onChange([
              ...offers,
              { what: "", value: "", given_on: format.today(), valid_until: null },
            ])
          }
        >{t`Add an offer`}</Button>
      </div>
    </fieldset>
  );
}
