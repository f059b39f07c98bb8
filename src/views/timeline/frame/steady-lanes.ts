import type { LaneBand, Mark, WindowLayout } from "../../../query/window/mark.ts";

/**
 * Gives a layout for a window that moves the lanes that are there: under a hand that zooms or pans nothing goes up
 * and down with each answer, and the page around is not laid out anew. A mark of a line that its lane does not have
 * stands on the last one, without words. At rest lanes have their own height.
 *
 * @param before  null before the first.
 */
export function steadyLanes<T extends Steady>(layout: T, before: Lanes | null): T {
  const were = before?.lanes ?? [];
  const isSame = layout.lanes.every(({ key }, i) => key === were[i]?.key);
  if (!before || !isSame || were.length !== layout.lanes.length) return layout;
  const lanes = layout.lanes.map((lane, i) => steady(lane, were[i] ?? lane));
  const hasRoom = ({ lane, line }: Mark) => line < (lanes[lane]?.lines ?? 0);
  // The same list is known to those who have worked something out of it.
  const marks = layout.marks.every(hasRoom)
    ? layout.marks
    : layout.marks.map((mark): Mark => {
        const { lines } = lanes[mark.lane] ?? {};
        return hasRoom(mark) || !lines
          ? mark
          : { ...mark, line: lines - 1, label: "none", words: null };
      });
  return { ...layout, lanes, marks, spacing: before.spacing };
}

type Lanes = Pick<WindowLayout, "lanes" | "spacing">;
type Steady = Lanes & Pick<WindowLayout, "marks">;

const steady = (lane: LaneBand, was: LaneBand): LaneBand => ({
  ...lane,
  // An empty lane is one line, and no more until it has marks.
  lines: was.inView === 0 ? lane.lines : was.lines,
  // What has gone empty says so at rest.
  inView: lane.inView === 0 ? Math.min(was.inView, 1) : lane.inView,
});
