import { useEffect } from "react";

/** The title of the tab: the page's own words, then the name of the program. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Kept` : "Kept";
  }, [title]);
}
