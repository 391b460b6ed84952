import { useLingui } from "@lingui/react/macro";
import { Volume2 } from "lucide-react";
import { useState } from "react";
import { Button } from "~/parts/button";

/** Plays how somebody says their own name. */
export function Hear({ address }: { address: string }) {
  const { t } = useLingui();
  const [is_mute, set_mute] = useState(false);
  const play = () => {
    set_mute(false);
    new Audio(address).play().catch(() => set_mute(true));
  };
  return (
    <span className="line">
      <Button icon={<Volume2 aria-hidden />} onPress={play}>{t`Hear the name`}</Button>
      {is_mute ? (
        <span className="field-error" role="alert">{t`It cannot be played here.`}</span>
      ) : null}
    </span>
  );
}
