import { useLingui } from "@lingui/react/macro";
import { Copy } from "lucide-react";
import { say } from "~/app/live_region";
import { Button } from "~/parts/button";
import { Notice } from "~/parts/notice";

/** Something shown once, to be copied: a key or a link. */
export function Secret({ text, hint }: { text: string; hint: string }) {
  const { t } = useLingui();
  return (
    <Notice live tone="ok" title={hint}>
      <div className="secret">
        <code dir="ltr">{text}</code>
        {navigator.clipboard ? (
          <Button
            small
            icon={<Copy aria-hidden />}
            onPress={() => void navigator.clipboard.writeText(text).then(() => say(t`Copied`))}
          >{t`Copy`}</Button>
        ) : null}
      </div>
    </Notice>
  );
}
