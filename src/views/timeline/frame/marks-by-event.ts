import type { Mark } from "../../../query/window/mark.ts";
import type { TimelineState } from "./timeline-state.ts";

/** The mark of each event of the layout; a cluster's for those that it holds. */
export const marksByEvent = ({
  layout,
}: Pick<TimelineState, "layout">): ReadonlyMap<string, Mark> =>
  new Map(
    (layout?.marks ?? []).flatMap((mark) =>
      (mark.type === "event" ? [mark.id] : mark.members).map((id) => [id, mark] as const),
    ),
  );

/** The parts of the state that decide where marks stand: what ties them is drawn anew when any changes. */
export const STAND_BY = ["scale", "layout", "namesAbove"] as const;
