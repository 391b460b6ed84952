import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

const rest_ms = 150;

/** What is typed goes into the address once the typing rests. Whoever pressed a row meanwhile is on the way to it, and
 * stays on it. */
export function useTypedFilter(path: string, shown: string, put: (text: string) => void) {
  const router = useRouter();
  const [text, set_text] = useState(shown);
  useEffect(() => {
    if (text.trim() === shown) return;
    const timer = setTimeout(() => {
      if (router.history.location.pathname === path) put(text.trim());
    }, rest_ms);
    return () => clearTimeout(timer);
  });
  return [text, set_text] as const;
}
