import { inTime } from "../axis/folding.ts";
import { scaleOf, type TimeScale } from "../axis/time-scale.ts";
import type { Columns } from "../columns/columns.ts";
import { COMPACT, ROOMY, SNUG } from "../window/geometry.ts";
import type { LaneAssignment } from "../window/lanes.ts";
import { layoutWindow } from "../window/layout.ts";
import type { Spacing, WindowAnswer, WindowLayout, WindowRequest } from "../window/mark.ts";
import { lanesFor } from "../window/plan.ts";
import { countView } from "../window/window-counts.ts";
import { outsideOf } from "./ghosts.ts";
import { BEYOND } from "./regions.ts";
import { layoutAtRest } from "./rest-layout.ts";

/** The most lines of one lane: on a folded axis many lanes share the screen, and few have more than their share. */
const MOST_COMPACT = 5;
const MOST_ROOMY = 16;
const MOST_SHARES = 1.5;
/** Lines where nothing is folded, of a lane and of all: who came so near reads titles, and the page scrolls. */
const READ_EACH = 3;
const READ_LEAST = 16;
const WIDE_PX = 800;
/** A lane without a mark is one line. */
const EMPTY_LANE_PX = 25;

/**
 * The marks of a window: laid out whole where the hand is at rest and events are few enough to be read,
 * else of tiles that do not know where the window stands.
 *
 * @param matches one byte a row of the columns; the same array for the same criteria.
 */
export function answerWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowAnswer {
  const { rest, window, lang } = request;
  const assignment = lanesFor(columns, matches, request);
  const view = () => countView(columns, assignment, window, lang);
  const layout =
    (rest && restingWindow(columns, assignment, view(), { ...request, rest })) ??
    layoutWindow(columns, matches, request);
  return { ...layout, ...outsideOf(columns, matches, assignment, request) };
}

/** A window laid out whole; null where too many events are near it. @param columns  of these events, or of more. */
export function restingWindow(
  columns: Columns,
  assignment: LaneAssignment,
  { bands, totals }: ReturnType<typeof countView>,
  request: WindowRequest & { readonly rest: NonNullable<WindowRequest["rest"]> },
): WindowLayout | null {
  const { rest, window, widthPx, folding, lang, glyphs, heightPx, namePx = 0 } = request;
  const scale = scaleOf(window, widthPx, folding);
  const isShared = rest.every || !isNear(scale);
  const spacing = spacingFor(isShared, rest.every || widthPx >= WIDE_PX);
  const { linePx, paddingPx } = spacing;
  const busy = bands.filter(({ inView }) => inView > 0).length;
  const least = isShared ? busy : Math.max(busy * READ_EACH, READ_LEAST);
  const lanesPx = busy * 2 * paddingPx + (bands.length - busy) * EMPTY_LANE_PX;
  const freePx = heightPx - (isShared ? bands.length * namePx : 0) - lanesPx;
  const lines = Math.max(least, Math.floor(freePx / linePx));
  const share = Math.ceil((lines / Math.max(1, busy)) * MOST_SHARES);
  const laid = layoutAtRest(columns, assignment, {
    scale,
    lang,
    glyphs,
    open: rest.open === null ? -1 : (columns.rowOf(rest.open) ?? -1),
    lines: rest.every
      ? null
      : { lines, most: Math.max(isShared ? MOST_COMPACT : MOST_ROOMY, share) },
  });
  if (laid === null) return null;
  const { start, end } = scale.window;
  const beyond = rest.every ? 0 : (end - start) * BEYOND;
  return {
    spacing,
    lanes: bands.map((band, lane) => ({ ...band, lines: Math.max(1, laid.lines[lane] ?? 0) })),
    marks: laid.marks,
    totals,
    valid: inTime(folding, { start: start - beyond, end: end + beyond }),
  };
}

/**
 * True for a window of a single stretch, whatever folds begin at its edges. Who unfolds a fold, and sees all of it, has
 * come no nearer: it is decades still.
 */
function isNear(scale: TimeScale): boolean {
  const [first, ...others] = scale.shownParts().filter(({ folded }) => !folded);
  const isWholeFold =
    first?.part.folded && first.leftPx > -WHOLE_PX && first.rightPx < scale.widthPx + WHOLE_PX;
  return others.length === 0 && !isWholeFold;
}

/** An edge of a window is said to the nearest pixel. */
const WHOLE_PX = 1;

/** On a narrow plot, which a finger is likely to touch, lines stand no closer than a finger needs. */
const spacingFor = (isShared: boolean, isWide: boolean): Spacing =>
  !isShared ? ROOMY : isWide ? COMPACT : SNUG;
