import type { Interval } from "../../../dataset/time/interval.ts";

/** A window so many times as long as one within it is a place to come back to; less is a step of a zoom. */
const NOTABLE = 2.5;

/** A hand lets go a little beside the place: as much of its length may a window lie over another's edge. */
const SLACK = 0.01;

/**
 * The windows on the way to a window, from the widest to itself, each within the one before.
 *
 * It comes after those of the former trail that it is within, and in the place of those that it contains or leaves. What a
 * zoom passes on its way, nearly as long as the one before, is not kept once the zoom goes on.
 */
export function trailTo(former: readonly Interval[], window: Interval): readonly Interval[] {
  const kept: Interval[] = [];
  for (const each of former) {
    if (!isWithin(window, each)) break;
    const wider = kept.at(-1);
    if (!wider || lengthOf(wider) >= NOTABLE * lengthOf(each)) kept.push(each);
  }
  return [...kept, window];
}

function isWithin(window: Interval, wider: Interval): boolean {
  const slack = SLACK * lengthOf(wider);
  return (
    window.start >= wider.start - slack &&
    window.end <= wider.end + slack &&
    // A window that was moved by a hair is not in what it was.
    lengthOf(window) < lengthOf(wider) - slack
  );
}

const lengthOf = ({ start, end }: Interval): number => end - start;
