import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select, TextArea } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { useComplaintChanges } from "./changes";
import { complaint_query } from "./queries";

const DayField = lazy(() => import("~/parts/day_field"));

/** Closed by the person's own word, or with a written reason why there is none. */
export default function CloseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data: complaint, error } = useQuery(complaint_query(id));
  const [how, set_how] = useState<"word" | "reason">("word");
  const [text, set_text] = useState("");
  const [said_on, set_said_on] = useState<string | null>(format.today());
  const { close } = useComplaintChanges();
  const problem = useFieldProblem(close.error);
  const fields = ["their_word", "said_on", "reason"];
  return (
    <Dialog title={t`Close the complaint`} onClose={onClose}>
      <Problem error={error} />
      {complaint ? (
        <form
          className="stack-5"
          onSubmit={(event) => {
            event.preventDefault();
            const given =
              how === "word"
                ? { their_word: text, ...(said_on ? { said_on } : {}) }
                : { reason: text };
            close.mutate({ complaint, ...given }, { onSuccess: onClose });
          }}
        >
          <p className="strong">
            <bdi>{complaint.what}</bdi>
          </p>
          <Select
            label={t`How it ends`}
            value={how}
            onChange={(value) => set_how(value as "word" | "reason")}
            options={[
              ["word", t`They said that it is right now`],
              ["reason", t`Without their word, for a reason`],
            ]}
          />
          <TextArea
            label={how === "word" ? t`What they said` : t`Why it is closed without their word`}
            rows={3}
            required
            autoFocus
            value={text}
            onChange={set_text}
            error={problem("their_word", "reason")}
          />
          {how === "word" ? (
            <Suspense>
              <DayField
                label={t`When they said it`}
                value={said_on}
                onChange={set_said_on}
                most={format.today()}
                error={problem("said_on")}
              />
            </Suspense>
          ) : null}
          <Problem error={beyond_fields(close.error, fields)} />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t`Cancel`}</Button>
            <Button type="submit" look="primary" isPending={close.isPending}>{t`Close it`}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
