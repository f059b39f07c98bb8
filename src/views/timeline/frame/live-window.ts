import { useEffect, useState } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Interval } from "../../../dataset/time/interval.ts";

/**
 * The window while it moves. The query's window is written only once the movement has settled;
 * what must follow the hand, such as the overview's brush, follows this.
 */
export type LiveWindow = StoreApi<{ readonly window: Interval }>;

export const createLiveWindow = (window: Interval): LiveWindow => createStore(() => ({ window }));

/** So long without a movement is rest: nobody listens to each step of a drag. */
const REST_MS = 120;

/** The window, once it has come to rest. */
export function useResting(live: LiveWindow): Interval {
  const [resting, setResting] = useState(() => live.getState().window);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setResting(live.getState().window), REST_MS);
    };
    wait();
    const leave = live.subscribe(wait);
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [live]);
  return resting;
}
