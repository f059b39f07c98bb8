import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Interval } from "../../../../dataset/time/interval.ts";

/** A stretch of time that is shown elsewhere on the page, and framed here. */
export interface Stretch {
  readonly time: Interval;
  /** Its place in the plot above, in CSS pixels from the plot's left edge; null where none is above. */
  readonly plot: { readonly leftPx: number; readonly rightPx: number } | null;
}

/**
 * The stretches while they move. The query's window is written only once the movement has settled;
 * the frames, which must follow the hand, follow this.
 */
export type LiveStretches = StoreApi<{
  readonly stretches: readonly Stretch[];
  /** Where they are while a hand zooms, which moves all of them at each step; null once elements follow. */
  readonly zooming: readonly Stretch[] | null;
}>;

export const createLiveStretches = (time: Interval): LiveStretches =>
  createStore(() => ({ stretches: [{ time, plot: null }], zooming: null }));

/** So long without a movement is rest: nobody listens to each step of a drag. */
const REST_MS = 120;

/** The times of the stretches, once they have come to rest; at once if there are more or fewer. */
export function useRestingTimes(live: LiveStretches): readonly Interval[] {
  const count = useStore(live, ({ stretches }) => stretches.length);
  const [resting, setResting] = useState(() => restingTimes(live));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setResting((were) => restingTimes(live, were)), REST_MS);
    };
    wait();
    const leave = live.subscribe(({ stretches }, before) => {
      if (stretches !== before.stretches) wait();
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [live]);
  return resting.length === count ? resting : restingTimes(live);
}

/** @param were  given back where they are the same: who zoomed in and out again has nothing drawn anew. */
function restingTimes(live: LiveStretches, were: readonly Interval[] = []): readonly Interval[] {
  const times = live.getState().stretches.map(({ time }) => time);
  return JSON.stringify(times) === JSON.stringify(were) ? were : times;
}

/** The times as they are now, also while a hand zooms. */
export function timesOf(live: LiveStretches): readonly Interval[] {
  const { stretches, zooming } = live.getState();
  return (zooming ?? stretches).map(({ time }) => time);
}
