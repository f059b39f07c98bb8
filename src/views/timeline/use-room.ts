import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { ROW_PX } from "../../query/window/geometry.ts";
import { AXIS_PX } from "./frame/sizes.ts";

export interface Room {
  /** Names above lanes instead of beside them. */
  readonly compact: boolean;
  /** Labels on all marks; on a phone only on the open one, and when asked. */
  readonly labelled: boolean;
  /** Height for lanes so that the overview stays on the screen. */
  readonly heightPx: number;
}

/** The strip and the overview under the lanes. */
const FOOT_PX = 232;
const LEAST_PX = 280;

const narrow = matchMedia("(max-width: 900px)");
const phone = matchMedia("(max-width: 600px)");

/** What the screen has room for. @param below an element at the top of the timeline. */
export function useRoom(below: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>(() => roomAt(200));
  // Before anything is asked for: what is laid out for another height would be asked for twice.
  const follow = useEffectEvent(() => {
    const top = below.current ? below.current.getBoundingClientRect().top + scrollY : 200;
    const next = roomAt(top);
    const isSame =
      room.compact === next.compact &&
      room.labelled === next.labelled &&
      room.heightPx === next.heightPx;
    if (!isSame) setRoom(next);
  });
  // Each time it is drawn: what stands over the timeline is higher or lower with what is asked.
  useLayoutEffect(() => follow());
  useEffect(() => {
    const onResize = () => follow();
    addEventListener("resize", onResize);
    return () => removeEventListener("resize", onResize);
  }, []);
  return room;
}

function roomAt(top: number): Room {
  // In steps, so that a pixel more or less does not lay everything out again.
  const free = Math.floor((innerHeight - top - AXIS_PX - FOOT_PX) / ROW_PX) * ROW_PX;
  return { compact: narrow.matches, labelled: !phone.matches, heightPx: Math.max(LEAST_PX, free) };
}
