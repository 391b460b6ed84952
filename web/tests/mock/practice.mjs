// Name practice as the mock has it: five people, a clue and a name each.
export function practice_routes(on, data) {
  const answered = new Map();
  data.practice_answers = answered;
  const blank = {
    photo: null,
    name: "",
    name_in_other_scripts: [],
    call_name: "",
    address_as: "",
    say_it: "",
    say_it_ipa: "",
    say_it_recording: null,
    organisation: "",
    title: "",
    roles: [],
    last_talked_on: null,
    note: "",
    birthday: null,
  };
  const card = (person) => ({
    card_id: `${person.id}.face_to_name`,
    kind: "face_to_name",
    person_id: person.id,
    front: { ...blank, organisation: "Café Lindehjørnet", title: "Owner", roles: ["customer"] },
    back: {
      ...blank,
      name: person.name,
      name_in_other_scripts: person.name_in_other_scripts,
      call_name: person.call_name,
      say_it: "SAY-it",
    },
    due_at: null,
    state: "new",
  });
  const counts = () => ({
    due: 0,
    new_today: answered.size,
    learnt: 0,
    ready: Math.min(5, Math.max(0, 10 - answered.size)),
  });
  on("GET", "/api/practice", counts);
  on("GET", "/api/practice/session", ({ query }) => {
    const ids = query.get("person_ids")?.split(",");
    const people = ids
      ? data.people.filter((one) => ids.includes(one.id))
      : data.people
          .filter(
            (one) => ![...answered.values()].some((given) => given.card_id.startsWith(one.id)),
          )
          .slice(0, counts().ready);
    return { items: people.map(card), next: null };
  });
  on("POST", "/api/practice/answers", ({ body }) => {
    for (const given of body.answers) answered.set(`${given.card_id} ${given.at}`, given);
    return counts();
  });
  const person_of = (id) => data.people.find((one) => one.id === id);
  on("PUT", "/api/people/:id/recording", ({ id }) =>
    Object.assign(person_of(id), {
      version: person_of(id).version + 1,
      say_it_recording: `/api/people/${id}/recording?file=1`,
      recording_consent: { by_user_id: data.user.id, at: new Date().toISOString() },
    }),
  );
  on("DELETE", "/api/people/:id/recording", ({ id }) =>
    Object.assign(person_of(id), {
      version: person_of(id).version + 1,
      say_it_recording: null,
      recording_consent: null,
    }),
  );
  on("GET", "/api/names/suggestions", ({ query }) => ({
    in_other_scripts: query.get("name") ? [{ script: "Arab", name: "اسم" }] : [],
    call_name: query.get("name")?.split(" ")[0] ?? "",
    call_names: [query.get("name")?.split(" ")[0] ?? ""],
    address_as: [query.get("name")?.split(" ")[0] ?? ""],
  }));
}
