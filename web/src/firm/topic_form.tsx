import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { Topic } from "~/api/types";
import { topic_languages } from "~/individuals/topics";
import { Button } from "~/parts/button";
import { Check, TextArea, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A topic's names and further words in the three languages; hidden, or taken away. */
export function TopicForm({ topic, onDone }: { topic: Topic; onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [label, set_label] = useState(topic.label);
  const [synonyms, set_synonyms] = useState({
    en: topic.synonyms.en.join("\n"),
    da: topic.synonyms.da.join("\n"),
    ar: topic.synonyms.ar.join("\n"),
  });
  const [hidden, set_hidden] = useState(topic.hidden);
  const params = { path: { id: topic.id }, header: if_match(topic.version) };
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["topics"] });
    onDone();
  };
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/topics/{id}", {
          params,
          body: {
            label,
            synonyms: {
              en: lines(synonyms.en),
              da: lines(synonyms.da),
              ar: lines(synonyms.ar),
            },
            hidden,
          },
        }),
      ),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/topics/{id}", { params })),
    onSuccess: done,
  });
  const names = { en: t`Name in English`, da: t`Name in Danish`, ar: t`Name in Arabic` };
  const further = {
    en: t`Other words in English`,
    da: t`Other words in Danish`,
    ar: t`Other words in Arabic`,
  };
  return (
    <li className="row">
      <form
        className="inside grow"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
        }}
      >
        {topic_languages.map((language) => (
          <div key={language} className="pair">
            <TextField
              label={names[language]}
              value={label[language]}
              onChange={(text) => set_label({ ...label, [language]: text })}
            />
            <TextArea
              label={further[language]}
              hint={t`One a line.`}
              value={synonyms[language]}
              onChange={(text) => set_synonyms({ ...synonyms, [language]: text })}
            />
          </div>
        ))}
        <p className="quiet small">{t`A word with ~ before it is looked for in notes only beside words that say that somebody cares.`}</p>
        <Check
          label={t`Hidden: offered to nobody; who has it keeps it`}
          checked={hidden}
          onChange={set_hidden}
        />
        <Problem error={save.error ?? remove.error} />
        <div className="dialog-foot">
          {topic.builtin ? null : (
            <Button small look="danger" onPress={() => remove.mutate()}>{t`Remove`}</Button>
          )}
          <Button small onPress={onDone}>{t`Cancel`}</Button>
          <Button small look="primary" type="submit" isPending={save.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </li>
  );
}
