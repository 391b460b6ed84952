import { useLingui } from "@lingui/react/macro";
import { Copy } from "lucide-react";
import { say } from "~/app/live_region";
import { Button } from "./button";

/** Copies a text; not there where the browser has no clipboard to give (an address without https). */
export function CopyButton({ text }: { text: string }) {
  const { t } = useLingui();
  if (!navigator.clipboard) return null;
  return (
    <Button
      small
      icon={<Copy aria-hidden />}
      onPress={() => void navigator.clipboard.writeText(text).then(() => say(t`Copied`))}
    >{t`Copy`}</Button>
  );
}
