// Text in a field survives a closed tab and a dead battery.
import { useEffect, useState } from "react";

/** Like useState for a text, kept on this device under `place` until it is cleared. */
export function useDraft(place: string, first = ""): [string, (text: string) => void, () => void] {
  const key = `kept.draft.${place}`;
  const [text, set_text] = useState(() => {
    try {
      return localStorage.getItem(key) ?? first;
    } catch {
      return first;
    }
  });
  useEffect(() => {
    try {
      if (text && text !== first) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    } catch {
      // A full storage: the text is still on the screen.
    }
  }, [key, text, first]);
  const clear = () => {
    set_text(first);
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  };
  return [text, set_text, clear];
}
