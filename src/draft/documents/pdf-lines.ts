/** The words that a page of a PDF places, as lines in the order in which they were set. */

/** A stretch of letters at a place, as the reader of the file gives it. */
export interface PlacedWords {
  readonly str: string;
  /** A matrix: the size stands in the third and fourth numbers, the place in the last two. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  /** Of the baseline, counted from the foot of the page. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Of the letters. */
  readonly size: number;
}

/** A line and its marks of notes do not stand at the same height, but nearly. */
const SAME_LINE = 0.6;

/** The lines of one page; those without a letter, figure or sign are none. */
export function linesOf(words: readonly PlacedWords[], page: number): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PlacedWords[] = [];
  const close = () => {
    const line = lineOf(open, page);
    if (line !== null) lines.push(line);
    open = [];
  };
  for (const each of words) {
    const last = open.findLast(({ str }) => str.trim() !== "");
    if (last !== undefined && each.str.trim() !== "" && !isSameLine(last, each)) close();
    open.push(each);
    if (each.hasEOL) close();
  }
  close();
  return lines;
}

const sizeOf = ({ transform: [, , c = 0, d = 0] }: PlacedWords): number => Math.hypot(c, d);
const leftOf = ({ transform }: PlacedWords): number => transform[4] ?? 0;
const baseOf = ({ transform }: PlacedWords): number => transform[5] ?? 0;

const isSameLine = (a: PlacedWords, b: PlacedWords): boolean =>
  Math.abs(baseOf(a) - baseOf(b)) < SAME_LINE * Math.max(sizeOf(a), sizeOf(b)) &&
  leftOf(b) >= leftOf(a) - sizeOf(a);

function lineOf(words: readonly PlacedWords[], page: number): PrintedLine | null {
  const text = words.map(({ str }) => str).join("");
  const seen = words.filter(({ str }) => str.trim() !== "");
  const longest = seen.reduce<PlacedWords | null>(
    (best, each) => (best === null || each.str.length > best.str.length ? each : best),
    null,
  );
  if (longest === null) return null;
  return {
    text,
    page,
    y: baseOf(longest),
    left: Math.min(...seen.map(leftOf)),
    right: Math.max(...seen.map((each) => leftOf(each) + each.width)),
    size: sizeOf(longest),
  };
}
