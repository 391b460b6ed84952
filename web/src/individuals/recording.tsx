import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Mic, Square, Trash2 } from "lucide-react";
import { useState } from "react";
import { answer, api, if_match, refusal } from "~/api/client";
import type { Person } from "~/api/types";
import { useFormat } from "~/app/format";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Check } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { Hear } from "./hear";
import { can_record, useRecorder } from "./recorder";

/** How somebody says their own name: heard by all, recorded with their consent. */
export default function Recording({ person }: { person: Person }) {
  const { t } = useLingui();
  const format = useFormat();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const [agreed, set_agreed] = useState(false);
  const taken = (after: Person) => queries.setQueryData(["person", person.id], after);
  const put = useMutation({
    mutationFn: async (sound: Blob) => {
      const response = await fetch(`/api/people/${person.id}/recording?consent=true`, {
        method: "PUT",
        body: sound,
        headers: { "Content-Type": sound.type, ...if_match(person.version) },
      });
      const got = (await response.json().catch(() => null)) as unknown;
      if (!response.ok) throw refusal(response.status, got);
      return got as Person;
    },
    onSuccess: (after) => {
      taken(after);
      set_agreed(false);
    },
  });
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE("/api/people/{id}/recording", {
          params: { path: { id: person.id }, header: if_match(person.version) },
        }),
      ),
    onSuccess: taken,
  });
  const recorder = useRecorder((sound) => put.mutate(sound));
  const { say_it_recording, recording_consent } = person;
  return (
    <div className="stack">
      {say_it_recording ? (
        <div className="line">
          <Hear key={say_it_recording} address={say_it_recording} />
          {writes ? (
            <Button
              look="quiet"
              icon={<Trash2 aria-hidden />}
              icon_only
              isPending={remove.isPending}
              onPress={() => remove.mutate()}
            >{t`Take the recording away`}</Button>
          ) : null}
        </div>
      ) : null}
      {recording_consent ? (
        <p className="quiet small">
          {t`Recorded with consent on ${format.day(format.day_of(recording_consent.at))}.`}
        </p>
      ) : null}
      {writes && can_record ? (
        <details>
          <summary>
            {say_it_recording ? (
              <Trans>Record the name anew</Trans>
            ) : (
              <Trans>Record how the name is said</Trans>
            )}
          </summary>
          <div className="stack">
            <Check
              label={t`Whose name this is agrees to be recorded`}
              hint={t`At most ten seconds. Kept here with the day and your name.`}
              checked={agreed}
              onChange={set_agreed}
              disabled={recorder.is_on}
            />
            {recorder.is_on ? (
              <Button
                icon={<Square aria-hidden />}
                onPress={recorder.stop}
              >{t`Stop and save`}</Button>
            ) : (
              <Button
                icon={<Mic aria-hidden />}
                isDisabled={!agreed}
                isPending={put.isPending}
                onPress={recorder.start}
              >{t`Record`}</Button>
            )}
            <p role="status" className="small">
              {recorder.is_on ? <Trans>Say the name now.</Trans> : null}
            </p>
          </div>
        </details>
      ) : null}
      {recorder.is_refused ? (
        <p className="field-error" role="alert">{t`This device does not let the page hear.`}</p>
      ) : null}
      <Problem error={put.error ?? remove.error} />
    </div>
  );
}
