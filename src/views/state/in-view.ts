import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * Holds how many matching events a timeline's window shows wholly, and in part; null while it is not
 * on the screen. The timeline sets it and the toolbar reads it, without rendering what is between.
 */
export type InView = StoreApi<{
  readonly totals: { readonly inView: number; readonly partlyInView: number } | null;
}>;

export const createInView = (): InView => createStore(() => ({ totals: null }));
