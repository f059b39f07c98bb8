/** Places for the names of peaks: beside their bars, over nothing, and inside the strip. */

/** CSS pixels, from the upper left corner of the strip. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PeakName {
  /** The left edge of the peak's first bar, and the right edge of its last. */
  readonly leftPx: number;
  readonly rightPx: number;
  /** How wide each line is, the upper one first. */
  readonly widthsPx: readonly number[];
}

export interface NamePlace {
  readonly side: "left" | "right";
  /** So many of its lines have room. */
  readonly lines: number;
}

/** A frame around the peak stands clear of its name. */
const GAP_PX = 11;

/**
 * A place for each name, in their order; null where there is none. A name stands at the left of its
 * peak, or else at the right; of two lines the second goes first.
 *
 * @param taken     what names keep clear of.
 * @param lineTops  of the lines that there is height for.
 * @param sides     of frames: a name keeps clear of them too, unless it would lose its place by it.
 */
export function placeNames(
  names: readonly PeakName[],
  taken: readonly Box[],
  strip: {
    readonly widthPx: number;
    readonly lineTops: readonly number[];
    readonly linePx: number;
  },
  sides: readonly Box[] = [],
): readonly (NamePlace | null)[] {
  const full = [...taken];
  const placeOf = (name: PeakName, clearOf: readonly Box[]): NamePlace | null => {
    for (let lines = Math.min(name.widthsPx.length, strip.lineTops.length); lines > 0; lines--) {
      for (const side of ["left", "right"] as const) {
        const boxes = nameBoxes(name, { side, lines }, strip);
        if (boxes.every((box) => isFree(box, clearOf, strip.widthPx))) return { side, lines };
      }
    }
    return null;
  };
  return names.map((name) => {
    const place = placeOf(name, [...full, ...sides]) ?? placeOf(name, full);
    if (place) full.push(...nameBoxes(name, place, strip));
    return place;
  });
}

/** The box of each line of a name that has a place. */
export function nameBoxes(
  { leftPx, rightPx, widthsPx }: PeakName,
  { side, lines }: NamePlace,
  { lineTops, linePx }: { readonly lineTops: readonly number[]; readonly linePx: number },
): readonly Box[] {
  return widthsPx.slice(0, lines).map((width, line) => {
    const left = side === "left" ? leftPx - GAP_PX - width : rightPx + GAP_PX;
    const top = lineTops[line] ?? 0;
    return { left, right: left + width, top, bottom: top + linePx };
  });
}

/** Whether a box lies inside a strip and over nothing. */
export const isFree = (box: Box, taken: readonly Box[], widthPx: number): boolean =>
  box.left >= 0 && box.right <= widthPx && !taken.some((other) => collide(box, other));

const collide = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
