/**
 * Scrolls the page so that what a reader is at stays at its height on the screen where lanes above it get more or
 * fewer lines. While a hand moves the window they keep theirs (`steady-lanes.ts`); once it rests they take their own.
 */

import type { Mark } from "../../../query/window/mark.ts";
import { textScale } from "../../kit/text-scale.ts";
import type { LayoutTerms, TimelineState } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";
import type { Panels } from "../frame/vis.ts";
import { holderOf, keyOf } from "../marks/marks-of.ts";
import {
  haveSameLanes,
  laneAt,
  laneShift,
  markAt,
  markShift,
  type Shown,
  topOf,
} from "./lane-shift.ts";

/** A layout as it was shown, and what for. */
interface Drawn extends Shown {
  readonly terms: LayoutTerms;
  readonly open: string | null;
}

/** Who has scrolled so short a time ago is scrolling. */
const SCROLLING_MS = 150;

const POINTER_ACTS = ["pointermove", "pointerdown", "wheel"] as const;

/** It goes before those layers which look whether something is in view. */
export function createSteadyPage({ axis, plot }: Panels): Layer {
  let before: Drawn | null = null;
  let pointer: MouseEvent | null = null;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let scrolledTo = scrollY;

  const onPointer = (event: MouseEvent) => {
    pointer = event.target instanceof Node && plot.contains(event.target) ? event : null;
  };
  const onScroll = ({ timeStamp }: Event) => {
    // Its own scrolling is nobody's.
    if (scrollY !== scrolledTo) scrolledAt = timeStamp;
    scrolledTo = scrollY;
  };

  /** Pixels of the plot by which what the reader is at goes down. */
  function shiftOf(was: Drawn, now: Drawn, { isMoving, pointedAt }: TimelineState): number {
    const { left, top } = plot.getBoundingClientRect();
    const toPlot = (px: number) => px / textScale();
    const firstY = toPlot(axis.getBoundingClientRect().bottom - top);
    const at = pointer && { x: toPlot(pointer.clientX - left), y: toPlot(pointer.clientY - top) };
    const lane = laneShift(laneAt(at?.y ?? firstY, was), was, now);
    // Under a hand marks may change their lines with each answer: lanes alone are held.
    if (isMoving) return lane;
    const { marks } = was.layout;
    const open = now.open === null ? null : holderOf(marks, now.open);
    const shiftOfSeen = (mark: Mark | null | undefined) => {
      const y = mark ? topOf(mark, was) : firstY - 1;
      const isSeen = y >= firstY && y < toPlot(innerHeight - top);
      return mark && isSeen ? markShift(mark, was.scale.toPx(mark.extent.start), was, now) : null;
    };
    // Who opens an event is at it; what brings it into view does so after this.
    if (now.open !== was.open) return shiftOfSeen(open) ?? 0;
    const isByKeyboard = plot.querySelector(":focus-visible") !== null;
    const focused = isByKeyboard ? marks.find((mark) => keyOf(mark) === pointedAt) : null;
    const pointed = at && markAt(at, was, pointedAt);
    if (focused) return shiftOfSeen(focused) ?? lane;
    if (pointed) return markShift(pointed, at.x, was, now);
    return (at ? null : shiftOfSeen(open)) ?? lane;
  }

  function keep(was: Drawn, now: Drawn, state: TimelineState): void {
    if (performance.now() - scrolledAt < SCROLLING_MS) return;
    // Where a hand moves the window, the page is not to be measured for nothing.
    if (state.isMoving && haveSameLanes(was, now)) return;
    const by = shiftOf(was, now, state) * textScale();
    if (by === 0) return;
    scrollBy({ top: by, behavior: "instant" });
    scrolledTo = scrollY;
  }

  for (const act of POINTER_ACTS)
    addEventListener(act, onPointer, { capture: true, passive: true });
  addEventListener("scroll", onScroll, { passive: true });
  return {
    update({ state, changed }) {
      if (before && !changed.has("layout")) return;
      const [was, now] = [before, drawn(state)];
      before = now;
      // What is asked anew is another picture, from its top.
      if (was && now && isSameAsked(was.terms, now.terms)) keep(was, now, state);
    },
    destroy() {
      for (const act of POINTER_ACTS) removeEventListener(act, onPointer, { capture: true });
      removeEventListener("scroll", onScroll);
    },
  };
}

/** Null where what is drawn answers something else. */
function drawn({
  layout,
  laidOutAt,
  scale,
  namesAbove,
  terms,
  selection,
}: TimelineState): Drawn | null {
  if (!layout || laidOutAt === null) return null;
  return { layout, scale, namesAbove, terms, open: selection?.id ?? null };
}

/** Whether the same is asked, be it for another height: what stands over the plot takes more room or less. */
function isSameAsked(a: LayoutTerms, b: LayoutTerms): boolean {
  if (a.heightPx === b.heightPx) return a === b;
  return (
    a.criteria === b.criteria && a.lanes === b.lanes && a.lang === b.lang && a.glyphs === b.glyphs
  );
}
