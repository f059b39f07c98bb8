/** A place where a sheet rests on a phone: nearly shut, in the middle, or over the whole screen. */
export type Stop = "low" | "middle" | "full";

const MIDDLE = 0.4;

/** The upper edge at each stop, in parts of the screen's height. */
const EDGES: readonly (readonly [stop: Stop | "shut", edge: number])[] = [
  ["full", 0],
  ["middle", MIDDLE],
  ["low", 0.7],
  ["shut", 1],
];

/** A finger that lifts faster than this, in pixels a millisecond, has flicked. */
export const FLICK_PX_MS = 0.4;

/**
 * The stop a sheet comes to rest at when it is let go.
 *
 * @param edge  its upper edge, in parts of the screen's height
 * @param speed  of the finger, downwards; 0 where it did not flick
 * @param from  the stop it was dragged from
 */
export function landingOf(edge: number, speed: number, from: Stop): Stop | "shut" {
  if (speed > 0) return from === "full" && edge < MIDDLE ? "middle" : "shut";
  if (speed < 0) return edge > MIDDLE ? "middle" : "full";
  const distance = ([, at]: (typeof EDGES)[number]) => Math.abs(at - edge);
  const [nearest] = [...EDGES].sort((a, b) => distance(a) - distance(b));
  return nearest?.[0] ?? from;
}
