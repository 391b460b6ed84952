import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "~/api/client";
import type { User } from "~/api/types";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";

interface StopDialogProps {
  user: User;
  users: User[];
  onClose: () => void;
}

/** A leaver is out at once; the open promises and tasks get somebody who keeps them. */
export function StopDialog({ user, users, onClose }: StopDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const others = users.filter((other) => other.id !== user.id && other.state === "active");
  const [heir, set_heir] = useState(others[0]?.id ?? "");
  const stop = useMutation({
    mutationFn: () =>
      answer(
        api.PUT("/api/users/{id}/stop", {
          params: { path: { id: user.id } },
          body: { hand_on_to: heir || null },
        }),
      ),
    onSuccess: () => {
      for (const key of ["users", "promises", "tasks", "deals", "complaints", "today"])
        void queries.invalidateQueries({ queryKey: [key] });
      confirm_done(t`${isolated(user.name)} has no access any more.`);
      onClose();
    },
  });
  return (
    <Dialog title={t`Stop a user`} onClose={onClose} question>
      <p>
        <Trans>
          <bdi>{user.name}</bdi> is signed out everywhere at once, and keys of theirs stop working.
          What they wrote stays.
        </Trans>
      </p>
      <Select
        label={t`Who takes over the open promises and tasks`}
        value={heir}
        onChange={set_heir}
        options={[...others.map((other) => [other.id, other.name] as const), ["", t`Nobody yet`]]}
      />
      <Problem error={stop.error} />
      <div className="dialog-foot">
        <Button onPress={onClose}>{t`Cancel`}</Button>
        <Button
          look="danger"
          isPending={stop.isPending}
          onPress={() => stop.mutate()}
        >{t`Stop the access`}</Button>
      </div>
    </Dialog>
  );
}
