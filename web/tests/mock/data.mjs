// A small made-up firm in three languages, with days relative to today. Made by a fixed seed: every run is the same.
const day_ms = 86_400_000;
export const day = (offset) => new Date(Date.now() + offset * day_ms).toISOString().slice(0, 10);
export const instant = (offset, hour = 10) =>
  `${day(offset)}T${String(hour).padStart(2, "0")}:00:00Z`;

let state = 20260422;
export const random = () => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
};
const pick = (list) => list[Math.floor(random() * list.length)];

let serial = 1000;
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export function new_id() {
  let left = (serial += 1);
  let text = "";
  for (let at = 0; at < 13; at += 1) {
    text = letters[left % 32] + text;
    left = Math.floor(left / 32);
  }
  return text;
}

const given = [
  "Mette",
  "Søren",
  "Ahmad",
  "Fatima",
  "Åse",
  "Lars",
  "Layla",
  "Peter",
  "Ingrid",
  "Youssef",
  "Kirsten",
  "Omar",
  "Anders",
  "Noura",
  "Jens",
  "Mariam",
  "Emma",
  "Khalid",
  "Ole",
  "Sara",
];
const family = [
  "Sørensen",
  "Jensen",
  "al-Hakim",
  "Nielsen",
  "Haddad",
  "Østergaard",
  "Møller",
  "Nasser",
  "Kjær",
  "Mansour",
  "Aagaard",
  "Smith",
  "Ærø",
  "Qasim",
  "Holm",
  "Taylor",
];
const arabic = [
  "أحمد الحكيم",
  "فاطمة حداد",
  "ليلى منصور",
  "يوسف ناصر",
  "خالد قاسم",
  "مريم الزهراء",
];
const firms = [
  "Nordhavn Kaffe ApS",
  "Bageriet Bro",
  "Haddad Trading",
  "شركة النخيل للتجارة",
  "Fjord & Sons",
  "Møllers Tømrer",
  "Blue Lantern Hotel",
  "مطعم ليالي",
  "Aarhus Blomster",
  "Kjær Optik",
];
const roles = ["customer", "customer", "customer", "prospect", "supplier", "partner", "employee"];
const notes = [
  "Met at the fair. She would like a quote for the winter menu, and prefers a call before nine.",
  "Ringede om leveringen. Han er glad for kaffen, men vil gerne have mindre poser. Datteren begynder på gymnasiet.",
  "تحدثنا عن الطلبية القادمة. يفضّل التسليم يوم الأحد صباحًا ولا يقبل التأخير.",
  "Asked about the new grinder. Will decide after the holidays.",
  "Har skiftet lokale; ny adresse følger. Spurgte til økologisk sortiment.",
];
const promised = [
  "Send the quote for the winter menu",
  "Sende nye prøver af mørk ristning",
  "إرسال عرض الأسعار المعدّل",
  "Call back about the grinder",
  "Reparere kaffemaskinen",
  "Deliver 40 kg espresso",
  "تجهيز عيّنات القهوة العربية",
  "Show the new shop",
];

const blank_person = {
  name_in_other_scripts: [],
  call_name: "",
  say_it: "",
  say_it_ipa: "",
  name_parts: { ism: "", kunya: "", nasab: "", laqab: "", nisba: "" },
  say_it_recording: null,
  recording_consent: null,
  address_as: "",
  roles: [],
  positions: [],
  emails: [],
  phones: [],
  addresses: [],
  birthday: null,
  language: null,
  country: null,
  time_zone: null,
  photo: null,
  links: [],
  interests: [],
  own_fields: {},
};
export const make_person = (fields, at = new Date().toISOString()) => ({
  id: new_id(),
  version: 1,
  ...blank_person,
  ...fields,
  created_at: at,
  changed_at: at,
});
export const make_organisation = (fields, at = new Date().toISOString()) => ({
  id: new_id(),
  version: 1,
  name: "",
  name_in_other_scripts: [],
  roles: [],
  emails: [],
  phones: [],
  addresses: [],
  web: "",
  own_fields: {},
  photo: null,
  ...fields,
  created_at: at,
  changed_at: at,
});

