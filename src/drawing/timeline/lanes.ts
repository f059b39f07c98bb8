/** The lanes of a drawing: from where to where each goes, and where its name stands. */
import { COMPACT } from "../../query/window/geometry.ts";
import type { LaneBand, Spacing } from "../../query/window/mark.ts";
import { FACES, widthOf, wrapped } from "../type.ts";
import { line, type Patch, paragraph, type Rule, type SetText, words } from "./sheet-parts.ts";

export interface PlacedLane {
  /** Its place among the lanes of the layout. */
  readonly index: number;
  /** The upper edge of its first line of marks. */
  readonly firstLine: number;
  readonly bottom: number;
}

export interface PlacedLanes {
  readonly lanes: readonly PlacedLane[];
  readonly linePx: number;
  readonly bottom: number;
  readonly texts: readonly SetText[];
  readonly rules: readonly Rule[];
  /** The colour of a lane beside its name. */
  readonly stubs: readonly Patch[];
}

export interface LaneTerms {
  readonly spacing: Spacing;
  readonly bands: readonly LaneBand[];
  /** The name of a lane; empty for one that needs none. */
  nameOf(band: LaneBand): string;
  /** Width of the column that names stand in; 0 puts them above their lanes. */
  readonly namesPx: number;
  /** From edge to edge, names included. */
  readonly left: number;
  readonly right: number;
  /** The lower edge of the axis. */
  readonly top: number;
}

/** A name above its lane. */
export const ABOVE_PX = 22;
const STUB = { width: 3, height: 13, gap: 10 } as const;
/** Between a name and the plot, and between a name and its count. */
const NAME_GAP_PX = 12;
const COUNT_GAP_PX = 5;
const LEAST_PX = 27;

/** Lanes without a mark in the window are left out: a picture has nobody to lead to what is beyond it. */
export function placeLanes(terms: LaneTerms): PlacedLanes {
  const { bands, nameOf, namesPx, left, right } = terms;
  const { linePx, paddingPx } = terms.spacing;
  const lanes: PlacedLane[] = [];
  const texts: SetText[] = [];
  const rules: Rule[] = [];
  const stubs: Patch[] = [];
  let top = terms.top;
  for (const [index, band] of bands.entries()) {
    if (band.inView === 0) continue;
    const name = nameOf(band);
    const isAbove = namesPx === 0 && name !== "";
    const firstLine = top + paddingPx + (isAbove ? ABOVE_PX : 0);
    const named = isAbove
      ? nameAbove(name, band, left, top, right)
      : nameBeside(name, band, left, firstLine + linePx / 2, namesPx);
    texts.push(...named.texts);
    if (name !== "" && band.hue !== null) {
      stubs.push({
        ...named.stub,
        width: STUB.width,
        height: STUB.height,
        fill: { hue: band.hue },
      });
    }
    const least = Math.max(LEAST_PX, named.heightPx);
    const bottom = Math.max(firstLine + band.lines * linePx + paddingPx, top + least);
    rules.push(line(left, bottom, right, bottom, "rule"));
    lanes.push({ index, firstLine, bottom });
    top = bottom;
  }
  return { lanes, linePx, bottom: top, texts, rules, stubs };
}

interface Named {
  readonly texts: readonly SetText[];
  readonly stub: { readonly x: number; readonly y: number };
  readonly heightPx: number;
}

/** In the column, as many lines as it needs, and behind the last one how many events the lane has. */
function nameBeside(
  name: string,
  { inView, label }: LaneBand,
  left: number,
  middle: number,
  namesPx: number,
): Named {
  const stub = { x: left, y: middle - STUB.height / 2 };
  if (name === "") return { texts: [], stub, heightPx: 0 };
  const room = namesPx - STUB.gap - NAME_GAP_PX;
  const x = left + STUB.gap;
  const face = FACES.lane;
  const lines = wrapped(name, face, room);
  const top = middle - face.linePx / 2;
  const texts = paragraph(lines, x, top, face, "ink", label?.lang ?? "");
  const last = texts.at(-1);
  const count = String(inView);
  const fits = last && last.widthPx + COUNT_GAP_PX + widthOf(count, FACES.small) <= room;
  const lineAt = fits ? lines.length - 1 : lines.length;
  const at = fits ? x + last.widthPx + COUNT_GAP_PX : x;
  const counted = words(count, at, top + face.linePx * (lineAt + 0.5), FACES.small, "faint");
  return {
    texts: [...texts, counted],
    stub,
    heightPx: (lineAt + 1) * face.linePx + 2 * COMPACT.paddingPx,
  };
}

/** On one line above the marks. */
function nameAbove(
  name: string,
  { inView, label }: LaneBand,
  left: number,
  top: number,
  right: number,
): Named {
  const middle = top + COMPACT.paddingPx + ABOVE_PX / 2;
  const x = left + STUB.gap;
  const count = String(inView);
  const countPx = COUNT_GAP_PX + widthOf(count, FACES.small);
  const [first = ""] = wrapped(name, FACES.lane, right - x - countPx);
  const text = words(first, x, middle, FACES.lane, "ink", label?.lang ?? "");
  return {
    texts: [text, words(count, x + text.widthPx + COUNT_GAP_PX, middle, FACES.small, "faint")],
    stub: { x: left, y: middle - STUB.height / 2 },
    heightPx: 0,
  };
}
