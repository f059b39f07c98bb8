import { type ReactNode, type RefObject, useEffect, useMemo, useState } from "react";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { useReader } from "../state/reader.ts";
import {
  createLiveStretches,
  type LiveStretches,
} from "../timeline/overview/frames/live-stretches.ts";
import { Overview } from "../timeline/overview/Overview.tsx";
import css from "./ListOverview.module.css";

interface ListOverviewProps {
  readonly list: RefObject<HTMLElement | null>;
  /** Where each row is read (epoch ms), in the order of the rows. */
  readonly starts: readonly number[];
  readonly folded: readonly Folded[];
}

/** An event that is told with others in one row. */
interface Folded {
  /** Time at which it is read (epoch ms). */
  readonly time: number;
  /** Unfolds that row, and scrolls to the event. */
  reveal(): void;
}

/** All events on an even axis over the phone's list: it frames what is on the screen, and a press scrolls there. */
export function ListOverview({ list, starts, folded }: ListOverviewProps): ReactNode {
  const { summary } = useReader();
  const extent = summary.extent ?? EVER;
  const range = useMemo(() => withMargin(extent), [extent]);
  const [live] = useState(() => createLiveStretches(range));
  const times = folded.map(({ time }) => time);
  useRowsOnScreen(list, starts, live);

  function scrollTo({ start, end }: Interval): void {
    const row = nearest(starts, (start + end) / 2);
    rowsOf(list)[row]?.scrollIntoView({ block: "start" });
  }

  /** Goes to what was pressed, also where it is folded; what a drag passes stays folded. */
  function jumpTo(time: number): void {
    const within = folded[nearest(times, time)];
    const shown = starts[nearest(starts, time)] ?? Number.NaN;
    if (within && !(Math.abs(shown - time) <= Math.abs(within.time - time))) within.reveal();
    else scrollTo({ start: time, end: time });
  }

  return (
    <div className={css["overview"]}>
      <Overview
        range={range}
        extent={extent}
        live={live}
        resizable={false}
        onWindow={(window) =>
          window.start === window.end ? jumpTo(window.start) : scrollTo(window)
        }
        onJump={({ start }) => jumpTo(start)}
      />
    </div>
  );
}

/** The rank of the time that is nearest to that one. */
const nearest = (times: readonly number[], time: number): number =>
  times.reduce(
    (best, each, at) =>
      Math.abs(each - time) < Math.abs((times[best] ?? Number.NaN) - time) ? at : best,
    0,
  );

const EVER: Interval = { start: 0, end: 1 };

const rowsOf = (list: RefObject<HTMLElement | null>): readonly Element[] => [
  ...(list.current?.querySelectorAll("[data-open]") ?? []),
];

/** Height that a sheet or a bar covers at the foot of the window. @param sheetOf  the event that has one. */
function useCoveredPx(sheetOf: string | null): number {
  const [px, setPx] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with an event its sheet is there, or gone
  useEffect(() => {
    const covers = [...document.querySelectorAll<HTMLElement>("[data-covers]")];
    // Where they stand, and not where they are on the way there.
    const follow = () => setPx(innerHeight - Math.min(...covers.map(({ offsetTop }) => offsetTop)));
    const resized = new ResizeObserver(follow);
    for (const cover of covers) resized.observe(cover);
    return () => resized.disconnect();
  }, [sheetOf]);
  return px;
}

/** Tells, as the list scrolls, from which row's time to which it is on the screen. */
function useRowsOnScreen(
  list: RefObject<HTMLElement | null>,
  starts: readonly number[],
  live: LiveStretches,
): void {
  const coveredPx = useCoveredPx(useReader().query.event);
  useEffect(() => {
    const rows = rowsOf(list);
    const startOf = new Map(rows.map((row, at) => [row, starts[at] ?? 0]));
    // What stands over the list hides what is under it; so does what covers its end.
    const over = rows[0] ? getComputedStyle(rows[0]).scrollMarginTop : "0px";
    // By row: several begin on one day, and leave the screen one after another.
    const shown = new Map<Element, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) shown.set(target, startOf.get(target) ?? 0);
          else shown.delete(target);
        }
        if (shown.size === 0) return;
        const times = [...shown.values()];
        const time = { start: Math.min(...times), end: Math.max(...times) + DAY_MS };
        live.setState({ stretches: [{ time, plot: null }] });
      },
      { rootMargin: `-${over} 0px -${coveredPx}px` },
    );
    for (const row of startOf.keys()) observer.observe(row);
    return () => observer.disconnect();
  }, [list, starts, live, coveredPx]);
}
