// Settings: the words that people agree to. One that was shown is evidence and never another one.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { ConsentText, MailPurpose } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Select, TextArea, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { consent_texts_query } from "./consent_queries";
import { purpose_order, purpose_words } from "./consent_words";

const languages = ["en", "da", "ar"] as const;

export default function TextsSettings() {
  const { t, i18n } = useLingui();
  const writes = useMay("admin");
  const texts = useQuery(consent_texts_query);
  const used = purpose_order.filter((one) => texts.data?.some(({ purpose }) => purpose === one));
  return (
    <>
      <section className="card" aria-labelledby="consent-texts">
        <div className="head">
          <h2 id="consent-texts">{t`Consent texts`}</h2>
        </div>
        <p className="row quiet">
          {t`The words people are shown before they agree. A text is never changed, because it is evidence: other words get a name of their own, and older consents keep the text they were given on.`}
        </p>
        {texts.data?.length === 0 ? (
          <p className="inside quiet">{t`No text is written down yet.`}</p>
        ) : null}
        {used.map((purpose) => (
          <div key={purpose} className="inside">
            <h3>{i18n._(purpose_words[purpose])}</h3>
            <ul className="stack-2">
              {texts.data
                ?.filter((one) => one.purpose === purpose)
                .map((one, at) => (
                  <TextRow key={one.id} text={one} newest={at === 0} />
                ))}
            </ul>
          </div>
        ))}
        <Problem error={texts.error} />
      </section>
      {writes ? <NewText /> : null}
    </>
  );
}

function TextRow({ text, newest }: { text: ConsentText; newest: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <li>
      <details open={newest}>
        <summary>
          <bdi className="strong">{text.name}</bdi>{" "}
          <time className="quiet small" dateTime={text.created_at}>
            {format.day_full(format.day_of(text.created_at))}
          </time>{" "}
          {newest ? <span className="tag">{t({ message: "Newest", context: "text" })}</span> : null}
        </summary>
        <div className="stack-2">
          {languages
            .filter((one) => text.text[one])
            .map((one) => (
              <blockquote key={one} lang={one} className="own-words" dir="auto">
                {text.text[one]}
              </blockquote>
            ))}
        </div>
      </details>
    </li>
  );
}

function NewText() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [purpose, set_purpose] = useState<MailPurpose>("newsletter");
  const [name, set_name] = useState("");
  const [text, set_text] = useState({ en: "", da: "", ar: "" });
  const add = useMutation({
    mutationFn: () => answer(api.POST("/api/consent-texts", { body: { purpose, name, text } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["consent-texts"] });
      confirm_done(t`The text is written down.`);
      set_name("");
      set_text({ en: "", da: "", ar: "" });
    },
  });
  const problem = useFieldProblem(add.error);
  const labels = { en: t`Text in English`, da: t`Text in Danish`, ar: t`Text in Arabic` };
  return (
    <section className="card" aria-labelledby="new-text">
      <div className="head">
        <h2 id="new-text">{t`Write down a text`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Select
          label={t({ message: "What it is for", context: "consent" })}
          value={purpose}
          onChange={(next) => set_purpose(next as MailPurpose)}
          options={purpose_order.map((one) => [one, i18n._(purpose_words[one])] as const)}
        />
        <TextField
          label={t`Name of the text`}
          hint={t`Such as the month from which it is shown.`}
          required
          maxLength={100}
          value={name}
          onChange={set_name}
          error={problem("name")}
        />
        {languages.map((one) => (
          <TextArea
            key={one}
            label={labels[one]}
            lang={one}
            maxLength={4000}
            value={text[one]}
            onChange={(words) => set_text({ ...text, [one]: words })}
            error={one === "en" ? problem("text") : undefined}
          />
        ))}
        <Problem error={beyond_fields(add.error, ["name", "text"])} />
        <div>
          <Button type="submit" look="primary" isPending={add.isPending}>
            {t({ message: "Write it down", context: "consent" })}
          </Button>
        </div>
      </form>
    </section>
  );
}
