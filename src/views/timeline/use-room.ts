import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { textScale } from "../kit/text-scale.ts";
import { isByFinger } from "../state/preferences.ts";
import { AXIS_PX } from "./frame/sizes.ts";

export interface Room {
  /** Names above lanes instead of beside them. */
  readonly compact: boolean;
  /** Beside the axis, over the names of lanes, is a place for what a mouse presses: it is not as high as two fingers. */
  readonly hasCorner: boolean;
  /** Labels on all marks; on a phone only on the open one, and when asked. */
  readonly labelled: boolean;
  /** Height for lanes, in pixels of the plot, so that the overview stays on the screen. */
  readonly heightPx: number;
}

/** In such steps, so that a pixel more or less does not lay everything out again. */
const STEP_PX = 4;
const LEAST_PX = 280;
/** In a frame of another page, which is as low as its author wants it. */
const LEAST_FRAMED_PX = 160;
/** Of the lines between the parts, which none of them counts as its own. */
const RULES_PX = 4;
/** Where the timeline begins, before that is known. */
const TOP_PX = 240;

/** By letters, as the style sheets have it: those of a reader may be large. */
const narrow = matchMedia("(max-width: 56.25em)");
const phone = matchMedia("(max-width: 600px)");

/**
 * Measures what the screen has room for.
 *
 * @param below  an element at the top of the timeline
 * @param above  the element at its foot, which stays on the screen
 * @param isFramed  true in a frame that may be made as high as what is in it: it then keeps to the height that the
 *   frame had at first, or each would have the other grow.
 */
export function useRoom(
  below: RefObject<HTMLElement | null>,
  above: RefObject<HTMLElement | null>,
  isFramed: boolean,
): Room {
  const [room, setRoom] = useState<Room>(() => roomBetween(TOP_PX, 0, innerHeight, isFramed));
  const first = useRef(innerHeight);
  // Before anything is asked for: what is laid out for another height would be asked for twice.
  const follow = useEffectEvent(() => {
    const top = below.current ? below.current.getBoundingClientRect().top + scrollY : TOP_PX;
    const next = roomBetween(
      top,
      (above.current?.offsetHeight ?? 0) + belowViews(above.current),
      isFramed ? first.current : innerHeight,
      isFramed,
    );
    const isSame =
      room.compact === next.compact &&
      room.hasCorner === next.hasCorner &&
      room.labelled === next.labelled &&
      room.heightPx === next.heightPx;
    if (!isSame) setRoom(next);
  });
  // Each time it is drawn: what stands over the timeline is higher or lower with what is asked.
  useLayoutEffect(() => follow());
  useEffect(() => {
    const onResize = () => follow();
    addEventListener("resize", onResize);
    const resized = new ResizeObserver(onResize);
    if (above.current) resized.observe(above.current);
    // What stands over the timeline is drawn by others, and grows without it.
    for (const part of above.current?.closest("main")?.children ?? []) resized.observe(part);
    return () => {
      removeEventListener("resize", onResize);
      resized.disconnect();
    };
  }, [above]);
  return room;
}

/** Height of what stands at the lower edge of the window, below the views. */
const belowViews = (place: HTMLElement | null): number =>
  place === null ? 0 : Number.parseFloat(getComputedStyle(place).getPropertyValue("--foot"));

function roomBetween(topPx: number, footPx: number, allPx: number, isFramed: boolean): Room {
  const free =
    Math.floor(((allPx - topPx - footPx - RULES_PX) / textScale() - AXIS_PX) / STEP_PX) * STEP_PX;
  const compact = narrow.matches;
  return {
    compact,
    hasCorner: !(compact || isFramed || isByFinger()),
    labelled: !phone.matches,
    heightPx: Math.max(isFramed ? LEAST_FRAMED_PX : LEAST_PX, free),
  };
}
