import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answer, api, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useDraft } from "~/app/draft";
import { useFormat } from "~/app/format";
import type { About } from "~/app/open";
import { useSession } from "~/app/session";
import { known_query } from "~/individuals/known";
import { PersonPicker } from "~/individuals/person_picker";
import type { Known } from "~/individuals/recent";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { promise_changed } from "./changes";
import { DayChoice } from "./day_choice";
import { kinds_query, users_query } from "./queries";
import { aim_before } from "./working_days";

const DayField = lazy(() => import("~/parts/day_field"));

export default function PromiseDialog({
  about,
  onClose,
}: {
  about: About | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const known = useQuery(known_query(about));
  return (
    <Dialog title={t`Make a promise`} onClose={onClose}>
      {about && !known.data && !known.error ? null : (
        <PromiseForm
          key={known.data?.id ?? "any"}
          to={known.data ? [known.data] : []}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function PromiseForm({ to: first, onClose }: { to: Known[]; onClose: () => void }) {
  const { t } = useLingui();
  const { user, firm } = useSession();
  const format = useFormat();
  const queries = useQueryClient();
  const kinds = useQuery(kinds_query).data ?? [];
  const users = (useQuery(users_query).data ?? [user]).filter((one) => one.state === "active");
  const [direction, set_direction] = useState<"ours" | "theirs">("ours");
  const [what, set_what, clear_what] = useDraft(`${user.id}.promise.${first[0]?.id ?? ""}`);
  const [kind, set_kind] = useState("");
  const [to, set_to] = useState(first);
  const [by, set_by] = useState(user.id);
  const [said_for, set_said_for] = useState<string | null>(null);
  const [aim, set_aim] = useState<string | null | undefined>(undefined);
  const [key] = useState(new_key);
  const ours = direction === "ours";
  const aim_for =
    aim !== undefined ? aim : said_for ? aim_before(firm, format.today(), said_for) : null;

  const make = useMutation({
    mutationFn: () => {
      const target =
        to[0]?.noun === "organisation"
          ? { organisation_id: to[0].id }
          : { person_id: to[0]?.id ?? null };
      const body = {
        direction,
        what,
        ...target,
        by_user_id: by,
        said_for,
        ...(ours && aim_for ? { aim_for } : {}),
        ...(kind ? { kind } : {}),
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
      clear_what();
      confirm_done(t`The promise is written down.`);
      onClose();
    },
  });
  const problem = useFieldProblem(make.error);
  const told = make.isError || said_for !== null;

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
      {kinds.length > 0 || (ours && users.length > 1) ? (
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
        </div>
      ) : null}
      <DayChoice
        label={ours ? t`The day you say` : t`The day they said`}
        value={said_for}
        onChange={set_said_for}
        error={problem("said_for")}
      />
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
      {ours && told ? (
        <Notice
          live
          tone="accent"
          title={
            said_for && aim_for
              ? t`Say ${format.day(said_for)}. Aim for ${format.day(aim_for)}.`
              : undefined
          }
        >
          {t`A cautious guess: there are too few promises yet to know the chance.`}
        </Notice>
      ) : null}
      <Problem
        error={beyond_fields(make.error, [
          "what",
          "person_id",
          "organisation_id",
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
