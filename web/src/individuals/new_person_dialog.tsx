import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api, new_key } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { Role } from "~/api/types";
import { useFormat } from "~/app/format";
import type { About } from "~/app/open";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Select, TextField } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { known_query } from "./known";
import { PersonPicker } from "./person_picker";
import type { Known } from "./recent";
import { role_order, role_words } from "./words";

/** One person, by name; everything else can come later. */
export default function NewPersonDialog({
  about,
  onClose,
}: {
  about: About | null;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = useQuery(known_query(about));
  const [name, set_name] = useState("");
  const [phone, set_phone] = useState("");
  const [email, set_email] = useState("");
  const [role, set_role] = useState<Role | "">("");
  const [chosen, set_chosen] = useState<Known[] | null>(null);
  const [key] = useState(new_key);
  const organisation = chosen ?? (known.data ? [known.data] : []);
  const make = useMutation({
    mutationFn: () => {
      const body = {
        name,
        ...(phone ? { phones: [{ label: "", value: phone }] } : {}),
        ...(email ? { emails: [{ label: "", value: email }] } : {}),
        ...(role ? { roles: [{ role, since: format.today(), until: null }] } : {}),
        ...(organisation[0]
          ? {
              positions: [
                { organisation_id: organisation[0].id, title: "", since: null, until: null },
              ],
            }
          : {}),
      };
      return answer(
        api.POST("/api/people", {
          params: { header: { "Idempotency-Key": key } },
          body: body as never,
        }),
      );
    },
    onSuccess: (person) => {
      queries.setQueryData(["person", person.id], person);
      void queries.invalidateQueries({ queryKey: ["people"] });
      void navigate({ to: "/people/$id", params: { id: person.id }, search: {}, replace: true });
    },
  });
  const problem = useFieldProblem(make.error);
  return (
    <Dialog title={t`Add a person`} onClose={onClose}>
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
        <div className="pair">
          <TextField
            label={t`Phone`}
            type="tel"
            value={phone}
            onChange={set_phone}
            error={problem("phones", "phones/0/value")}
          />
          <TextField
            label={t`E-mail`}
            type="email"
            value={email}
            onChange={set_email}
            error={problem("emails", "emails/0/value")}
          />
        </div>
        <Select
          label={t`Role`}
          value={role}
          onChange={(value) => set_role(value as Role | "")}
          options={[
            ["", t`Not said yet`],
            ...role_order.map((one) => [one, i18n._(role_words[one])] as const),
          ]}
        />
        <PersonPicker
          label={t`Organisation`}
          single
          nouns={["organisation"]}
          chosen={organisation}
          onChange={set_chosen}
        />
        <Problem
          error={beyond_fields(make.error, [
            "name",
            "phones",
            "phones/0/value",
            "emails",
            "emails/0/value",
          ])}
        />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={make.isPending}>{t`Add`}</Button>
        </div>
      </form>
    </Dialog>
  );
}
