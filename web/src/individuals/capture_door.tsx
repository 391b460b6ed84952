// A note while nobody is signed in: bound to the one who will sign in, shown to nobody until then.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { known_writers } from "~/app/writers";
import { Door } from "~/sign_in/door";
import { Button } from "~/parts/button";
import { Select, TextArea } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { later_place, useNoteDraft } from "./note_draft";
import { read_outbox } from "./outbox";
import { keep_note } from "./waiting_notes";

export default function CaptureDoor() {
  const { t } = useLingui();
  const writers = known_writers();
  const [writer_id, set_writer_id] = useState(writers[0]?.id ?? "");
  const writer = writers.find((one) => one.id === writer_id);
  const choices = writers.map((one) => [one.id, one.name] as const);
  return (
    <Door title={t`What was just said?`}>
      {writer ? (
        <div className="stack">
          {writers.length > 1 ? (
            <Select
              label={t`Who writes`}
              value={writer_id}
              onChange={set_writer_id}
              options={choices}
            />
          ) : null}
          <LaterForm key={writer.id} user_id={writer.id} name={writer.name} />
        </div>
      ) : (
        <p>
          <Trans>Nobody has signed in on this device yet.</Trans>
        </p>
      )}
      <Link className="button" to="/sign-in" search={{ next: "/capture" }}>
        <Trans>Sign in</Trans>
      </Link>
    </Door>
  );
}

function LaterForm({ user_id, name }: { user_id: string; name: string }) {
  const { t } = useLingui();
  const draft = useNoteDraft(user_id, [later_place], []);
  const [error, set_error] = useState<unknown>(null);
  const [kept, set_kept] = useState(0);
  const [count, set_count] = useState(0);
  useEffect(() => {
    read_outbox(user_id).then(
      ({ notes, changes }) => set_count(notes.length + changes.length),
      () => {},
    );
  }, [user_id, kept]);
  const save = async () => {
    if (draft.text.trim() === "") return;
    set_error(null);
    try {
      await keep_note({
        key: draft.key,
        user_id,
        body: {
          note: draft.text,
          person_ids: [],
          organisation_ids: [],
          channel: null,
          at: draft.written_at || new Date().toISOString(),
        },
        names: [],
        whom: [],
      });
      await draft.done();
      set_kept((old) => old + 1);
    } catch (full) {
      set_error(full);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="quiet">
        <Trans>
          You are signed out. What you write is kept on this device, shown to nobody, and sent once{" "}
          <bdi>{name}</bdi> signs in here.
        </Trans>
      </p>
      <TextArea label={t`Note`} rows={5} autoFocus value={draft.text} onChange={draft.set_text} />
      <Problem error={error ?? draft.problem} />
      <Button type="submit" look="primary">{t`Save`}</Button>
      {count > 0 ? (
        <Notice tone="plain" live>
          <Plural
            value={count}
            one="# note waits on this device."
            other="# notes wait on this device."
          />
        </Notice>
      ) : null}
    </form>
  );
}
