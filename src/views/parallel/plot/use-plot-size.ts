import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";

const PRINT = "print";
/** A4 without the margins, at the scale that the style sheet prints at; CSS pixels. */
const PAPER_PX = 840;
/** As high as a screen whose drawing leaves room on one sheet for the steps. */
const PAPER_HEIGHT_PX = 790;

const isPrinted = (): boolean => matchMedia(PRINT).matches;
const onPrint = (changed: () => void) => {
  const media = matchMedia(PRINT);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

export interface PlotSize {
  readonly widthPx: number;
  /** Of the window: as many lines as leave sight of the table. */
  readonly heightPx: number;
  readonly isPrinted: boolean;
}

/** The room for a drawing, on the screen or on paper; null until it is measured. */
export function usePlotSize(box: RefObject<HTMLElement | null>): PlotSize | null {
  const [size, setSize] = useState<Pick<PlotSize, "widthPx" | "heightPx"> | null>(null);
  const printed = useSyncExternalStore(onPrint, isPrinted);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = () =>
      setSize({ widthPx: Math.floor(current.clientWidth), heightPx: innerHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
    };
  }, [box]);
  if (size === null) return null;
  return printed
    ? { widthPx: PAPER_PX, heightPx: PAPER_HEIGHT_PX, isPrinted: true }
    : { ...size, isPrinted: false };
}
