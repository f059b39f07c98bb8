/**
 * Lays boxes out on pages, in their order. It knows heights and nothing else:
 *
 *     whole     stands on one page; only what is higher than a page is broken, between its parts
 *     flowing   fills what room there is, and goes on overleaf, between its parts
 *     columns   cells that fill columns of equal width, which begin anew on each page
 *
 * Every part stands on exactly one page, in order, and no page is fuller than it may be, but for a part that by
 * itself is higher than a page, which stands alone.
 */
export interface Box {
  readonly kind: "whole" | "flowing" | "columns";
  /** Heights of what it may be broken into, from the top; of columns, of its cells. */
  readonly partsPx: readonly number[];
  /** Height of what is said again above the parts that stand overleaf, such as an axis; none unless it says so. */
  readonly againPx?: number;
  /** True for a heading, which is never the last on a page. */
  readonly keepsNext?: boolean;
  /** True for what begins a page of its own. */
  readonly beginsPage?: boolean;
}

/** The parts of a box on one page, from one up to another. */
export interface Placed {
  readonly box: number;
  readonly from: number;
  readonly to: number;
}

export const COLUMNS = 2;

/** @param roomPx  height of a page that may be filled. */
export function paginate(boxes: readonly Box[], roomPx: number): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let left = roomPx;
  const turn = () => {
    if (page.length === 0) return;
    pages.push(page);
    page = [];
    left = roomPx;
  };
  for (const [index, box] of boxes.entries()) {
    if (box.beginsPage || leastPx(boxes, index, roomPx) > left) turn();
    const { length } = box.partsPx;
    // A heading without parts, or a source without passages, takes no room and is told apart by nobody.
    for (let from = 0; from < length; ) {
      const to = reach(box, from, left, roomPx);
      if (to === from) {
        if (page.length > 0) {
          turn();
          continue;
        }
        // Higher than a page: it stands alone, and is not lost.
        page.push({ box: index, from, to: from + 1 });
        left = 0;
        from += 1;
        continue;
      }
      page.push({ box: index, from, to });
      left -= heightOf(box, from, to) + againPx(box, from);
      from = to;
      if (from < length) turn();
    }
  }
  turn();
  return pages;
}

/** The height that some parts of a box take. */
export const heightOf = ({ kind, partsPx }: Box, from: number, to: number): number =>
  kind === "columns" ? columnsPx(partsPx.slice(from, to)) : sum(partsPx.slice(from, to));

/** The part up to which a box goes on in the room that is left. */
function reach(box: Box, from: number, leftPx: number, roomPx: number): number {
  const { partsPx, kind } = box;
  if (kind === "whole" && from === 0 && sum(partsPx) <= roomPx) {
    return sum(partsPx) <= leftPx ? partsPx.length : from;
  }
  const room = leftPx - againPx(box, from);
  let to = from;
  while (to < partsPx.length && heightOf(box, from, to + 1) <= room) to += 1;
  return to;
}

const againPx = (box: Box, from: number): number => (from === 0 ? 0 : (box.againPx ?? 0));

/**
 * The room that a box needs to begin: its first part, or all of it where it is not to be broken, and behind what
 * keeps the next one, as much of that.
 */
function leastPx(boxes: readonly Box[], index: number, roomPx: number): number {
  let least = 0;
  for (let at = index; at < boxes.length; at++) {
    const box = boxes[at];
    if (!box || (at > index && box.beginsPage)) break;
    const whole = heightOf(box, 0, box.partsPx.length);
    least += box.kind === "whole" && whole <= roomPx ? whole : (box.partsPx[0] ?? 0);
    if (!box.keepsNext) break;
  }
  // What cannot be kept together on any page begins where it is.
  return least <= roomPx ? least : (boxes[index]?.partsPx[0] ?? 0);
}

/** How many of the cells stand in each column, the earlier ones no shorter than the later. */
export function columnCounts(cellsPx: readonly number[]): readonly number[] {
  const most = columnsPx(cellsPx);
  const counts: number[] = [];
  let from = 0;
  for (let column = 0; column < COLUMNS; column++) {
    let to = from;
    while (to < cellsPx.length && sum(cellsPx.slice(from, to + 1)) <= most) to += 1;
    counts.push(to - from);
    from = to;
  }
  return counts;
}

/** The least height of columns in which all the cells stand, in their order. */
function columnsPx(cellsPx: readonly number[]): number {
  const all = sum(cellsPx);
  let first = 0;
  let least = all;
  for (const cell of cellsPx) {
    first += cell;
    least = Math.min(least, Math.max(first, all - first));
  }
  return least;
}

const sum = (heights: readonly number[]): number =>
  heights.reduce((total, height) => total + height, 0);
