import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useFormat } from "~/app/format";
import { unread_query } from "./queries";

/** Beside the name of the page; nothing where all is read. */
export function UnreadCount() {
  const { t } = useLingui();
  const format = useFormat();
  const { data = 0 } = useQuery(unread_query);
  if (data === 0) return null;
  const shown = data < 100 ? format.number(data) : `${format.number(99)}+`;
  return (
    <span className="tag end" data-tone="accent">
      <span aria-hidden>{shown}</span>
      <span className="hidden-visually">{t`${shown} not read`}</span>
    </span>
  );
}
