/** The line between two marks that are linked: an arc above them, or from one lane down into another. */
import type { Edges } from "../../query/window/geometry.ts";

export interface Arc {
  /** Path data of SVG. */
  readonly path: string;
  /** The middle of it, in CSS pixels of the plot. */
  readonly middle: Point;
  readonly from: Point;
  readonly to: Point;
  /** The direction in which it arrives, in degrees, as SVG turns. */
  readonly arrives: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a mark that a line may meet: all round a disc or the bar of an event, the ends of a cluster's thin bar. */
export interface End extends Edges {
  readonly y: number;
  readonly isBar: boolean;
}

/** The room that a mark takes, which the line leaves free. */
const MARK_PX = 9;
/** Marks of lines nearer to each other than this are joined from above. */
const NEAR_PX = 2 * MARK_PX + 8;
const LEAST_RISE_PX = 14;
const MOST_RISE_PX = 48;

/** Marks one under the other are joined past their left side, so that the line runs through none between them. */
const UNDER_PX = 40;
const MOST_BOW_PX = 72;
/** Room from the end of a cluster's bar, so that an arrow is seen to point at it. */
const BESIDE_BAR_PX = 2;

/** What of the plot is on the screen, in CSS pixels from its left edge. */
export interface Sight {
  readonly widthPx: number;
  readonly folds: readonly Edges[];
}

/**
 * The line between as much of two marks as is on the screen: of one that begins or ends beyond its edge, only a crumb
 * would be seen, and inside a fold, which has no scale, a crumb says nothing. Null where there is none.
 */
export function arcInSight(one: End, other: End, { widthPx, folds }: Sight): Arc | null {
  const [from, to] = [one, other].map(
    (place): End => ({
      ...place,
      left: Math.max(0, place.left),
      right: Math.min(widthPx, place.right),
    }),
  );
  if (!from || !to || from.left > from.right || to.left > to.right) return null;
  const isWithin = (place: Edges, fold: Edges) =>
    fold.left <= place.left && place.right <= fold.right;
  if (folds.some((fold) => isWithin(from, fold) && isWithin(to, fold))) return null;
  return arcBetween(from, to);
}

/** Null where the two stand in one place, and nothing would be seen. */
export function arcBetween(one: End, other: End): Arc | null {
  const [fromX, toX] = nearest(one, other);
  if (one.isBar || other.isBar) return besideBar(one, other, fromX, toX);
  const [across, downwards] = [Math.abs(toX - fromX), Math.abs(other.y - one.y)];
  if (downwards >= NEAR_PX) {
    return across < UNDER_PX
      ? bowed(fromX, one.y, toX, other.y)
      : lowered(fromX, one.y, toX, other.y);
  }
  if (across < MARK_PX) return null;
  const [from, to] = [
    { x: fromX, y: one.y - MARK_PX },
    { x: toX, y: other.y - MARK_PX },
  ];
  const y = Math.min(from.y, to.y) - clamped(across / 4, LEAST_RISE_PX, MOST_RISE_PX);
  return arc(from, { x: from.x, y }, { x: to.x, y }, to, 90);
}

function bowed(fromX: number, fromY: number, toX: number, toY: number): Arc {
  const [from, to] = [
    { x: fromX - MARK_PX, y: fromY },
    { x: toX - MARK_PX, y: toY },
  ];
  const bow = clamped(Math.abs(toY - fromY) / 3, LEAST_RISE_PX, MOST_BOW_PX);
  const x = Math.min(from.x, to.x) - bow;
  return arc(from, { x, y: fromY }, { x, y: toY }, to, 0);
}

function lowered(fromX: number, fromY: number, toX: number, toY: number): Arc {
  const down = toY > fromY ? 1 : -1;
  const [from, to] = [
    { x: fromX, y: fromY + down * MARK_PX },
    { x: toX, y: toY - down * MARK_PX },
  ];
  const half = (to.y - from.y) / 2;
  return arc(from, { x: from.x, y: from.y + half }, { x: to.x, y: to.y - half }, to, down * 90);
}

/** The place where a line leaves a mark, and in which direction. */
interface Port extends Point {
  readonly right: number;
  readonly down: number;
}

/** Leads a line to a cluster's bar from its side: over the bar are its words, and a line from above would be lost behind them. */
function besideBar(one: End, other: End, fromX: number, toX: number): Arc | null {
  const across = Math.abs(toX - fromX);
  const isNear = Math.abs(other.y - one.y) < NEAR_PX;
  if (isNear && across < MARK_PX) return null;
  const portOf = (end: End, x: number, far: End, farX: number): Port => {
    const right = across >= UNDER_PX && farX > x ? 1 : -1;
    if (end.isBar) {
      const at = right > 0 ? end.right + BESIDE_BAR_PX : end.left - BESIDE_BAR_PX;
      return { x: at, y: end.y, right, down: 0 };
    }
    if (isNear) {
      const towards = farX > x ? 1 : -1;
      return { x: x + towards * MARK_PX, y: end.y, right: towards, down: 0 };
    }
    if (across < UNDER_PX) return { x: x - MARK_PX, y: end.y, right, down: 0 };
    const down = far.y > end.y ? 1 : -1;
    return { x, y: end.y + down * MARK_PX, right: 0, down };
  };
  const from = portOf(one, fromX, other, toX);
  const to = portOf(other, toX, one, fromX);
  const bow = isNear
    ? across / 3
    : clamped(Math.abs(to.y - from.y) / 3, LEAST_RISE_PX, MOST_BOW_PX);
  const led = ({ x, y, right, down }: Port): Point => ({ x: x + right * bow, y: y + down * bow });
  return arc(from, led(from), led(to), to, degrees(to));
}

/** The direction in which a line arrives, in degrees. */
const degrees = ({ right, down }: Port): number => (down !== 0 ? -down * 90 : right > 0 ? 180 : 0);

function arc(from: Point, first: Point, second: Point, to: Point, arrives: number): Arc {
  const points = [first, second, to].map(({ x, y }) => `${px(x)} ${px(y)}`).join(" ");
  return {
    path: `M${px(from.x)} ${px(from.y)}C${points}`,
    middle: {
      x: (from.x + 3 * first.x + 3 * second.x + to.x) / 8,
      y: (from.y + 3 * first.y + 3 * second.y + to.y) / 8,
    },
    from,
    to,
    arrives,
  };
}

const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

const px = (value: number): number => Math.round(value * 10) / 10;

/** The places on both that are nearest to each other: of bars that overlap, the middle of what they share. */
function nearest(one: Edges, other: Edges): readonly [number, number] {
  if (one.right < other.left) return [one.right, other.left];
  if (other.right < one.left) return [one.left, other.right];
  const shared = (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
  return [shared, shared];
}
