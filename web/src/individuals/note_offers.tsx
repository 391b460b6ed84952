// What the words of a note hold, offered under it as chips: a promise, an interest, the next talk, somebody new.
// Nothing is saved without a press.
import { Plural, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarPlus, Handshake, Heart, UserPlus } from "lucide-react";
import { lazy, type ReactNode, Suspense, type SyntheticEvent, useEffect, useState } from "react";
import type { SuggestedPromise, Suggestions } from "~/api/types";
import { new_key } from "~/api/client";
import type { Known } from "~/app/device";
import { useFormat } from "~/app/format";
import { useMay, useSession } from "~/app/session";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { useSettled } from "~/promises/use_forecast";
import {
  add_interest,
  make_person,
  set_next_talk,
  suggestions_query,
  tie_person,
} from "./suggestions";
import { topic_label } from "./topics";

const PromiseDialog = lazy(() => import("~/promises/promise_dialog"));
/** How long one pauses before the note is read. */
const settle_ms = 600;
const shortest_note = 8;

interface NoteOffersProps {
  note: string;
  at: string | null;
  whom: readonly Known[];
  /** Where the server has the note already. */
  conversation_id?: string;
  /** Somebody new was made from the note. */
  onPerson?: (known: Known) => void;
  /** The note was read, and nothing is left to offer. */
  onNothing?: () => void;
}

interface Chip {
  key: string;
  words: string;
  icon: ReactNode;
  /** What the press does, and what is said once it is done. */
  act: () => Promise<string>;
}
interface PromiseChip {
  key: string;
  promise: SuggestedPromise;
  day: string | null;
}

/** A chip a day: two where the words can mean either. */
function promises_of(promises: readonly SuggestedPromise[]): PromiseChip[] {
  return promises.flatMap((promise) => {
    const days = promise.days.length > 1 ? promise.days.map(({ day }) => day) : [promise.day];
    return days.map((day) => ({ key: `promise ${promise.what} ${day}`, promise, day }));
  });
}

/** The chips that are done with one press. */
function useChips(data: Suggestions | undefined, props: NoteOffersProps): Chip[] {
  const { whom, conversation_id, onPerson } = props;
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const people = whom.filter((one) => one.noun === "person");
  const several = people.length > 1;
  const [keys] = useState(() => new Map<string, string>());
  /** One key a name, so that pressing twice makes one person. */
  const key_of = (name: string) => {
    const key = keys.get(name) ?? new_key();
    keys.set(name, key);
    return key;
  };
  const chips: Chip[] = [];
  for (const interest of data?.interests ?? []) {
    const label = isolated(topic_label(interest.label, user.language));
    const add = (person: Known | null, words: string) =>
      chips.push({
        key: `interest ${interest.topic_id} ${person?.id ?? ""}`,
        words,
        icon: <Heart aria-hidden />,
        act: async () => {
          await add_interest(person?.id ?? null, interest.topic_id, conversation_id);
          return t`The interest is written down.`;
        },
      });
    if (interest.whose === "user") add(null, t`Your interest: ${label}`);
    else
      for (const person of people)
        add(
          person,
          several ? t`Interest of ${isolated(person.name)}: ${label}` : t`Interest: ${label}`,
        );
  }
  for (const talk of data?.next_talks ?? []) {
    const days = talk.days.length > 0 ? talk.days.map(({ day }) => day) : [talk.day];
    for (const day of days)
      for (const person of day ? people : [])
        chips.push({
          key: `talk ${day} ${person.id}`,
          words: several
            ? t`Next talk with ${isolated(person.name)}: ${format.day(day ?? "")}`
            : t`Next talk: ${format.day(day ?? "")}`,
          icon: <CalendarPlus aria-hidden />,
          act: async () => {
            await set_next_talk(person.id, day ?? "");
            return t`The next talk is written down.`;
          },
        });
  }
  for (const { name } of (conversation_id ?? onPerson) ? (data?.people ?? []) : []) {
    chips.push({
      key: `person ${name}`,
      words: t`New person: ${isolated(name)}`,
      icon: <UserPlus aria-hidden />,
      act: async () => {
        const made = await make_person(name, key_of(name));
        if (conversation_id) await tie_person(conversation_id, made.id);
        onPerson?.({ noun: "person", id: made.id, name: made.name, organisation: "" });
        return t`The person is added.`;
      },
    });
  }
  return chips;
}

