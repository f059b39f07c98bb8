import { createStore, type StoreApi } from "zustand/vanilla";
import type { Mark } from "../../../query/window/mark.ts";
import type { Layer } from "../frame/update.ts";
import { keyOf } from "../marks/marks-of.ts";

/** The mark on which the reader came to rest last, as long as it is drawn. */
interface Rest {
  readonly mark: Mark | null;
  /** What would open it now; null where the reader has left it. */
  readonly by: "pointer" | "keyboard" | null;
}

/** Adds a layer to the timeline, and gives what takes it away. */
export type AddLayer = (make: (plot: HTMLElement) => Layer) => () => void;

/** Says where the reader rests: who only sweeps over marks asks for none of them. */
export interface RestingMark extends Pick<StoreApi<Rest>, "getState" | "subscribe"> {
  /** Keeps it in step with the timeline. @param plot  where the marks are. */
  layer(plot: HTMLElement): Layer;
}

/** So long on one mark is rest. */
const REST_MS = 120;

const NOWHERE: Rest = { mark: null, by: null };

export function createRestingMark(): RestingMark {
  const { getState, setState, subscribe } = createStore<Rest>(() => NOWHERE);
  let timer: ReturnType<typeof setTimeout>;
  return {
    getState,
    subscribe,
    layer: (plot) => ({
      update({ state: { pointedAt, isMoving, layout }, changed }) {
        if (!WATCHED.some((each) => changed.has(each))) return;
        clearTimeout(timer);
        if (isMoving) return;
        timer = setTimeout(() => {
          const drawn = (key: string | null) =>
            layout?.marks.find((each) => keyOf(each) === key) ?? null;
          const pointed = drawn(pointedAt);
          const { mark } = getState();
          setState(
            pointed
              ? { mark: pointed, by: isHovered(plot, keyOf(pointed)) ? "pointer" : "keyboard" }
              : { mark: mark && drawn(keyOf(mark)), by: null },
          );
        }, REST_MS);
      },
      destroy() {
        clearTimeout(timer);
        setState(NOWHERE);
      },
    }),
  };
}

const WATCHED = ["pointedAt", "isMoving", "layout"] as const;

/** Whether the pointer is on a mark that is not seen to have the keyboard. */
const isHovered = (plot: HTMLElement, key: string): boolean =>
  plot.querySelector(`[data-key="${CSS.escape(key)}"]:hover:not(:focus-visible)`) !== null;
