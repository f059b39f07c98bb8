/** Many short lists of codes, laid out end to end. */
import { GrowingCodes } from "./growing-arrays.ts";

/**
 * Codes in the narrowest array that holds the largest of them: a million rows are gone through many
 * times.
 */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * A list of codes for each row.
 *
 *     offsets  0     2  2     3        row i has the codes offsets[i] <= k < offsets[i + 1]
 *     codes    4  0     1
 */
export interface Lists {
  /** Where each row begins in `codes`, and one more for where the last ends. */
  readonly offsets: Uint32Array;
  readonly codes: Codes;
}

/** The codes of row `i`. */
export const codesOf = ({ offsets, codes }: Lists, i: number): Codes =>
  codes.subarray(offsets[i], offsets[i + 1]);

/** True where every row has exactly one code, so that row `i` has `codes[i]`. */
export function oneEach({ offsets, codes }: Lists): boolean {
  if (codes.length !== offsets.length - 1) return false;
  for (let row = 0; row < offsets.length; row++) if (offsets[row] !== row) return false;
  return true;
}

/** The offsets of lists that have exactly one code a row. */
export function offsetsOfOneEach(rows: number): Uint32Array {
  const offsets = new Uint32Array(rows + 1);
  for (let row = 0; row <= rows; row++) offsets[row] = row;
  return offsets;
}

/** Room for so many codes, each of them less than `below`. */
export function roomFor(codes: number, below: number): Codes {
  if (below <= 0x100) return new Uint8Array(codes);
  return below <= 0x10000 ? new Uint16Array(codes) : new Uint32Array(codes);
}

/** Lists that are written row by row; within one, each code is kept once, where it first came. */
export class GrowingLists {
  readonly #offsets = new GrowingCodes();
  readonly #codes = new GrowingCodes();
  #first = 0;

  constructor() {
    this.#offsets.push(0);
  }

  /** Adds a code to the row that is not yet ended. */
  push(code: number): void {
    if (!this.#codes.hasSince(this.#first, code)) this.#codes.push(code);
  }

  /** Adds the codes of a row of other lists. */
  pushAll({ offsets, codes }: Lists, row: number): void {
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) this.push(codes[k] ?? 0);
  }

  /** Adds a row with the codes of an earlier one. */
  repeat(row: number): void {
    const end = this.#offsets.at(row + 1);
    for (let k = this.#offsets.at(row); k < end; k++) this.#codes.push(this.#codes.at(k));
    this.endRow();
  }

  endRow(): void {
    this.#first = this.#codes.length;
    this.#offsets.push(this.#first);
  }

  /** The lists so far, to be read before the next push. */
  view(): Lists {
    return { offsets: this.#offsets.view(), codes: this.#codes.view() };
  }

  /** A copy of the lists so far, to keep. @param below  a number greater than any of the codes. */
  packed(below: number): Lists {
    const written = this.#codes.view();
    const codes = roomFor(written.length, below);
    codes.set(written);
    return { offsets: this.#offsets.view().slice(), codes };
  }
}

/**
 * The lists in another order, each code replaced.
 *
 * @param order  by new row, the old one.
 * @param below  a number greater than any of the new codes.
 * @param codeOf  by old code, the new one; -1 leaves it out.
 */
export function reordered(
  lists: Lists,
  order: Uint32Array,
  below: number,
  codeOf?: Int32Array,
): Lists {
  const codes = roomFor(lists.codes.length, below);
  // Most columns have one code a row, or none.
  if (oneEach(lists) && codeOf?.includes(-1) !== true)
    return oneEachReordered(lists, order, codes, codeOf);
  const offsets = new Uint32Array(order.length + 1);
  if (codes.length === 0) return { offsets, codes };
  let end = 0;
  for (let row = 0; row < order.length; row++) {
    const old = order[row] ?? 0;
    const last = lists.offsets[old + 1] ?? 0;
    for (let k = lists.offsets[old] ?? 0; k < last; k++) {
      const code = lists.codes[k] ?? 0;
      const renamed = codeOf ? (codeOf[code] ?? -1) : code;
      if (renamed >= 0) codes[end++] = renamed;
    }
    offsets[row + 1] = end;
  }
  return { offsets, codes: end === codes.length ? codes : codes.slice(0, end) };
}

function oneEachReordered(
  lists: Lists,
  order: Uint32Array,
  codes: Codes,
  codeOf?: Int32Array,
): Lists {
  for (let row = 0; row < order.length; row++) {
    const code = lists.codes[order[row] ?? 0] ?? 0;
    codes[row] = codeOf ? (codeOf[code] ?? 0) : code;
  }
  return { offsets: offsetsOfOneEach(order.length), codes };
}

/** The rows that have each code, in order. @param count  the number of codes. */
export function inverted({ offsets, codes }: Lists, count: number): Lists {
  const ends = new Uint32Array(count + 1);
  for (const code of codes) ends[code + 1] = (ends[code + 1] ?? 0) + 1;
  for (let code = 0; code < count; code++)
    ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0);
  const starts = ends.slice();
  const rows = new Uint32Array(codes.length);
  const last = offsets.length - 1;
  for (let row = 0; row < last; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) {
      const code = codes[k] ?? 0;
      const at = starts[code] ?? 0;
      rows[at] = row;
      starts[code] = at + 1;
    }
  }
  return { offsets: ends, codes: rows };
}

/** Gives the rows of a group, in the order in which they came. */
export type Groups = (group: number) => Uint32Array;

/**
 * Sorts rows into groups by counting, in two passes, however many groups there are.
 *
 * @param groupOf a number below `groups`; -1 leaves the row out.
 */
export function gather(
  rows: Uint32Array,
  groups: number,
  groupOf: (row: number) => number,
): Groups {
  const group = new Int32Array(rows.length);
  const ends = new Uint32Array(groups + 1);
  for (let i = 0; i < rows.length; i++) {
    const each = groupOf(rows[i] ?? 0);
    group[i] = each;
    if (each >= 0) ends[each + 1] = (ends[each + 1] ?? 0) + 1;
  }
  for (let each = 0; each < groups; each++)
    ends[each + 1] = (ends[each + 1] ?? 0) + (ends[each] ?? 0);
  const next = ends.slice();
  const gathered = new Uint32Array(ends[groups] ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const each = group[i] ?? -1;
    if (each < 0) continue;
    const at = next[each] ?? 0;
    gathered[at] = rows[i] ?? 0;
    next[each] = at + 1;
  }
  return (each) => gathered.subarray(ends[each], ends[each + 1]);
}
