import { useLingui } from "@lingui/react/macro";
import type { Channel } from "~/api/types";
import { channel_order, channel_words } from "./words";

interface ChannelChoiceProps {
  value: Channel | null;
  onChange: (channel: Channel | null) => void;
}

/** How one talked; "only a note" counts as no contact. */
export function ChannelChoice({ value, onChange }: ChannelChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <div className="segments" role="group" aria-label={t`How you talked`}>
      {channel_order.map((channel) => (
        <button
          key={channel}
          type="button"
          className="segment"
          aria-pressed={value === channel}
          onClick={() => onChange(channel)}
        >
          {i18n._(channel_words[channel])}
        </button>
      ))}
      <button
        type="button"
        className="segment"
        aria-pressed={value === null}
        onClick={() => onChange(null)}
      >
        {t`Only a note`}
      </button>
    </div>
  );
}