export default function NoteOffers(props: NoteOffersProps) {
  const { note, at, whom, conversation_id, onNothing } = props;
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const settled = useSettled(note.trim(), settle_ms);
  const text = conversation_id ? note.trim() : settled;
  const asked = writes && text.length >= shortest_note;
  const { data, isSuccess } = useQuery({
    ...suggestions_query(text, at),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const [done, set_done] = useState<string[]>([]);
  const [shown, set_shown] = useState<PromiseChip | null>(null);
  const found = asked ? data : undefined;
  const promises = promises_of(found?.promises ?? []).filter(
    ({ promise }) => !done.includes(promise.what),
  );
  const chips = useChips(found, props).filter(({ key }) => !done.includes(key));
  const take = useMutation({
    mutationFn: (chip: Chip) => chip.act(),
    onSuccess: (said, { key }) => {
      set_done((old) => [...old, key]);
      confirm_done(said);
      for (const touched of [
        "person",
        "people",
        "session",
        "shared",
        "timeline",
        "conversation",
        "today",
      ])
        void queries.invalidateQueries({ queryKey: [touched] });
    },
  });
  const left = promises.length + chips.length;
  const nothing = (isSuccess || !asked) && left === 0 && !shown;
  useEffect(() => {
    if (nothing) onNothing?.();
    // What is done about it is the caller's; it happens once, when nothing is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nothing]);
  const words = ({ promise, day }: PromiseChip) => {
    const what = isolated(promise.what);
    if (promise.direction === "theirs")
      return day ? t`Their promise: ${what}, ${format.day(day)}` : t`Their promise: ${what}`;
    return day ? t`Promise: ${what}, ${format.day(day)}` : t`Promise: ${what}`;
  };
  return (
    <>
      <p role="status" className="hidden-visually">
        {left > 0 ? (
          <Plural
            value={left}
            one="# thing is found in the note."
            other="# things are found in the note."
          />
        ) : null}
      </p>
      {left > 0 ? (
        <ul className="chips" aria-label={t`Found in the note`}>
          {promises.map((offered) => (
            <li key={offered.key}>
              <Button small icon={<Handshake aria-hidden />} onPress={() => set_shown(offered)}>
                {words(offered)}
              </Button>
            </li>
          ))}
          {chips.map((chip) => (
            <li key={chip.key}>
              <Button
                small
                icon={chip.icon}
                isPending={take.isPending && take.variables.key === chip.key}
                onPress={() => take.mutate(chip)}
              >
                {chip.words}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Problem error={take.error} />
      {shown ? (
        <OfferedPromise
          chip={shown}
          whom={whom}
          conversation_id={conversation_id}
          onMade={() => set_done((old) => [...old, shown.promise.what])}
          onClose={() => set_shown(null)}
        />
      ) : null}
    </>
  );
}

// The dialog stands in the tree under the note's form: what is done in it is not done to the note.
const keep_inside = (event: SyntheticEvent) => event.stopPropagation();

function OfferedPromise({
  chip,
  whom,
  conversation_id,
  onMade,
  onClose,
}: {
  chip: PromiseChip;
  whom: readonly Known[];
  conversation_id: string | undefined;
  onMade: () => void;
  onClose: () => void;
}) {
  const { promise, day } = chip;
  return (
    <div onSubmit={keep_inside} onKeyDown={keep_inside}>
      <Suspense>
        <PromiseDialog
          about={null}
          to={whom.slice(0, 1)}
          first={{ what: promise.what, day, direction: promise.direction, conversation_id, onMade }}
          onClose={onClose}
        />
      </Suspense>
    </div>
  );
}
