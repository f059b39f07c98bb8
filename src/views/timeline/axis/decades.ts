/**
 * The upper row of the axis while its ticks are years: the widget knows nothing longer than a
 * year, and a century of years without a division is hard to read.
 */
import { utcDay } from "../../../dataset/time/calendar.ts";
import { roundYearAfter, roundYearAt } from "../../../dataset/time/round-years.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "../TimelineView.module.css";

export interface Decades {
  follow(scale: TimeScale): void;
  /** @param nameOf the label of a year, or "1970s" where `step` is ten years. */
  setNames(nameOf: (year: number, step: number) => string): void;
  destroy(): void;
}

const YEAR_MS = 31_556_952_000;
/** From here on the widget's own upper row names the years. */
const SHOWN_FROM_MS = 14 * YEAR_MS;
const LABEL_PX = 46;

export function createDecades(overlay: HTMLElement): Decades {
  const root = element("div", css["decades"]);
  overlay.append(root);
  let nameOf: (year: number, step: number) => string = String;
  let view: TimeScale | null = null;

  function draw(): void {
    if (!view) return;
    const { widthPx, pxPerMs } = view;
    const window = view.shown();
    const length = window.end - window.start;
    if (length < SHOWN_FROM_MS) {
      root.replaceChildren();
      return;
    }
    const step = [10, 50, 100, 500, 1000].find((years) => years * YEAR_MS * pxPerMs >= LABEL_PX);
    const first = new Date(window.start).getUTCFullYear();
    const last = new Date(window.end).getUTCFullYear();
    const years: number[] = [];
    if (step) {
      let year = roundYearAt(first, step);
      for (; year <= last; year = roundYearAfter(year, step)) years.push(year);
    }
    while (root.childElementCount > years.length) root.lastElementChild?.remove();
    while (root.childElementCount < years.length) root.append(element("span", undefined));
    const xs = years.map((year) => view?.toPx(utcDay(year)) ?? 0);
    years.forEach((year, i) => {
      const label = root.children[i];
      if (!(label instanceof HTMLElement)) return;
      const x = xs[i] ?? 0;
      const next = xs[i + 1] ?? widthPx;
      const name = nameOf(year, step ?? 1);
      if (label.textContent !== name) label.textContent = name;
      // The first stays in sight until the next one needs its place.
      label.style.transform = `translateX(${Math.max(0, x)}px)`;
      const edge = String(x < 0);
      if (label.dataset["edge"] !== edge) label.dataset["edge"] = edge;
      const isHidden = x > widthPx - LABEL_PX || next < LABEL_PX * 0.8;
      if (label.hidden !== isHidden) label.hidden = isHidden;
    });
  }

  return {
    follow(scale) {
      view = scale;
      draw();
    },
    setNames(names) {
      nameOf = names;
      draw();
    },
    destroy: () => root.remove(),
  };
}
