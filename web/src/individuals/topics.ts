// The vocabulary of topics on the page: found by a word of any language, shown in the reader's.
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Interest, Topic } from "~/api/types";
import { fold } from "~/parts/fold";

export const topics_query = queryOptions({
  queryKey: ["topics"],
  staleTime: 10 * 60_000,
  queryFn: async () => (await answer(api.GET("/api/topics"))).items,
});

export type Words = Topic["label"];
export const topic_languages = ["en", "da", "ar"] as const;

/** In the reader's language, else in the first there is. */
export function topic_label(label: Words, language: keyof Words): string {
  return label[language] || label.en || label.da || label.ar;
}

/** What somebody wrote themselves stands as they wrote it. */
export function interest_label(
  interest: Interest,
  topics: readonly Topic[] | undefined,
  language: keyof Words,
): string {
  const topic = interest.topic_id ? topics?.find((one) => one.id === interest.topic_id) : undefined;
  return topic ? topic_label(topic.label, language) : interest.label;
}

const words_of = (topic: Topic) =>
  topic_languages.flatMap((language) => [topic.label[language], ...topic.synonyms[language]]);

/** The best first: 3 is the word itself, 2 its beginning, 1 the beginning of one of its words. */
function closeness(word: string, typed: string): number {
  const folded = fold(word.replace(/^~/, ""));
  if (folded === typed) return 3;
  if (folded.startsWith(typed)) return 2;
  return folded.split(/[\s-]+/).some((part) => part.startsWith(typed)) ? 1 : 0;
}

/** Topics that one of their words leads to, in any language. */
export function find_topics(topics: readonly Topic[], text: string, most: number): Topic[] {
  const typed = fold(text.trim());
  if (typed === "") return [];
  return topics
    .filter((topic) => !topic.hidden)
    .map((topic) => ({
      topic,
      close: Math.max(...words_of(topic).map((word) => (word ? closeness(word, typed) : 0))),
    }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close)
    .slice(0, most)
    .map(({ topic }) => topic);
}
