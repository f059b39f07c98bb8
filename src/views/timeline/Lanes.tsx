import { type ReactNode, useMemo } from "react";
import { flushSync } from "react-dom";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { ROOMY } from "../../query/window/geometry.ts";
import type { LaneBand, WindowAnswer, WindowLayout } from "../../query/window/mark.ts";
import { late } from "../kit/late.tsx";
import { bandsOf } from "./frame/bands.ts";
import { AXIS_PX } from "./frame/sizes.ts";
import { LaneBands } from "./LaneBands.tsx";
import css from "./TimelineView.module.css";

const MissingLanes = late(async () => (await import("./MissingLanes.tsx")).MissingLanes);

/** As much of a layout as React draws. */
type LaidOut = Pick<WindowAnswer, "spacing" | "lanes" | "missing"> & {
  readonly totals: Pick<WindowLayout["totals"], "total" | "matching">;
};

/**
 * The lanes as they are laid out now. Not a state of the view: they are others at many a step of a zoom, and
 * all that stands around them would be drawn again.
 */
export type LaneStore = StoreApi<LaidOut>;

export const createLaneStore = (): LaneStore =>
  createStore(() => ({
    spacing: ROOMY,
    lanes: [],
    missing: [],
    totals: { total: 0, matching: 0 },
  }));

/** Lanes and marks move in the same frame; where only marks do, React has nothing to draw. */
export function layOut(store: LaneStore, layout: WindowAnswer): void {
  if (sameLook(store.getState(), layout)) return;
  const { spacing, lanes, missing, totals } = layout;
  flushSync(() => store.setState({ spacing, lanes, missing, totals }));
}

/** Whether events were left out, and none is left. */
export const useIsVoid = (store: LaneStore): boolean => useStore(store, isVoid);

interface LanesProps {
  readonly store: LaneStore;
  readonly compact: boolean;
  /** Opens an event that lies outside the window. */
  onReveal(event: string): void;
  /** The plot. */
  readonly children: ReactNode;
}

/** The plot, with the lanes behind it. */
export function Lanes({ store, compact, onReveal, children }: LanesProps): ReactNode {
  const intl = useIntl();
  const laidOut = useStore(store);
  const nothing = isVoid(laidOut);
  const bands = useMemo(() => bandsOf(laidOut, compact), [laidOut, compact]);
  return (
    <section
      className={css["timeline"]}
      data-void={nothing || undefined}
      aria-label={intl.formatMessage({ id: "timeline.region" })}
      style={{ minHeight: nothing ? 0 : `${AXIS_PX + bands.heightPx}px` }}
    >
      {children}
      {/* After the marks: their ways out of an empty lane are no stops before the first of them. */}
      <LaneBands lanes={laidOut.lanes} bands={bands} onReveal={onReveal} />
    </section>
  );
}

/** The values that have no lane, where there are some. */
export function Missing({ store }: { readonly store: LaneStore }): ReactNode {
  const missing = useStore(store, ({ missing }) => missing);
  return missing.length > 0 && <MissingLanes lanes={missing} />;
}

const isVoid = ({ totals }: LaidOut): boolean => totals.matching === 0 && totals.total > 0;

/** Whether the bands of lanes look the same: counts of what is in view change with every movement. */
const sameLook = (a: LaidOut, b: LaidOut): boolean =>
  a.spacing.linePx === b.spacing.linePx &&
  isVoid(a) === isVoid(b) &&
  a.lanes.length === b.lanes.length &&
  a.lanes.every((lane, i) => lookOf(lane) === lookOf(b.lanes[i])) &&
  a.missing.length === b.missing.length &&
  a.missing.every(({ key }, i) => key === b.missing[i]?.key);

const lookOf = (lane: LaneBand | undefined): string => {
  if (!lane) return "";
  const { key, label, hue, values, lines, events, having, inView: shown, before, after } = lane;
  const outside = shown === 0 ? [before?.id, after?.id] : [];
  return JSON.stringify([key, label, hue, values, lines, events, having, shown === 0, ...outside]);
};
