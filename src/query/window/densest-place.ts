import { toAxis } from "../axis/folding.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import { drawnSpan } from "./geometry.ts";
import type { Mark } from "./mark.ts";

/** Events that begin at one place of the axis. */
interface Beginning {
  readonly place: number;
  readonly events: number;
}

/**
 * The place (axis ms) that a zoom keeps where it is, so that the window it leads to holds the most
 * beginnings of events: nobody is led into emptiness. Of equals the one in the middle; null where
 * nothing begins in the window.
 *
 * @param scale  of the window that is zoomed.
 * @param factor  of its length, below 1.
 */
export function densestPlace(
  marks: readonly Mark[],
  scale: TimeScale,
  factor: number,
): number | null {
  const { start, end } = scale.window;
  const length = (end - start) * factor;
  const beginnings = marks
    .flatMap((mark) => beginningsOf(mark, scale))
    .filter(({ place }) => place >= start && place < end)
    .sort((a, b) => a.place - b.place);
  const middle = (start + end) / 2;
  let best: { readonly from: number; readonly events: number } | null = null;
  for (let first = 0, next = 0, events = 0; first < beginnings.length; first++) {
    const from = beginnings[first]?.place ?? start;
    for (; next < beginnings.length; next++) {
      const each = beginnings[next];
      if (!each || each.place - from >= length) break;
      events += each.events;
    }
    // What it holds stands in its middle, as far as the window it comes from allows.
    const to = beginnings[next - 1]?.place ?? from;
    const centred = (from + to - length) / 2;
    const begin = Math.min(Math.max(centred, start), end - length);
    const isNearer = best && Math.abs(begin - middle) < Math.abs(best.from - middle);
    if (!best || events > best.events || (events === best.events && isNearer)) {
      best = { from: begin, events };
    }
    events -= beginnings[first]?.events ?? 0;
  }
  return best && start + (best.from - start) / (1 - factor);
}

/** An event begins at its mark's; those of a cluster where it says so, else spread along its bar. */
function beginningsOf(mark: Mark, { folding }: TimeScale): readonly Beginning[] {
  if (mark.type === "event") {
    const { from } = drawnSpan(mark.event.date.extent);
    return [{ place: toAxis(folding, from), events: 1 }];
  }
  const from = toAxis(folding, mark.bar.from);
  const length = toAxis(folding, mark.bar.to) - from;
  const shares = mark.ticks.length > 0 ? mark.ticks : SPREAD;
  return shares.map((share) => ({
    place: from + length * share,
    events: mark.events / shares.length,
  }));
}

const SPREAD = [0, 0.25, 0.5, 0.75, 1];
