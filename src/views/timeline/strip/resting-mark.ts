import { createStore, type StoreApi } from "zustand/vanilla";
import type { Mark } from "../../../query/window/mark.ts";
import type { Layer } from "../frame/update.ts";
import { keyOf } from "../marks/marks-of.ts";

/**
 * The mark on which the pointer or the keyboard came to rest last: who only sweeps over marks asks
 * for none of them, and who leaves the plot stays with the last.
 */
export interface RestingMark
  extends Pick<StoreApi<{ readonly mark: Mark | null }>, "getState" | "subscribe"> {
  /** Keeps it in step with the timeline. */
  readonly layer: Layer;
}

/** So long on one mark is rest. */
const REST_MS = 120;

export function createRestingMark(): RestingMark {
  const { getState, setState, subscribe } = createStore<{ readonly mark: Mark | null }>(() => ({
    mark: null,
  }));
  let timer: ReturnType<typeof setTimeout>;
  return {
    getState,
    subscribe,
    layer: {
      update({ state: { pointedAt, isMoving, layout }, changed }) {
        if (!changed.has("pointedAt") && !changed.has("isMoving")) return;
        clearTimeout(timer);
        const mark = layout?.marks.find((each) => keyOf(each) === pointedAt);
        if (mark && !isMoving) timer = setTimeout(() => setState({ mark }), REST_MS);
      },
      destroy() {
        clearTimeout(timer);
        setState({ mark: null });
      },
    },
  };
}
