import { type RefObject, useLayoutEffect, useRef, useState } from "react";

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size of an element in CSS pixels, followed; null until it is laid out. */
export function useSize<Element extends HTMLElement>(): {
  readonly ref: RefObject<Element | null>;
  readonly size: Size | null;
} {
  const ref = useRef<Element>(null);
  const [size, setSize] = useState<Size | null>(null);
  // Before the first paint, so that what depends on it is asked for at once.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const follow = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      setSize((before) => {
        if (before?.widthPx === widthPx && before.heightPx === heightPx) return before;
        return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : null;
      });
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
