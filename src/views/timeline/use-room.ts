import { type RefObject, useLayoutEffect, useState } from "react";
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

/** The overview and the episodes under the lanes. */
const FOOT_PX = 176;
const LEAST_PX = 280;

const narrow = matchMedia("(max-width: 900px)");
const phone = matchMedia("(max-width: 600px)");

/** What the screen has room for. @param below an element at the top of the timeline. */
export function useRoom(below: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>(() => roomAt(200));
  // Before anything is asked for: what is laid out for another height would be asked for twice.
  useLayoutEffect(() => {
    const follow = () => {
      const top = below.current ? below.current.getBoundingClientRect().top + scrollY : 200;
      setRoom((before) => {
        const next = roomAt(top);
        return before.compact === next.compact &&
          before.labelled === next.labelled &&
          before.heightPx === next.heightPx
          ? before
          : next;
      });
    };
    follow();
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, [below]);
  return room;
}

function roomAt(top: number): Room {
  // In steps, so that a pixel more or less does not lay everything out again.
  const free = Math.floor((innerHeight - top - AXIS_PX - FOOT_PX) / ROW_PX) * ROW_PX;
  return { compact: narrow.matches, labelled: !phone.matches, heightPx: Math.max(LEAST_PX, free) };
}
