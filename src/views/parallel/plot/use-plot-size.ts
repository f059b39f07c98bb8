import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";

const PRINT = "print";
/** A4 without the margins, at the scale that the style sheet prints at; CSS pixels. */
const PAPER_PX = 840;
/** As high as a screen whose drawing leaves room on one sheet for the steps. */
const PAPER_HEIGHT_PX = 790;

/** Whether the browser is about to print: it counts the pages before the medium is that of paper. */
let isBegun = false;

const isPrinted = (): boolean => isBegun || matchMedia(PRINT).matches;
const onPrint = (changed: () => void) => {
  const told = ({ type }: Event) => {
    isBegun = type === "beforeprint";
    changed();
  };
  const media = matchMedia(PRINT);
  media.addEventListener("change", changed);
  for (const type of ["beforeprint", "afterprint"]) addEventListener(type, told);
  return () => {
    media.removeEventListener("change", changed);
    for (const type of ["beforeprint", "afterprint"]) removeEventListener(type, told);
  };
};

/** The narrowest drawing that is read. */
const LEAST_PX = 320;

export interface PlotSize {
  readonly widthPx: number;
  /** Of the window: as many lines as leave sight of the table. */
  readonly heightPx: number;
  /** How many times larger than drawn all is shown: as the reader has letters. */
  readonly zoom: number;
  readonly isPrinted: boolean;
}

/** The room for a drawing, on the screen or on paper; null until it is measured. */
export function usePlotSize(box: RefObject<HTMLElement | null>): PlotSize | null {
  const [size, setSize] = useState<Omit<PlotSize, "isPrinted"> | null>(null);
  const printed = useSyncExternalStore(onPrint, isPrinted);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = () => {
      const { clientWidth } = current;
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      // In less room than a phone's no words would fit beside the days.
      const zoom = Math.max(1, Math.min(letters, clientWidth / LEAST_PX));
      setSize({ widthPx: Math.floor(clientWidth / zoom), heightPx: innerHeight / zoom, zoom });
    };
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
    ? { widthPx: PAPER_PX, heightPx: PAPER_HEIGHT_PX, zoom: 1, isPrinted: true }
    : { ...size, isPrinted: false };
}
