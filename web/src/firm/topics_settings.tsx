import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { Topic } from "~/api/types";
import { useSession } from "~/app/session";
import { find_topics, topic_label, topics_query } from "~/individuals/topics";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { SearchField, Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { TopicForm } from "./topic_form";

const most_found = 30;

function TopicRow({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const { language } = useSession().user;
  const [open, set_open] = useState(false);
  const name = topic_label(topic.label, language);
  if (open) return <TopicForm topic={topic} onDone={() => set_open(false)} />;
  return (
    <li className="row">
      <span className="grow">
        <bdi className={topic.hidden ? "quiet" : "strong"}>{name}</bdi>
        {topic.hidden ? (
          <span className="tag">{t({ message: "Hidden", context: "topic" })}</span>
        ) : null}
        {topic.builtin ? null : <span className="tag">{t`Yours`}</span>}
      </span>
      <span className="end">
        <Button
          small
          look="quiet"
          onPress={() => set_open(true)}
        >{t`Change ${isolated(name)}`}</Button>
      </span>
    </li>
  );
}

function NewTopic({ parents }: { parents: Topic[] }) {
  const { t } = useLingui();
  const { language } = useSession().user;
  const queries = useQueryClient();
  const [name, set_name] = useState("");
  const [parent, set_parent] = useState("");
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/topics", {
          body: {
            kind: "interest",
            label: { [language]: name },
            ...(parent ? { parent_id: parent } : {}),
          } as never,
        }),
      ),
    onSuccess: () => {
      set_name("");
      void queries.invalidateQueries({ queryKey: ["topics"] });
    },
  });
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextField label={t`Name of the topic`} required value={name} onChange={set_name} />
      <Select
        label={t`Belongs under`}
        value={parent}
        onChange={set_parent}
        options={[
          ["", t`None of these`],
          ...parents.map((one) => [one.id, topic_label(one.label, language)] as const),
        ]}
      />
      <Problem error={make.error} />
      <div>
        <Button type="submit" isPending={make.isPending}>{t`Add a topic`}</Button>
      </div>
    </form>
  );
}

/** The vocabulary of interests: renamed, added to, hidden. */
export default function TopicsSettings() {
  const { t } = useLingui();
  const { language } = useSession().user;
  const topics = useQuery(topics_query);
  const [text, set_text] = useState("");
  const all = topics.data ?? [];
  const parents = all.filter((one) => one.parent_id === null);
  const shown_in = (of: Topic[]) => of.map((one) => <TopicRow key={one.id} topic={one} />);
  return (
    <section className="card" aria-labelledby="topics">
      <div className="head">
        <h2 id="topics">{t`Topics of interest`}</h2>
      </div>
      <p className="row quiet">{t`One list for everybody, in three languages. Belief, health, politics, unions, sexuality and origin are not kept as topics.`}</p>
      <div className="inside">
        <SearchField label={t`Find a topic`} value={text} onChange={set_text} />
      </div>
      {text.trim() ? (
        <ul className="rows">
          {shown_in(
            find_topics(
              all.map((one) => ({ ...one, hidden: false })),
              text,
              most_found,
            ).map((found) => all.find((one) => one.id === found.id) ?? found),
          )}
        </ul>
      ) : (
        parents.map((parent) => (
          <details key={parent.id} className="row">
            <summary>
              <bdi>{topic_label(parent.label, language)}</bdi>
            </summary>
            <ul className="rows">
              {shown_in([parent, ...all.filter((one) => one.parent_id === parent.id)])}
            </ul>
          </details>
        ))
      )}
      <NewTopic parents={parents} />
      <Problem error={topics.error} />
    </section>
  );
}
