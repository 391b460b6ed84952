import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide a part of the page is, in pixels; 0 before it is on the screen. */
export function useWidth(held: RefObject<Element | null>): number {
  const [width, set_width] = useState(0);
  useLayoutEffect(() => {
    const element = held.current;
    if (!element) return;
    const measure = () => set_width(Math.round(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [held]);
  return width;
}
