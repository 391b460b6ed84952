// What, to whom, the day you say: with the chance of each day, and the one day that is wise to say.
import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answer, api, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useDraft } from "~/app/draft";
import { useFormat } from "~/app/format";
import { useSession } from "~/app/session";
import { PersonPicker } from "~/individuals/person_picker";
import type { Known } from "~/individuals/recent";
import { Button } from "~/parts/button";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { read_number } from "~/parts/number_text";
import { confirm_done } from "~/parts/toast_queue";
import { Advice } from "./advice";
import { promise_changed } from "./changes";
import { DayChoice } from "./day_choice";
import { kinds_query, users_query } from "./queries";
import { useForecast, useSettled } from "./use_forecast";
import { useWorksOn } from "./use_works_on";
import { aim_of } from "./working_days";

const DayField = lazy(() => import("~/parts/day_field"));
/** How long one pauses before a typed estimate is asked about. */
const settle_ms = 300;

export interface FirstWords {
  what: string;
  day: string | null;
  direction: "ours" | "theirs";
  /** The note it was said in, where the server has it. */
  conversation_id?: string | undefined;
  onMade?: () => void;
}

interface PromiseFormProps {
  to: Known[];
  first?: FirstWords;
  onClose: () => void;
}

interface Fields {
  conversation_id: string | undefined;
  direction: "ours" | "theirs";
  what: string;
  to: Known[];
  by: string;
  kind: string;
  estimate: string;
  said_for: string | null;
  aim_for: string | null;
}

const counterpart = (to: Known[]) =>
  to[0]?.noun === "organisation" ? { organisation_id: to[0].id } : { person_id: to[0]?.id ?? null };

function useMaking(fields: Fields, onMade: () => void) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(new_key);
  const { direction, what, to, by, kind, estimate, said_for, aim_for, conversation_id } = fields;
  const ours = direction === "ours";
  const estimate_days = read_number(estimate);
  return useMutation({
    mutationFn: () => {
      const body = {
        direction,
        what,
        ...counterpart(to),
        by_user_id: by,
        said_for,
        ...(ours && aim_for ? { aim_for } : {}),
        ...(ours && estimate_days ? { estimate_days } : {}),
        ...(kind ? { kind } : {}),
        ...(conversation_id ? { conversation_id } : {}),
      };
      return answer(
        api.POST("/api/promises", {
          params: { header: { "Idempotency-Key": key } },
          body: body as never,
        }),
      );
    },
    onSuccess: (promise) => {
      promise_changed(queries, promise);
      confirm_done(t`The promise is written down.`);
      onMade();
    },
  });
}

export function PromiseForm({ to: first_to, first, onClose }: PromiseFormProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const works_on = useWorksOn();
  const format = useFormat();
  const kinds = useQuery(kinds_query).data ?? [];
  const users = (useQuery(users_query).data ?? [user]).filter((one) => one.state === "active");
  const [direction, set_direction] = useState<"ours" | "theirs">(first?.direction ?? "ours");
  const place = first ? `said.${first.what}` : (first_to[0]?.id ?? "");
  const [what, set_what, clear_what] = useDraft(`${user.id}.promise.${place}`, first?.what);
  const [kind, set_kind] = useState("");
  const [to, set_to] = useState(first_to);
  const [by, set_by] = useState(user.id);
  const [estimate, set_estimate] = useState("");
  const [said_for, set_said_for] = useState(first?.day ?? null);
  const [aim, set_aim] = useState<string | null | undefined>(undefined);
  const ours = direction === "ours";
  const estimate_days = useSettled(read_number(estimate), settle_ms);
  const known = useForecast(
    { kind: kind || null, by_user_id: by, estimate_days, ...counterpart(to) },
    said_for,
    ours,
  );
  const aim_for =
    aim !== undefined ? aim : aim_of(works_on, format.today(), said_for, known.forecast?.aim_on);
  const fields = { direction, what, to, by, kind, estimate, said_for, aim_for };
  const make = useMaking({ ...fields, conversation_id: first?.conversation_id }, () => {
    clear_what();
    first?.onMade?.();
    onClose();
  });
  const problem = useFieldProblem(make.error);
  const usual =
    known.forecast && !known.forecast.abstained && estimate.trim() === ""
      ? known.forecast.estimate_days
      : undefined;
  const usual_words = (days: number) =>
    t`Usually ${plural(Math.round(days * 10) / 10, { one: "# working day", other: "# working days" })}.`;
  const bad_estimate = estimate.trim() !== "" && !read_number(estimate);

  return (
    <form
      className="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) make.mutate();
      }}
    >
      <div className="segments" role="group" aria-label={t`Who promises`}>
        <button
          type="button"
          className="segment"
          aria-pressed={ours}
          onClick={() => set_direction("ours")}
        >{t`We promise them`}</button>
        <button
          type="button"
          className="segment"
          aria-pressed={!ours}
          onClick={() => set_direction("theirs")}
        >{t`They promise us`}</button>
      </div>
      <TextField
        label={t`What is promised`}
        required
        autoFocus
        value={what}
        onChange={set_what}
        error={problem("what")}
      />
      <PersonPicker
        label={ours ? t`To whom` : t`Who promised`}
        single
        chosen={to}
        onChange={set_to}
        error={problem("person_id", "organisation_id")}
      />
      {kinds.length > 0 || ours ? (
        <div className="pair">
          {kinds.length > 0 ? (
            <Select
              label={t`Kind`}
              value={kind}
              onChange={set_kind}
              options={[["", t`No kind`], ...kinds.map((one) => [one.id, one.name] as const)]}
            />
          ) : null}
          {ours && users.length > 1 ? (
            <Select
              label={t`Who delivers`}
              value={by}
              onChange={set_by}
              options={users.map((one) => [one.id, one.name] as const)}
            />
          ) : null}
          {ours ? (
            <TextField
              label={t`Your own guess, in working days`}
              inputMode="decimal"
              {...(usual ? { hint: usual_words(usual) } : {})}
              autoComplete="off"
              value={estimate}
              onChange={set_estimate}
              error={
                bad_estimate
                  ? t`A number of days, such as ${format.number(2)} or ${format.number(0.5)}.`
                  : problem("estimate_days")
              }
            />
          ) : null}
        </div>
      ) : null}
      <DayChoice
        label={ours ? t`The day you say` : t`The day they said`}
        value={said_for}
        onChange={set_said_for}
        error={problem("said_for")}
        known={known}
      />
      {ours && (said_for || known.forecast) ? (
        <Advice
          known={known}
          said_for={said_for}
          aim_for={aim_for}
          onTake={(say_on, aim_on) => {
            set_said_for(say_on);
            set_aim(aim_on ?? undefined);
          }}
        />
      ) : null}
      {ours && said_for ? (
        <Suspense>
          <DayField
            label={t`The day you aim for`}
            hint={t`Deliver before the day you say, and the word is kept even when something goes wrong.`}
            value={aim_for}
            onChange={set_aim}
            most={said_for}
            clearable
            error={problem("aim_for")}
          />
        </Suspense>
      ) : null}
      <Problem
        error={beyond_fields(make.error, [
          "what",
          "person_id",
          "organisation_id",
          "estimate_days",
          "said_for",
          "aim_for",
        ])}
      />
      <div className="dialog-foot">
        <Button onPress={onClose}>{t`Cancel`}</Button>
        <Button
          type="submit"
          look="primary"
          isPending={make.isPending}
          isDisabled={to.length === 0 || said_for === null}
        >
          {ours ? t`Make the promise` : t`Write it down`}
        </Button>
      </div>
    </form>
  );
}
