import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { FilledTemplate, MailDraft } from "~/api/types";
import { Select } from "~/parts/field";
import { Problem } from "~/parts/notice";
import { templates_query } from "./outbox_queries";

interface TemplateChoiceProps {
  person_id: string;
  chosen: string | null;
  onFilled: (
    filled: FilledTemplate & { template_id: string; purpose: MailDraft["purpose"] },
  ) => void;
}

/** Puts a template's words in place of what is there, filled for this person. */
export function TemplateChoice({ person_id, chosen, onFilled }: TemplateChoiceProps) {
  const { t } = useLingui();
  const templates = useQuery(templates_query);
  const fill = useMutation({
    mutationFn: (id: string) =>
      answer(
        api.GET("/api/mail-templates/{id}/filled", {
          params: { path: { id }, query: { person_id } },
        }),
      ),
    onSuccess: (filled, id) => {
      const purpose = templates.data?.find((one) => one.id === id)?.purpose ?? "personal";
      onFilled({ ...filled, template_id: id, purpose });
    },
  });
  if (!templates.data?.length) return null;
  return (
    <>
      <Select
        label={t({ message: "Template", context: "mail" })}
        value={chosen ?? ""}
        onChange={(id) => id && fill.mutate(id)}
        options={[["", t`None`], ...templates.data.map((one) => [one.id, one.name] as const)]}
      />
      <Problem error={fill.error} />
    </>
  );
}
