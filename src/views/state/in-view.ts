import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Counts of the matching events that the timeline's window certainly, and possibly, holds. */
export interface InView {
  readonly totals: { readonly inView: number; readonly mayBeInView: number } | null;
}

/** The timeline sets it while it is on screen, and null when it leaves; the toolbar reads it. */
export const inView = createStore<InView>(() => ({ totals: null }));

export const useInView = (): InView["totals"] => useStore(inView, (state) => state.totals);
