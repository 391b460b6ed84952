// What one may write down about a name beyond how it is written: suggestions to confirm, IPA, parts of an Arabic name.
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Person } from "~/api/types";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { useSettled } from "~/promises/use_forecast";

type Put = (change: Partial<Person>) => void;

const settle_ms = 400;

export function useNameSuggestions(name: string, language: string | null) {
  const text = useSettled(name.trim(), settle_ms);
  const { data } = useQuery({
    queryKey: ["name-suggestions", text, language],
    enabled: text !== "",
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/names/suggestions", {
          params: { query: { name: text, ...(language ? { language } : {}) } as never },
          signal,
        }),
      ),
  });
  return text === "" ? undefined : data;
}
type Suggestions = ReturnType<typeof useNameSuggestions>;

const arabic = /\p{Script=Arabic}/u;

/** The name as it may be written in the other script: only a proposal, since vowels are left out in Arabic. */
export function OtherScript({
  suggestions,
  others,
  onUse,
}: {
  suggestions: Suggestions;
  others: string[];
  onUse: (name: string) => void;
}) {
  const { t } = useLingui();
  const offered = (suggestions?.in_other_scripts ?? []).filter(
    ({ script }) => !others.some((name) => arabic.test(name) === (script === "Arab")),
  );
  if (offered.length === 0) return null;
  return (
    <div className="stack-1">
      <p className="hint">
        <Trans>Is this right? It is a guess from the letters.</Trans>
      </p>
      <ul className="chips">
        {offered.map(({ name }) => (
          <li key={name} className="line">
            <bdi>{name}</bdi>
            <Button small onPress={() => onUse(name)}>
              {t`Use it`}
              <span className="hidden-visually">
                : <bdi>{name}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How to say it in IPA, and the parts of an Arabic name, folded away. */
export function NameDetails({ draft, put }: { draft: Person; put: Put }) {
  const { t } = useLingui();
  const parts = draft.name_parts;
  const part = (name: keyof Person["name_parts"], label: string) => (
    <TextField
      label={label}
      value={parts[name]}
      onChange={(text) => put({ name_parts: { ...parts, [name]: text } })}
    />
  );
  return (
    <>
      <TextField
        label={t`How to say it, in IPA`}
        hint={t`The letters of the International Phonetic Alphabet; may be left empty.`}
        dir="ltr"
        value={draft.say_it_ipa}
        onChange={(say_it_ipa) => put({ say_it_ipa })}
      />
      <details>
        <summary>
          <Trans>Parts of an Arabic name</Trans>
        </summary>
        <div className="pair">
          {part("ism", t`Given name (ism)`)}
          {part("kunya", t`Father or mother of (kunya)`)}
          {part("nasab", t`Son or daughter of (nasab)`)}
          {part("laqab", t`Epithet (laqab)`)}
          {part("nisba", t`Origin or trade (nisba)`)}
        </div>
      </details>
    </>
  );
}
