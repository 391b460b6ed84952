import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";

export default function NewOrganisationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, set_name] = useState("");
  const [key] = useState(new_key);
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/organisations", {
          params: { header: { "Idempotency-Key": key } },
          body: { name } as never,
        }),
      ),
    onSuccess: (organisation) => {
      queries.setQueryData(["organisation", organisation.id], organisation);
      void queries.invalidateQueries({ queryKey: ["organisations"] });
      void navigate({
        to: "/organisations/$id",
        params: { id: organisation.id },
        search: {},
        replace: true,
      });
    },
  });
  const problem = useFieldProblem(make.error);
  return (
    <Dialog title={t`Add an organisation`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextField
          label={t`Name`}
          required
          autoFocus
          value={name}
          onChange={set_name}
          error={problem("name")}
        />
        <Problem error={beyond_fields(make.error, ["name"])} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={make.isPending}>{t`Add`}</Button>
        </div>
      </form>
    </Dialog>
  );
}
