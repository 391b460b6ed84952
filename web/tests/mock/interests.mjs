// Topics, and what the user and a person share, in the mock.
import { new_id } from "./data.mjs";

const topic = (id, parent_id, en, da, ar, synonyms = {}) => ({
  id,
  version: 0,
  kind: "interest",
  parent_id,
  label: { en, da, ar },
  synonyms: { en: [], da: [], ar: [], ...synonyms },
  builtin: true,
  hidden: false,
});
const topics = [
  topic("0000000000034", null, "Ball games", "Boldspil", "ألعاب الكرة"),
  topic("0000000000036", "0000000000034", "Handball", "Håndbold", "كرة اليد"),
  topic("000000000003A", "0000000000034", "Tennis", "Tennis", "التنس", { ar: ["كرة المضرب"] }),
  topic("0000000000004", null, "Books", "Bøger", "الكتب"),
];

/** As the server does: words that name a topic become it. */
function settled(interests, learned_at) {
  return interests.map((one) => {
    const named = (of) => Object.values(of.label).includes(one.label);
    const topic_id = one.topic_id ?? topics.find(named)?.id ?? null;
    return {
      strength: "noted",
      learned_at,
      conversation_id: null,
      by_user_id: null,
      ...one,
      topic_id,
    };
  });
}

export function interest_routes(on, server, change) {
  const { data } = server;
  data.topics ??= structuredClone(topics);
  on("GET", "/api/topics", () => ({ items: data.topics, next: null }));
  on(
    "POST",
    "/api/topics",
    ({ body }) => {
      const { label } = topic("", null, "", "", "");
      const made = { ...topic(new_id(), body.parent_id ?? null), version: 1, builtin: false };
      made.label = { ...label, ...body.label };
      data.topics.push(made);
      return made;
    },
    201,
  );
  on("PATCH", "/api/topics/:id", (request) =>
    change(
      data.topics.find(({ id }) => id === request.id),
      request,
    ),
  );
  on("GET", "/api/people/:id/shared", ({ id }) => {
    const person = data.people.find((one) => one.id === id);
    const mine = settled(data.user.interests, "2026-01-05T09:00:00Z");
    const both = settled(person.interests, "2026-01-05T09:00:00Z").filter(
      (one) => one.topic_id && mine.some((other) => other.topic_id === one.topic_id),
    );
    return {
      you_both: both.map((one) => ({
        topic_id: one.topic_id,
        label: data.topics.find((other) => other.id === one.topic_id).label,
        learned_at: one.learned_at,
        learned_from: null,
        question: "ball_games",
      })),
      who_shares: [],
      knows_best: [],
    };
  });
}
