import { createStore, type StoreApi } from "zustand/vanilla";
import type { AxisPart } from "../../../query/axis/folding.ts";
import { textScale } from "../../kit/text-scale.ts";
import { foldPlaces } from "../frame/fold.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";

/** A fold of the axis on which the reader rests, and on none of its marks. */
export interface RestingFold {
  readonly part: AxisPart;
  /** What would unfold it: a hand on its ground or on its head, or a key. */
  readonly by: "plot" | "head" | "keyboard";
  /** When it is, and how long and how many events. */
  readonly span: string;
  readonly holds: string;
}

interface RestingFolds extends Pick<StoreApi<RestingFold | null>, "getState" | "subscribe"> {
  /** Keeps it in step with the timeline. @param plot  where the marks are. */
  layer(plot: HTMLElement): Layer;
}

/** So long on one fold is rest. */
const REST_MS = 120;

/** A head of a fold, which stands over the axis. */
const HEAD = "[data-room]";

export function createRestingFold(): RestingFolds {
  const { getState, setState, subscribe } = createStore<RestingFold | null>(() => null);
  return {
    getState,
    subscribe,
    layer(plot) {
      let state: TimelineState | null = null;
      let over: Pick<RestingFold, "part" | "by"> | null = null;
      let timer: ReturnType<typeof setTimeout>;
      const listening = new AbortController();

      function rest(): void {
        clearTimeout(timer);
        timer = setTimeout(() => setState(state && restOf(state), true), REST_MS);
      }

      function restOf({ scale, pointedAt, foldWords }: TimelineState): RestingFold | null {
        // It may have been unfolded since.
        const isFold = foldPlaces(scale).some(({ part }) => part === over?.part);
        if (!over || !isFold || pointedAt !== null) return null;
        const { span, holds } = foldWords(over.part);
        return { ...over, span, holds };
      }

      function reach(next: typeof over): void {
        if (next?.part === over?.part && next?.by === over?.by) return;
        over = next;
        rest();
      }

      function foldAt(clientX: number, by: RestingFold["by"]): typeof over {
        const x = (clientX - plot.getBoundingClientRect().left) / textScale();
        const folds = state ? foldPlaces(state.scale) : [];
        const fold = folds.find(({ leftPx, widthPx }) => x >= leftPx && x < leftPx + widthPx);
        return fold ? { part: fold.part, by } : null;
      }

      function onMove({ target, clientX, buttons }: PointerEvent): void {
        if (!(target instanceof Element) || buttons !== 0) reach(null);
        else if (target.closest(HEAD)) reach(foldAt(clientX, "head"));
        else reach(plot.contains(target) ? foldAt(clientX, "plot") : null);
      }

      function onFocus({ target }: FocusEvent): void {
        const head = target instanceof Element ? target.closest(HEAD) : null;
        const { left = 0, width = 0 } = head?.getBoundingClientRect() ?? {};
        if (head) reach(foldAt(left + width / 2, "keyboard"));
        else if (over?.by === "keyboard") reach(null);
      }

      const view = plot.closest<HTMLElement>("[data-timeline]");
      const how = { passive: true, signal: listening.signal };
      view?.addEventListener("pointermove", onMove, how);
      view?.addEventListener("pointerleave", () => reach(null), how);
      view?.addEventListener("focusin", onFocus, how);
      return {
        update({ state: now, changed }) {
          state = now;
          if (over && WATCHED.some((each) => changed.has(each))) rest();
        },
        destroy() {
          clearTimeout(timer);
          listening.abort();
          setState(null, true);
        },
      };
    },
  };
}

const WATCHED = ["pointedAt", "isMoving", "foldWords"] as const;
