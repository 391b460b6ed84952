// The keyboard map. Letters by event.code, so that an Arabic layout works; punctuation by event.key.
// Off inside fields, dialogs and menus, and where a person has turned single keys off.
import { useEffect, useRef } from "react";

type Handler = () => void;
/** For example { KeyN: ..., "KeyG KeyT": ..., "?": ... } */
export type KeyMap = Record<string, Handler | undefined>;

const maps: { current: KeyMap }[] = [];
let single_keys = true;
let pending = "";
let pending_until = 0;
const chord_ms = 1200;

export function allow_single_keys(allowed: boolean) {
  single_keys = allowed;
}

export function useKeys(map: KeyMap) {
  const held = useRef(map);
  useEffect(() => {
    held.current = map;
  });
  useEffect(() => {
    maps.push(held);
    return () => void maps.splice(maps.indexOf(held), 1);
  }, []);
}

function handler_of(combination: string): Handler | undefined {
  for (let at = maps.length - 1; at >= 0; at -= 1) {
    const handler = maps[at]?.current[combination];
    if (handler) return handler;
  }
  return undefined;
}

const closed_to_keys = [
  "input:not([type=checkbox]):not([type=radio])",
  "textarea",
  "select",
  "[contenteditable=true]",
  "[role=dialog]",
  "[role=alertdialog]:not(.toast)",
  "[role=menu]",
  "[role=listbox]",
].join();

function on_key(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK") {
    const open = handler_of("Mod KeyK");
    if (open) {
      event.preventDefault();
      open();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !single_keys) return;
  if (event.target instanceof Element && event.target.closest(closed_to_keys)) return;
  // Enter on a button or link is theirs.
  if (event.key === "Enter" && event.target instanceof Element && event.target.closest("button, a"))
    return;
  const name = /^Key[A-Z]$/.test(event.code) && !event.shiftKey ? event.code : event.key;
  const now = performance.now();
  const chord = pending && now < pending_until ? `${pending} ${name}` : "";
  pending = "";
  if (chord) {
    const handler = handler_of(chord);
    if (handler) {
      event.preventDefault();
      handler();
    }
    return;
  }
  if (name === "KeyG") {
    pending = name;
    pending_until = now + chord_ms;
    return;
  }
  const handler = handler_of(name);
  if (!handler) return;
  event.preventDefault();
  handler();
}

/** Called once, when the page starts. */
export function listen_to_keys() {
  window.addEventListener("keydown", on_key);
}
