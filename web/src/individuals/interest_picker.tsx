// What somebody cares about: topics found by a word of any language, or words of their own.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import type { Interest } from "~/api/types";
import { useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Combobox, type Offer } from "~/parts/combobox";
import { Problem } from "~/parts/notice";
import { find_topics, interest_label, topic_label, topics_query } from "./topics";

interface InterestPickerProps {
  label: string;
  interests: readonly Interest[];
  onChange: (interests: Interest[]) => void;
}

const own_words = "own";
const most_offers = 8;

/** The server fills in who, when and where. */
const new_interest = (topic_id: string | null, label: string) => ({ topic_id, label }) as Interest;

export function InterestPicker({ label, interests, onChange }: InterestPickerProps) {
  const { t } = useLingui();
  const { language } = useSession().user;
  const topics = useQuery(topics_query);
  const [text, set_text] = useState("");
  const typed = text.trim();
  const has = (id: string) => interests.some((one) => one.topic_id === id);
  const found = find_topics(topics.data ?? [], text, most_offers).filter(({ id }) => !has(id));
  const offers: Offer[] = found.map((topic) => {
    const parent = topics.data?.find(({ id }) => id === topic.parent_id);
    return {
      id: topic.id,
      text: topic_label(topic.label, language),
      shown: (
        <>
          <bdi>{topic_label(topic.label, language)}</bdi>
          {parent ? <bdi className="end">{topic_label(parent.label, language)}</bdi> : null}
        </>
      ),
    };
  });
  if (typed.length > 1)
    offers.push({
      id: own_words,
      text: typed,
      shown: <span>{t`Keep ${isolated(typed)} in these words`}</span>,
    });
  return (
    <div className="stack-2">
      {interests.length > 0 ? (
        <ul className="chips" aria-label={label}>
          {interests.map((one, index) => {
            const name = interest_label(one, topics.data, language);
            return (
              <li key={one.topic_id ?? one.label} className="chip interest">
                <bdi>{name}</bdi>
                <Button
                  look="quiet"
                  small
                  icon={<X aria-hidden />}
                  icon_only
                  onPress={() => onChange(interests.filter((_, at) => at !== index))}
                >
                  {t`Remove ${isolated(name)}`}
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <Combobox
        label={t`Add an interest`}
        text={text}
        onText={set_text}
        offers={offers}
        placeholder={t`Handball, jazz, gardening`}
        onChoose={(id) => {
          set_text("");
          const topic = found.find((one) => one.id === id);
          onChange([
            ...interests,
            topic
              ? new_interest(topic.id, topic_label(topic.label, language))
              : new_interest(null, typed),
          ]);
        }}
      />
      <Problem error={topics.error} />
    </div>
  );
}
