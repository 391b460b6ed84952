// J and K walk the lines of a list; other letters act on the line that has the focus.
import type { RefObject } from "react";
import { type KeyMap, useKeys } from "./keys";

const line = "[data-line]";

/** `acts` get the data-line value of the focused line. */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  acts: Record<string, (value: string) => void>,
) {
  const walk = (step: 1 | -1) => () => {
    const lines = Array.from(list.current?.querySelectorAll<HTMLElement>(line) ?? []);
    const held = document.activeElement?.closest<HTMLElement>(line);
    const at = held ? lines.indexOf(held) : -1;
    const next =
      lines[
        at < 0
          ? step > 0
            ? 0
            : lines.length - 1
          : Math.min(Math.max(at + step, 0), lines.length - 1)
      ];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const on_line = (act: (value: string) => void) => () => {
    const held = document.activeElement?.closest<HTMLElement>(line);
    if (held && list.current?.contains(held)) act(held.dataset["line"] ?? "");
  };
  const map: KeyMap = { KeyJ: walk(1), KeyK: walk(-1) };
  for (const [key, act] of Object.entries(acts)) map[key] = on_line(act);
  useKeys(map);
}
