/** Arbitrary units and requests for the tests of this folder. */
import fc from "fast-check";
import type { Interval } from "../../dataset/time/interval.ts";
import { EVEN } from "../axis/folding.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import type { GlyphWidths } from "./glyph-widths.ts";
import type { WindowRequest } from "./mark.ts";
import type { Packing, Placement, Unit } from "./mark-unit.ts";
import type { PackingRoom } from "./pack.ts";

const GLYPHS: GlyphWidths = { known: {}, wide: 12, other: 6.5 };

export const TILE_PX = 1_024;

export interface Named extends Unit {
  readonly members: readonly number[];
}
export type Placed = Placement<Named>;
export type Packed = Packing<Named>;

/** One pixel a millisecond, cells of 16 px in a tile of 1024. */
export const roomOf = (lines: number): PackingRoom<Named> => ({
  lines,
  bounds: { left: 0, right: TILE_PX },
  obstacles: [],
  gridStart: 0,
  cellMs: 16,
  merge: (units) => {
    const left = Math.min(...units.map((unit) => unit.mark.left));
    const right = Math.max(...units.map((unit) => unit.anchor + 16), left + 14);
    return {
      events: units.reduce((sum, unit) => sum + unit.events, 0),
      members: units.flatMap((unit) => unit.members).sort((a, b) => a - b),
      anchor: Math.min(...units.map((unit) => unit.anchor)),
      mark: { left, right },
      labelPx: 120,
    };
  },
});

/** Discs with labels, in order of time. */
export const someUnits: fc.Arbitrary<readonly Named[]> = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: TILE_PX - 17 }), labelPx: fc.nat(260) }), {
    maxLength: 60,
  })
  .map((drawn) =>
    drawn
      .sort((a, b) => a.at - b.at)
      .map(({ at, labelPx }, member) => ({
        events: 1,
        members: [member],
        anchor: at,
        mark: { left: at, right: at + 16 },
        labelPx,
      })),
  );

export const requestFor = (window: Interval, more: Partial<WindowRequest> = {}): WindowRequest => ({
  criteria: EMPTY_QUERY,
  folding: EVEN,
  window,
  widthPx: 1_000,
  heightPx: 450,
  lanes: "topic",
  lang: "en",
  glyphs: GLYPHS,
  rest: null,
  ...more,
});
