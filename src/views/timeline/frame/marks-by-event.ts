import type { Mark } from "../../../query/window/mark.ts";
import type { TimelineState } from "./timeline-state.ts";

/** Made once a layout, however many layers ask. */
const known = new WeakMap<readonly Mark[], ReadonlyMap<string, Mark>>();
const NONE: readonly Mark[] = [];

/** The mark of each event of the layout; a cluster's for those that it holds. */
export function marksByEvent({ layout }: Pick<TimelineState, "layout">): ReadonlyMap<string, Mark> {
  const { marks } = layout ?? { marks: NONE };
  const found =
    known.get(marks) ??
    new Map(
      marks.flatMap((mark) =>
        (mark.type === "event" ? [mark.id] : mark.members).map((id) => [id, mark] as const),
      ),
    );
  known.set(marks, found);
  return found;
}

/** The parts of the state that decide where marks stand: what ties them is drawn anew when any changes. */
export const STAND_BY = ["scale", "layout", "namesAbove"] as const;
