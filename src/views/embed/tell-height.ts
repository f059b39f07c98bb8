import { type RefObject, useEffect } from "react";

/** What the page around the frame hears; it may come from any frame, so it says what it is. */
interface HeightMessage {
  readonly type: "dateline:height";
  /** CSS pixels. */
  readonly height: number;
}

/** A longer list is scrolled in its frame: nobody means a page of a hundred screens. */
const MOST_PX = 6_000;

/**
 * Tells the page around this frame how high it is, as often as that changes, so that a script there may make the
 * frame as high. What is told depends on nothing that the frame's own height changes: else both would grow for ever.
 *
 * @param place  the element that holds all there is.
 * @param isTold  false while what is shown is as high as its frame, whatever that is.
 */
export function useToldHeight(place: RefObject<HTMLElement | null>, isTold: boolean): void {
  useEffect(() => {
    const { current } = place;
    if (current === null || !isTold || window.parent === window) return;
    let last = 0;
    const tell = () => {
      const height = Math.min(Math.ceil(current.getBoundingClientRect().height), MOST_PX);
      if (height === last) return;
      last = height;
      const message: HeightMessage = { type: "dateline:height", height };
      // To whoever it is: a height is no secret, and a frame in a sandbox has no origin to speak of.
      window.parent.postMessage(message, "*");
    };
    const resized = new ResizeObserver(tell);
    resized.observe(current);
    return () => resized.disconnect();
  }, [place, isTold]);
}
