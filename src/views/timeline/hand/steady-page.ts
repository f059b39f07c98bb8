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
  /** The event that is open, or was open last: who has closed it is still at it. */
  readonly opened: string | null;
  readonly isOpen: boolean;
}

/** Who has scrolled so short a time ago is scrolling. */
const SCROLLING_MS = 150;

const POINTER_ACTS = ["pointermove", "pointerdown", "wheel"] as const;

/** It goes before those layers which look whether something is in view. */
export function createSteadyPage({ axis, plot }: Panels): Layer {
  let before: Drawn | null = null;
  let pointer: MouseEvent | null = null;
  /**
   * Who opens or closes an event is at it, until the pointer acts. Be the window moved by it or not: with
   * the event the axis may get other folds.
   */
  let isAtEvent = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let scrolledTo = scrollY;
  let pageHeight = document.documentElement.scrollHeight;

  const onPointer = (event: MouseEvent) => {
    pointer = event.target instanceof Node && plot.contains(event.target) ? event : null;
    if (pointer || event.type !== "pointermove") isAtEvent = false;
  };
  const onScroll = ({ timeStamp }: Event) => {
    const { scrollHeight } = document.documentElement;
    // Its own scrolling is nobody's, nor is the browser's where what stands over the plot comes or goes.
    if (scrollY !== scrolledTo && scrollHeight === pageHeight) scrolledAt = timeStamp;
    scrolledTo = scrollY;
    pageHeight = scrollHeight;
  };

  /** Pixels of the plot by which what the reader is at goes down. */
  function shiftOf(was: Drawn, now: Drawn, { isMoving, pointedAt }: TimelineState): number {
    const { left, top } = plot.getBoundingClientRect();
    const toPlot = (px: number) => px / textScale();
    const firstY = toPlot(axis.getBoundingClientRect().bottom - top);
    const at = pointer && { x: toPlot(pointer.clientX - left), y: toPlot(pointer.clientY - top) };
    const lane = laneShift(laneAt(at?.y ?? firstY, was), was, now);
    const { marks } = was.layout;
    const shiftOfSeen = (mark: Mark | null) => {
      const y = mark ? topOf(mark, was) : firstY - 1;
      const isSeen = y >= firstY && y < toPlot(innerHeight - top);
      return mark && isSeen ? markShift(mark, was.scale.toPx(mark.extent.start), was, now) : null;
    };
    const shiftOfOpened = () =>
      shiftOfSeen(now.opened === null ? null : holderOf(marks, now.opened));
    // What brings an event into view that is opened from elsewhere does so after this.
    if (isAtEvent) return shiftOfOpened() ?? (now.opened === was.opened ? lane : 0);
    // Under a hand marks may change their lines with each answer: lanes alone are held.
    if (isMoving) return lane;
    const isByKeyboard = plot.querySelector(":focus-visible") !== null;
    const focused = isByKeyboard && marks.find((mark) => keyOf(mark) === pointedAt);
    if (focused) return shiftOfSeen(focused) ?? lane;
    if (!at) return shiftOfOpened() ?? lane;
    const pointed = markAt(at, was, pointedAt);
    return pointed ? markShift(pointed, at.x, was, now) : lane;
  }

  function keep(was: Drawn, now: Drawn, state: TimelineState): void {
    if (performance.now() - scrolledAt < SCROLLING_MS) return;
    // Where a hand moves the window, the page is not to be measured for nothing.
    if (state.isMoving && !isAtEvent && haveSameLanes(was, now)) return;
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
      const was = before;
      const now = drawn(state, was);
      before = now;
      if (now?.opened !== was?.opened || now?.isOpen !== was?.isOpen) isAtEvent = true;
      // What is asked anew is another picture, from its top.
      if (was && now && isSameAsked(was.terms, now.terms)) keep(was, now, state);
    },
    destroy() {
      for (const act of POINTER_ACTS) removeEventListener(act, onPointer, { capture: true });
      removeEventListener("scroll", onScroll);
    },
  };
}

/** Null where nothing is drawn, or something that nobody has asked for. */
function drawn(state: TimelineState, was: Drawn | null): Drawn | null {
  const { layout, answered: terms, scale, namesAbove, selection } = state;
  if (!layout || !terms) return null;
  const [opened, isOpen] = [selection?.id ?? was?.opened ?? null, selection !== null];
  return { layout, scale, namesAbove, terms, opened, isOpen };
}

/** Whether the same is asked, be it for another height: what stands over the plot takes more room or less. */
function isSameAsked(a: LayoutTerms, b: LayoutTerms): boolean {
  if (a.heightPx === b.heightPx) return a === b;
  return (
    a.criteria === b.criteria && a.lanes === b.lanes && a.lang === b.lang && a.glyphs === b.glyphs
  );
}
