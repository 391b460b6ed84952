import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { Known } from "~/individuals/recent";
import { Select } from "~/parts/field";

interface PromiseChoiceProps {
  whose: Known;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** The promise that was made of it, among the open ones to the same person. */
export function PromiseChoice({ whose, value, onChange }: PromiseChoiceProps) {
  const { t } = useLingui();
  const about = whose.noun === "person" ? { person_id: whose.id } : { organisation_id: whose.id };
  const { data = [] } = useQuery({
    queryKey: ["promises", "to", whose.id],
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/promises", {
            params: { query: { ...about, direction: "ours", state: "open", limit: 50 } },
          }),
        )
      ).items,
  });
  if (data.length === 0 && !value) return null;
  return (
    <Select
      label={t`The promise made of it`}
      value={value ?? ""}
      onChange={(id) => onChange(id || null)}
      options={[
        ["", t({ message: "None", context: "promise" })],
        ...data.map((one) => [one.id, one.what] as const),
        ...(value && !data.some((one) => one.id === value)
          ? [[value, t`The promise that was chosen`] as const]
          : []),
      ]}
    />
  );
}
