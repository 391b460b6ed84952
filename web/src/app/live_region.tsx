// One polite live region for the whole page.
import { useEffect, useState } from "react";

let speak_up: (text: string) => void = () => {};

/** Says a sentence to those who listen instead of look. */
export function say(text: string) {
  speak_up(text);
}

export function LiveRegion() {
  const [text, set_text] = useState("");
  useEffect(() => {
    speak_up = (next) => {
      set_text("");
      requestAnimationFrame(() => set_text(next));
    };
    return () => {
      speak_up = () => {};
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="hidden-visually">
      {text}
    </div>
  );
}
