import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSession } from "~/app/session";
import { InterestPicker } from "~/individuals/interest_picker";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { useMeChange } from "./use_me_change";

/** What one cares about oneself: with it Kept says what one shares with whom. */
export function OwnInterests() {
  const { t } = useLingui();
  const { user } = useSession();
  const change = useMeChange();
  const [interests, set_interests] = useState(user.interests);
  const title = t`Your interests`;
  const same = JSON.stringify(interests) === JSON.stringify(user.interests);
  return (
    <section className="card" aria-labelledby="me-interests">
      <div className="head">
        <h2 id="me-interests">{title}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { interests },
            {
              onSuccess: (after) => {
                set_interests(after.interests);
                confirm_done(t`Saved.`);
              },
            },
          );
        }}
      >
        <p className="quiet">{t`Kept tells you what you share with somebody, and your colleagues whom to ask. Everybody in the firm can see it.`}</p>
        <InterestPicker label={title} interests={interests} onChange={set_interests} />
        <Problem error={change.error} />
        <div>
          <Button type="submit" isDisabled={same} isPending={change.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </section>
  );
}
