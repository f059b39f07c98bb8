/** Keeps what is taken of a track: how many of its lines at each place, and what stands in each of them. */
import { CLEARANCE, type Edges } from "../../query/window/geometry.ts";

/** What reaches over an edge of the plot is followed so far beyond it. */
export const BEYOND_PX = 20;

/** Counts the lines that are taken at each place along the plot, to the width of a few letters. */
export class Room {
  readonly #taken: Uint16Array;
  readonly #most: number;

  constructor(widthPx: number, most: number) {
    this.#taken = new Uint16Array(
      Math.ceil((widthPx + 2 * BEYOND_PX + CLEARANCE.label) / CELL_PX) + 1,
    );
    this.#most = most;
  }

  /** Takes the place if a line is free all along it. */
  offer(reach: Edges): boolean {
    const [from, to] = this.#cells(reach);
    for (let cell = from; cell <= to; cell++) {
      if ((this.#taken[cell] ?? 0) >= this.#most) return false;
    }
    this.take(reach);
    return true;
  }

  /** Takes it whatever stands there. */
  take(reach: Edges): void {
    const [from, to] = this.#cells(reach);
    for (let cell = from; cell <= to; cell++) this.#taken[cell] = (this.#taken[cell] ?? 0) + 1;
  }

  #cells({ left, right }: Edges): readonly [number, number] {
    return [
      Math.max(0, Math.floor((left + BEYOND_PX) / CELL_PX)),
      Math.min(this.#taken.length - 1, Math.floor((right + BEYOND_PX) / CELL_PX)),
    ];
  }
}

const CELL_PX = 6;

/** The lines of a track, each with what stands in it. */
export class Lines {
  readonly #lines: Edges[][] = [];
  readonly #most: number;
  #last = -1;

  constructor(most: number) {
    this.#most = most;
  }

  get count(): number {
    return this.#lines.length;
  }

  /** The line below the last one, so that a story reads downwards; from the top again where they are all used. */
  next(reach: Edges): number {
    const found =
      this.#freeFrom(this.#last + 1, this.#most, reach) ??
      this.#freeFrom(0, Number.MAX_SAFE_INTEGER, reach) ??
      0;
    this.#last = found;
    return this.#put(found, reach);
  }

  /** The first line that is free there. */
  free(reach: Edges): number {
    return this.#put(this.#freeFrom(0, Number.MAX_SAFE_INTEGER, reach) ?? 0, reach);
  }

  #freeFrom(from: number, most: number, { left, right }: Edges): number | null {
    for (let at = from; at < Math.min(most, this.#lines.length + 1); at++) {
      const line = this.#lines[at] ?? [];
      if (line.every((each) => right <= each.left || each.right <= left)) return at;
    }
    return null;
  }

  #put(at: number, reach: Edges): number {
    while (this.#lines.length <= at) this.#lines.push([]);
    this.#lines[at]?.push(reach);
    return at;
  }
}
