// Settings: mails written once and sent often.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match, Refused } from "~/api/client";
import type { MailTemplate } from "~/api/types";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { TextArea, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { templates_query } from "./outbox_queries";

type Language = "en" | "da" | "ar";
const languages: readonly Language[] = ["en", "da", "ar"];
const fields = ["call_name", "name", "address_as", "organisation", "my_name", "firm"] as const;
const blank: MailTemplate["texts"] = {
  en: { subject: "", body: "" },
  da: { subject: "", body: "" },
  ar: { subject: "", body: "" },
};

export default function TemplatesSection() {
  const { t } = useLingui();
  const templates = useQuery(templates_query);
  const [chosen, set_chosen] = useState<MailTemplate | null>(null);
  return (
    <section className="card" aria-labelledby="templates">
      <div className="head">
        <h2 id="templates">{t`Templates for mails`}</h2>
      </div>
      <ul className="rows">
        {templates.data?.map((one) => (
          <li key={one.id} className="row">
            <bdi className="grow">{one.name}</bdi>
            <Button small onPress={() => set_chosen(one)}>{t`Change`}</Button>
          </li>
        ))}
      </ul>
      <Problem error={templates.error} />
      <TemplateForm
        key={`${chosen?.id}${chosen?.version}`}
        held={chosen}
        onDone={() => set_chosen(null)}
      />
    </section>
  );
}

function TemplateForm({ held, onDone }: { held: MailTemplate | null; onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [name, set_name] = useState(held?.name ?? "");
  const [texts, set_texts] = useState<MailTemplate["texts"]>(held?.texts ?? blank);
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["mail-templates"] });
    set_name("");
    set_texts(blank);
    onDone();
  };
  const at = held && { path: { id: held.id }, header: if_match(held.version) };
  const save = useMutation({
    mutationFn: () =>
      at
        ? answer(api.PATCH("/api/mail-templates/{id}", { params: at, body: { name, texts } }))
        : answer(api.POST("/api/mail-templates", { body: { name, texts } })),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (held)
        await answer(api.DELETE("/api/mail-templates/{id}", { params: { path: { id: held.id } } }));
    },
    onSuccess: done,
  });
  const names: Record<Language, string> = {
    en: t`In English`,
    da: t`In Danish`,
    ar: t`In Arabic`,
  };
  // "texts/da/body/3": where a field stands that nobody knows.
  const place = save.error instanceof Refused ? (save.error.field ?? "").split("/") : [];
  const unknown = (language: Language, part: string) =>
    save.error instanceof Refused &&
    save.error.code === "unknown_field" &&
    place[1] === language &&
    place[2] === part
      ? t`Line ${place[3] ?? ""} has a field that Kept does not know.`
      : undefined;
  const put = (language: Language, change: Partial<MailTemplate["texts"]["en"]>) =>
    set_texts((old) => ({ ...old, [language]: { ...old[language], ...change } }));
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="quiet reading">
        <Trans>Kept puts what it knows in place of these fields:</Trans>{" "}
        {fields.map((one) => (
          <span key={one}>
            <Ltr>{`{{${one}}}`}</Ltr>{" "}
          </span>
        ))}
      </p>
      <TextField
        label={t`Name of the template`}
        required
        maxLength={200}
        value={name}
        onChange={set_name}
      />
      {languages.map((language) => (
        <fieldset key={language} className="stack-1">
          <legend className="label">{names[language]}</legend>
          <TextField
            label={t`Subject`}
            lang={language}
            value={texts[language].subject}
            onChange={(subject) => put(language, { subject })}
            error={unknown(language, "subject")}
          />
          <TextArea
            label={t({ message: "Text", context: "mail" })}
            lang={language}
            rows={5}
            value={texts[language].body}
            onChange={(body) => put(language, { body })}
            error={unknown(language, "body")}
          />
        </fieldset>
      ))}
      <Problem
        error={place[0] === "texts" && place[1] ? remove.error : (save.error ?? remove.error)}
      />
      <div className="line">
        <Button type="submit" look="primary" isPending={save.isPending}>
          {held ? t`Save` : t`Add a template`}
        </Button>
        {held ? (
          <Button look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t`Remove`}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
