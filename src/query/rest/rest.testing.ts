/** Arbitrary units for the tests of this folder: pixels count from the plot's left edge. */
import fc from "fast-check";
import type { Region, RestUnit, Words } from "./rest-unit.ts";

export const PLOT_PX = 1_000;

export const wide = (left: number, right: number): Region => ({
  left,
  right,
  folded: false,
  inView: true,
});

export const words = (title: string, widthPx = title.length * 6): Words => ({
  title,
  note: "",
  says: "title",
  widthPx,
});

interface Drawn {
  readonly at: number;
  readonly widthPx?: number;
  readonly labelPx?: number;
}

export function unit(row: number, { at, widthPx = 16, labelPx = 120 }: Drawn): RestUnit {
  const own = [words(`event ${row}`, labelPx)];
  return {
    members: [row],
    lead: row,
    mark: { left: at, right: at + widthPx },
    region: 0,
    wordsRegion: 0,
    crosses: false,
    moment: null,
    isOpen: false,
    isSeen: true,
    words: () => own,
    fewerWords: () => [],
  };
}

export function joinUnits(a: RestUnit, b: RestUnit): RestUnit {
  const members = [...a.members, ...b.members].sort((x, y) => x - y);
  const own: readonly Words[] = [
    words(`event ${members[0]}`, 150),
    { ...words("dates", 40), says: "when" },
  ];
  const left = Math.min(a.mark.left, b.mark.left);
  const right = Math.max(a.mark.right, b.mark.right);
  const moment = a.moment === b.moment ? a.moment : null;
  return { ...a, members, moment, mark: { left, right }, words: () => own };
}

/** Discs and bars with labels, anywhere on a plot of one region. */
export const someUnits: fc.Arbitrary<readonly RestUnit[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: PLOT_PX - 20 }),
      widthPx: fc.integer({ min: 12, max: 300 }),
      labelPx: fc.integer({ min: 20, max: 300 }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ at, widthPx, labelPx }, row) =>
      unit(row, { at, widthPx: Math.min(widthPx, PLOT_PX - at), labelPx }),
    ),
  );
