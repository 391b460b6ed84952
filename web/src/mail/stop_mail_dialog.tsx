// Somebody asked us to stop, on the telephone or in a letter: it holds at once.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { MailPurpose } from "~/api/types";
import type { About } from "~/app/open";
import { person_query } from "~/individuals/queries";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { consents_changed } from "./consent_queries";
import { StopPurpose } from "./stop_purpose";

export default function StopMailDialog({
  about,
  onClose,
}: {
  about: About | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const id = about?.id ?? "";
  const { data: person, error } = useQuery(person_query(id));
  const addresses = person?.emails.map((one) => one.value) ?? [];
  const [chosen, set_chosen] = useState("");
  const [purpose, set_purpose] = useState<MailPurpose | null>(null);
  const stop = useMutation({
    mutationFn: async () => {
      for (const address of chosen ? [chosen] : addresses)
        await answer(
          api.POST("/api/people/{id}/suppressions", {
            params: { path: { id } },
            body: { address, purpose },
          }),
        );
    },
    onSuccess: () => {
      confirm_done(t`Stopped. Only an administrator can lift it.`);
      onClose();
    },
    onSettled: () => consents_changed(queries),
  });
  return (
    <Dialog title={t`They asked us to stop`} onClose={onClose}>
      <Problem error={error} />
      {person && addresses.length === 0 ? (
        <Notice>{t`There is no e-mail address on this card, so nothing can be sent.`}</Notice>
      ) : null}
      {addresses.length > 0 ? (
        <form
          className="stack-5"
          onSubmit={(event) => {
            event.preventDefault();
            stop.mutate();
          }}
        >
          <StopPurpose value={purpose} onChange={set_purpose} />
          {addresses.length > 1 ? (
            <Select
              label={t`To which address`}
              value={chosen}
              onChange={set_chosen}
              options={[["", t`All of theirs`], ...addresses.map((one) => [one, one] as const)]}
            />
          ) : null}
          <p className="quiet small">
            {t`It holds at once and for good, also when the person is deleted and comes again. Letters from one person to another are not touched.`}
          </p>
          <Problem error={stop.error} />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t`Cancel`}</Button>
            <Button type="submit" look="primary" isPending={stop.isPending}>{t`Stop it`}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
