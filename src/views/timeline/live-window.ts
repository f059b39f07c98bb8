import { createStore, type StoreApi } from "zustand/vanilla";
import type { Interval } from "../../dataset/interval.ts";

/**
 * The window while it moves. The query's window is written only once the movement has settled;
 * what must follow the hand, such as the overview's brush, follows this.
 */
export type LiveWindow = StoreApi<{ readonly window: Interval }>;

export const createLiveWindow = (window: Interval): LiveWindow => createStore(() => ({ window }));
