/** Where a box beside selected words stands: in the free end of a line, and never over those words. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The page around selected words, all in the same pixels. */
export interface Surroundings {
  /** Lines of the selected words, from the first to the last. */
  readonly selected: readonly Box[];
  /** Lines of all that is written near them, the selected words too. */
  readonly lines: readonly Box[];
  /** The column of the text, as wide as its measure. */
  readonly column: Box;
  /** The part of the window in which the text is seen. */
  readonly seen: Box;
}

/** Between the box and the words that it belongs to. */
const GAP = 5;

/**
 * Finds the place: above the words in the free end of the line there, else behind their last line, else in the
 * free end of the line below; where no line has one, over the line above or below. It is always on screen, and
 * on the selected words only where these are all that is seen.
 *
 * @returns its left upper corner.
 */
export function placeBeside(around: Surroundings, size: Size): { left: number; top: number } {
  const { selected, column, seen } = around;
  const [first] = selected;
  const last = selected.at(-1);
  const right = column.right - size.width;
  const corner = { left: Math.max(column.left, right), top: seen.top + GAP };
  if (!first || !last) return kept(corner, size, seen);
  const above = first.top - GAP - size.height;
  const below = last.bottom + GAP;
  // At the end of the column, else behind what ends first, else where words run from right to left.
  const ends = around.lines.map((line) => line.right + GAP + 3).sort((a, b) => a - b);
  const lefts = [right, ...ends.filter((left) => left > right), column.left];
  const candidates = [above, last.top, below].flatMap((top) =>
    lefts.map((left) => ({ left, top })),
  );
  const free = candidates.find(
    (place) =>
      place.left >= column.left - 1 &&
      isWithin(boxAt(place, size), seen) &&
      !around.lines.some((line) => meet(boxAt(place, size), line)),
  );
  if (free) return free;
  const beside = [corner.left, first.left].flatMap((left) =>
    [above, below].map((top) => kept({ left, top }, size, seen)),
  );
  const clear = beside.find((place) => !selected.some((line) => meet(boxAt(place, size), line)));
  return clear ?? kept(corner, size, seen);
}

const boxAt = ({ left, top }: { left: number; top: number }, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Moved no further than the edge of what is seen. */
function kept(place: { left: number; top: number }, { width, height }: Size, seen: Box) {
  return {
    left: Math.max(seen.left, Math.min(place.left, seen.right - width)),
    top: Math.max(seen.top, Math.min(place.top, seen.bottom - height)),
  };
}

/** Joins boxes that stand in one line: words that are told apart are boxes of their own. */
export function asLines(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const at = lines.findLastIndex((line) => {
      const middle = (box.top + box.bottom) / 2;
      return line.top < middle && middle < line.bottom;
    });
    const line = lines[at];
    if (line === undefined) lines.push(box);
    else {
      lines[at] = {
        left: Math.min(line.left, box.left),
        top: Math.min(line.top, box.top),
        right: Math.max(line.right, box.right),
        bottom: Math.max(line.bottom, box.bottom),
      };
    }
  }
  return lines;
}
