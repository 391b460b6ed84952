// Why somebody or something was found, in a few words.
import { useLingui } from "@lingui/react/macro";
import { isolated } from "~/parts/bdi";
import type { SearchHit } from "./find";

export function FoundWhy({ hit }: { hit: SearchHit }) {
  const { t } = useLingui();
  const { field, how, text } = hit.why;
  switch (field) {
    case "note":
      return <span>{t`Noted: ${isolated(text)}`}</span>;
    case "what":
      if (hit.noun === "task") return <span>{t`To do: ${isolated(text)}`}</span>;
      if (hit.noun === "deal") return <span>{t`Deal: ${isolated(text)}`}</span>;
      if (hit.noun === "complaint") return <span>{t`Complaint: ${isolated(text)}`}</span>;
      return <span>{t`Promised: ${isolated(text)}`}</span>;
    case "name":
      if (how === "spelling") return <span>{t`Another spelling of the name`}</span>;
      if (how === "slip") return <span>{t`One letter apart`}</span>;
      return <bdi>{hit.organisation}</bdi>;
    default:
      return <bdi>{text}</bdi>;
  }
}
