import { Watched } from "../../kit/watched.ts";

const ID = "perhaps-same";

/**
 * The part of the page with the pairs to decide. Under the timeline it is there; before a list, which it would
 * push off the screen, it comes when it is asked for.
 */
export const pairsRegion = {
  id: ID,
  /** Null until the reader has opened or closed it. */
  isOpen: new Watched<boolean | null>(null),
  /** Opens it, and takes the keyboard there. */
  show(): void {
    pairsRegion.isOpen.set(true);
    requestAnimationFrame(() => document.getElementById(ID)?.focus());
  },
};
