/** Finds where the browser breaks a text into lines. */

export interface TextLine {
  /** From the first letter up to the beginning of the next line. */
  readonly start: number;
  readonly end: number;
  /** Lower edge of its letters; CSS pixels in the window. */
  readonly bottomPx: number;
}

/** The lines of a text node, from top to bottom. */
export function linesOf(text: Text): readonly TextLine[] {
  const { length } = text.data;
  const lines: TextLine[] = [];
  for (let start = 0; start < length; ) {
    const bottom = bottomAt(text, start);
    // The first letter that stands lower begins the next line.
    let [same, lower] = [start, length];
    while (lower - same > 1) {
      const middle = (same + lower) >> 1;
      if (bottomAt(text, middle) > bottom + 1) lower = middle;
      else same = middle;
    }
    lines.push({ start, end: lower, bottomPx: bottom });
    start = lower;
  }
  return lines;
}

function bottomAt(text: Text, at: number): number {
  const range = document.createRange();
  // A space at the end of a line may have no box of its own: the letter before it tells as well.
  for (let back = at; back >= 0; back--) {
    range.setStart(text, back);
    range.setEnd(text, back + 1);
    const box = [...range.getClientRects()].at(-1);
    if (box && box.height > 0) return box.bottom;
  }
  return 0;
}
