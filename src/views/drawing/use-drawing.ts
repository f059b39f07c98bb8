import { useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { type DrawnTimeline, drawTimeline } from "../../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../../drawing/timeline/lane-names.ts";
import type { DrawingWish } from "../../drawing/timeline/wish.ts";
import { useReader } from "../state/reader.ts";

/** The drawing that was wished for: null until it is there, "failed" where it cannot be made. */
export type Drawn = DrawnTimeline | null | "failed";

/**
 * Draws the open dataset as `npm run draw` does, and anew when the wish or the dataset is another. The drawing
 * before stays until the next is there.
 *
 * @param wish  null draws nothing. Another object that says the same is the same wish.
 */
export function useDrawing(wish: DrawingWish | null): Drawn {
  const { store, summary } = useReader();
  const nameOf = useLaneNames();
  const [drawn, setDrawn] = useState<Drawn>(null);
  const key = wish === null ? null : JSON.stringify(wish);
  useEffect(() => {
    if (key === null) return setDrawn(null);
    let stale = false;
    const show = (made: Drawn) => {
      if (!stale) setDrawn(made);
    };
    drawTimeline(store, summary, JSON.parse(key) as DrawingWish, nameOf).then(show, () =>
      show("failed"),
    );
    return () => {
      stale = true;
    };
  }, [key, store, summary, nameOf]);
  return key === null ? null : drawn;
}

/** Names values that a dataset has no word for, as the page does. */
export function useLaneNames(): NameOf {
  const { messages } = useIntl();
  return useMemo(() => {
    return (facet, value) => {
      const word = messages[`${facet}.${value}`];
      return typeof word === "string" ? word : null;
    };
  }, [messages]);
}