/** Everything the mock server holds, for `count` people. */
export function make_data(count, language = "en") {
  const at = instant(-300);
  const user = {
    id: new_id(),
    version: 1,
    name: "Kirsten Holm",
    email: "kirsten@example.com",
    access: "owner",
    person_id: null,
    language,
    region: { en: "en-GB", da: "da-DK", ar: "ar-AE" }[language],
    numerals: language === "ar" ? "arab" : "latn",
    calendar: "gregory",
    first_day_of_week: language === "ar" ? 1 : 1,
    theme: "system",
    single_keys: true,
    interests: [],
    state: "active",
    created_at: at,
    changed_at: at,
  };
  const colleague = {
    ...user,
    id: new_id(),
    name: "Omar Nasser",
    email: "omar@example.com",
    access: "staff",
  };
  const firm = {
    id: new_id(),
    version: 1,
    name: "Havnens Kaffe",
    country: "DK",
    time_zone: "Europe/Copenhagen",
    language: "da",
    currency: "DKK",
    opening: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
    created_at: at,
    changed_at: at,
  };
  const organisations = firms.map((name) =>
    make_organisation(
      {
        name,
        roles: [{ role: pick(roles), since: day(-200), until: null }],
        web: "https://example.com",
        phones: [{ label: "work", value: "+45 33 12 34 56" }],
      },
      at,
    ),
  );
  const people = [];
  for (let index = 0; index < count; index += 1) {
    const in_arabic = index % 7 === 3;
    const name = in_arabic ? pick(arabic) : `${pick(given)} ${pick(family)}`;
    const organisation = index % 3 === 0 ? null : pick(organisations);
    const person = make_person(
      {
        name: count > 100 ? `${name} ${index}` : name,
        name_in_other_scripts: index === 3 ? ["Ahmad al-Hakim"] : [],
        call_name: "",
        roles: [{ role: pick(roles), since: day(-Math.floor(random() * 400)), until: null }],
        positions: organisation
          ? [
              {
                organisation_id: organisation.id,
                organisation: organisation.name,
                title: pick(["Manager", "Indkøber", "مدير المشتريات", "Owner"]),
                since: null,
                until: null,
              },
            ]
          : [],
        emails: [{ label: "work", value: `person${index}@example.com` }],
        phones: [
          {
            label: "mobile",
            value: `+45 20 ${String(10 + (index % 90))} 44 ${String(10 + (index % 77))}`,
          },
        ],
        birthday:
          index % 4 === 0 ? `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 9}` : null,
        language: in_arabic ? "ar" : null,
      },
      at,
    );
    person.last_talked_on = index % 9 === 8 ? null : day(-Math.floor(random() * 160));
    people.push(person);
  }
  const order = new Intl.Collator(language);
  people.sort((a, b) => order.compare(a.name, b.name));
  const conversations = [];
  const promises = [];
  for (const [index, person] of people.slice(0, 40).entries()) {
    for (let talk = 0; talk < 3; talk += 1) {
      conversations.push({
        id: new_id(),
        version: 1,
        author_id: user.id,
        author: talk === 1 ? colleague.name : user.name,
        private: false,
        person_ids: [person.id],
        organisation_ids: [],
        channel: pick(["meeting", "call", "email", "visit"]),
        at: instant(-talk * 20 - (index % 9) - 1, 8 + (index % 8)),
        note: notes[(index + talk) % notes.length],
        shared_with: [],
        created_at: at,
        changed_at: at,
      });
    }
    if (index < 22) {
      const said_for = day([-3, 0, 0, 1, 2, 4, 6, 9, 13, -8, -2][index % 11]);
      const done = index > 15;
      promises.push({
        id: new_id(),
        version: 1,
        direction: index % 5 === 4 ? "theirs" : "ours",
        person_id: person.id,
        organisation_id: null,
        by_user_id: index % 5 === 4 ? null : index % 3 === 2 ? colleague.id : user.id,
        kind: null,
        forecast:
          index % 5 === 4
            ? null
            : {
                made_at: instant(-12),
                cases: 31,
                level: "kind",
                abstained: false,
                say_on: said_for,
                aim_on: day(-1),
                chance: 0.91,
              },
        what: promised[index % promised.length],
        conversation_id: null,
        need_id: null,
        estimate_days: null,
        said_for,
        aim_for: index % 2 ? day(-1) : null,
        made_at: instant(-12),
        done_at: done ? instant(-1) : null,
        withdrawn_at: null,
        renegotiations:
          index % 6 === 5
            ? [
                {
                  at: instant(-4),
                  from: day(-2),
                  to: said_for,
                  reason: "The roaster was down",
                  after_the_day: index % 4 === 1,
                },
              ]
            : [],
        created_at: at,
        changed_at: at,
      });
    }
  }
  return {
    user,
    users: [user, colleague],
    firm,
    people,
    organisations,
    conversations,
    promises,
    kinds: ["Quote", "Repair"].map((name) => ({
      id: new_id(),
      version: 1,
      name,
      cost_of_breaking: null,
      cost_of_caution: null,
    })),
    own_fields: [
      {
        id: new_id(),
        version: 1,
        noun: "person",
        name: "Favourite coffee",
        kind: "text",
        choices: [],
        position: 1,
      },
    ],
    invitations: [],
    tokens: [],
    later: new Set(),
    bin: [],
    imports: [],
    order,
  };
}
