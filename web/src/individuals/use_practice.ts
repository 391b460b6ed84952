// One session of name practice: which card is asked, what was answered, and where the answer goes.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PracticeCard } from "~/api/types";
import { useSession } from "~/app/session";
import { keep_answer, send_answers } from "./practice_device";

export type Grade = 1 | 2 | 3 | 4;

interface Asked {
  card: PracticeCard;
  /** Comes once more, because it was not known. */
  again?: boolean;
}

export function usePractice(cards: PracticeCard[]) {
  const { user } = useSession();
  const queries = useQueryClient();
  const [queue, set_queue] = useState<Asked[]>(() => cards.map((card) => ({ card })));
  const [at, set_at] = useState(0);
  const [is_shown, set_shown] = useState(false);
  const [known, set_known] = useState(0);
  const asked = queue[at];
  return {
    card: asked?.card,
    place: at + 1,
    length: queue.length,
    known,
    answered: at,
    is_shown,
    show: () => asked && set_shown(true),
    grade: (grade: Grade) => {
      if (!asked || !is_shown) return;
      const given = { card_id: asked.card.card_id, grade, at: new Date().toISOString() };
      void keep_answer(user.id, given).then(() => send_answers(user.id, queries));
      if (grade === 1 && !asked.again)
        set_queue((old) => [...old, { card: asked.card, again: true }]);
      if (grade !== 1) set_known((old) => old + 1);
      set_at(at + 1);
      set_shown(false);
    },
  };
}
