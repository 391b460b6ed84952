// Two people of the made-up firm who look like one, until somebody keeps them apart.
import { person_item } from "./views.mjs";

export function duplicate_routes(on, data) {
  const apart = new Set();
  const key = (a, b) => [a, b].sort().join(" ");
  const pairs = () =>
    data.people.length < 2 || apart.has(key(data.people[0].id, data.people[1].id))
      ? []
      : [
          {
            people: data.people.slice(0, 2).map((person) => person_item(person)),
            probability: 0.97,
            evidence: [
              { field: "phone", level: "same", weight: 9.4 },
              { field: "family_name", level: "close", weight: 5.1 },
              { field: "birthday", level: "different", weight: -3.2 },
            ],
          },
        ];
  on("GET", "/api/duplicates", () => ({ items: pairs(), next: null, count: pairs().length }));
  on("PUT", "/api/duplicates/:a/:b/apart", ({ a, b }) => void apart.add(key(a, b)), 204);
  on("DELETE", "/api/duplicates/:a/:b/apart", ({ a, b }) => void apart.delete(key(a, b)), 204);
}
