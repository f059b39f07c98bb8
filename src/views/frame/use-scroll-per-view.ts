import { useLayoutEffect, useRef } from "react";
import type { ViewName } from "../../query/criteria/query.ts";

/** Each view keeps its own place on the page; a view seen for the first time starts at the top. */
export function useScrollPerView(view: ViewName): void {
  const places = useRef(new Map<ViewName, number>());
  useLayoutEffect(() => {
    const known = places.current;
    scrollTo({ top: known.get(view) ?? 0, behavior: "instant" });
    const note = () => known.set(view, scrollY);
    addEventListener("scroll", note, { passive: true });
    return () => removeEventListener("scroll", note);
  }, [view]);
}
