import { useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { drawParallel } from "../../drawing/parallel/draw-parallel.ts";
import { drawSpot, type SpotWish } from "../../drawing/timeline/draw-spot.ts";
import { drawTimeline } from "../../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../../drawing/timeline/lane-names.ts";
import type { Theme } from "../../drawing/timeline/palette.ts";
import type { DrawingWish } from "../../drawing/timeline/wish.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Align } from "../../query/parallel/align.ts";
import type { EventStore } from "../../query/store.ts";
import { useReader } from "../state/reader.ts";

/** A timeline, or, where each has a zero, two stories of it from one day; or one event among those next to it. */
export type Wish =
  | (DrawingWish & { readonly theme: Theme; readonly align?: Align | null })
  | SpotWish;

export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it shows, in words. */
  readonly words: string;
}

/** The drawing that was wished for: null until it is there, "failed" where it cannot be made. */
export type Drawn = Picture | null | "failed";

/** Draws the open dataset as `npm run draw` does. */
export type Draw = (wish: Wish) => Promise<Picture>;

/** The pen, for whoever draws at the press of a button. */
export function useDraw(): Draw {
  const { store, summary } = useReader();
  const nameOf = useLaneNames();
  return useMemo(() => (wish) => draw(store, summary, wish, nameOf), [store, summary, nameOf]);
}

/**
 * Draws anew when the wish or the dataset is another. The drawing before stays until the next is there.
 *
 * @param wish  null draws nothing. Another object that says the same is the same wish.
 */
export function useDrawing(wish: Wish | null): Drawn {
  const pen = useDraw();
  const [drawn, setDrawn] = useState<Drawn>(null);
  const key = wish === null ? null : JSON.stringify(wish);
  useEffect(() => {
    if (key === null) return setDrawn(null);
    let stale = false;
    const show = (made: Drawn) => {
      if (!stale) setDrawn(made);
    };
    pen(JSON.parse(key) as Wish).then(show, () => show("failed"));
    return () => {
      stale = true;
    };
  }, [key, pen]);
  return key === null ? null : drawn;
}

async function draw(
  store: EventStore,
  summary: DatasetSummary,
  wish: Wish,
  nameOf: NameOf,
): Promise<Picture> {
  if ("window" in wish) {
    const { align } = wish;
    return (
      (align ? await drawTwo(store, summary, { ...wish, align, title: null }) : null) ??
      drawTimeline(store, summary, wish, nameOf)
    );
  }
  const spot = await drawSpot(store, wish);
  if (spot === null) throw new Error("there is no such event");
  return spot;
}

async function drawTwo(...given: Parameters<typeof drawParallel>): Promise<Picture | null> {
  const pen = await import("../../drawing/parallel/draw-parallel.ts");
  return pen.drawParallel(...given);
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
