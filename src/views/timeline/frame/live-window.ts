import { useEffect, useState } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Interval } from "../../../dataset/time/interval.ts";
import type { Layer } from "./update.ts";

/**
 * The window (epoch ms) while it moves. The query's window is written only once the movement has
 * settled; what must follow the hand, such as the overview's brush, follows this.
 */
export interface LiveWindow
  extends Pick<StoreApi<{ readonly window: Interval }>, "getState" | "subscribe"> {
  /** Keeps it in step with the timeline. */
  readonly layer: Layer;
}

export function createLiveWindow(window: Interval): LiveWindow {
  const { getState, setState, subscribe } = createStore(() => ({ window }));
  return {
    getState,
    subscribe,
    layer: {
      update({ state: { scale }, changed }) {
        if (changed.has("scale")) setState({ window: scale.shown() });
      },
      destroy: () => undefined,
    },
  };
}

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
