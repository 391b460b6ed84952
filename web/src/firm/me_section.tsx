import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { answer, api } from "~/api/client";
import { remember_session, useSession } from "~/app/session";
import { leave_this_device } from "~/morning/push_device";
import { Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import { useAccessWords } from "./access_words";
import { OwnInterests } from "./own_interests";
import { useMeChange } from "./use_me_change";

export default function MeSection() {
  const { t } = useLingui();
  const { user } = useSession();
  const words = useAccessWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const change = useMeChange();
  const [name, set_name] = useState(user.name);
  const leave = useMutation({
    mutationFn: async () => {
      await leave_this_device();
      await answer(api.DELETE("/api/session"));
    },
    onSuccess: async () => {
      remember_session(null);
      await navigate({ to: "/sign-in" });
      queries.clear();
    },
  });
  return (
    <>
      <section className="card" aria-labelledby="me-name">
        <div className="head">
          <h2 id="me-name">{t`Your name`}</h2>
        </div>
        <form
          className="inside"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ name }, { onSuccess: () => confirm_done(t`Saved.`) });
          }}
        >
          <TextField
            label={t`Your name`}
            required
            autoComplete="name"
            value={name}
            onChange={set_name}
          />
          <p className="quiet">
            <Ltr>{user.email}</Ltr> · {words[user.access]}
          </p>
          <Problem error={change.error} />
          <div>
            <Button
              type="submit"
              isDisabled={name === user.name || name.trim() === ""}
            >{t`Save`}</Button>
          </div>
        </form>
      </section>
      <OwnInterests />
      <div>
        <Button
          icon={<LogOut aria-hidden className="mirror" />}
          isPending={leave.isPending}
          onPress={() => leave.mutate()}
        >{t`Sign out`}</Button>
      </div>
      <Problem error={leave.error} />
    </>
  );
}
