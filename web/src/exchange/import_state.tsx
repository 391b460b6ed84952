import { useLingui } from "@lingui/react/macro";
import type { Import } from "~/api/types";

export function ImportState({ state }: { state: Import["state"] }) {
  const { t } = useLingui();
  switch (state) {
    case "preview":
      return <span className="tag">{t`Not taken in yet`}</span>;
    case "running":
      return <span className="tag" data-tone="accent">{t`Running`}</span>;
    case "done":
      return <span className="tag" data-tone="ok">{t`Taken in`}</span>;
    case "undone":
      return <span className="tag">{t`Undone`}</span>;
    case "failed":
      return <span className="tag" data-tone="bad">{t`Failed`}</span>;
  }
}
