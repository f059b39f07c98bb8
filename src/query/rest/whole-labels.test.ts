import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { homeOf } from "../answers/home.ts";
import { EVEN, type Folding } from "../axis/folding.ts";
import { scaleOf, type TimeScale } from "../axis/time-scale.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import type { Lanes } from "../criteria/facets.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { type Edges, edgesOf, MARK } from "../window/geometry.ts";
import type { GlyphWidths } from "../window/glyph-widths.ts";
import { countWidth, labelWidth } from "../window/label.ts";
import type { Mark } from "../window/mark.ts";
import { requestFor } from "../window/window.testing.ts";
import { answerWindow } from "./window-at-rest.ts";

const { dataset } = parseDataset(readFileSync("data/events.json", "utf8"));
if (!dataset) throw new Error("the shipped dataset does not open");
const columns = buildColumns(dataset);
const flags = new Uint8Array(columns.count).fill(1);
const rows = Uint32Array.from(flags, (_, row) => row);
const glyphs: GlyphWidths = { known: {}, wide: 12, other: 6.3 };

/** From where to where the words of a mark stand (CSS pixels); null where it has none, or they are not seen. */
function wordsBox(mark: Mark, scale: TimeScale): Edges | null {
  const { words, wordsTime } = mark;
  if (!words) return null;
  const { left, right } = edgesOf(mark, scale);
  const width = labelWidth(words, glyphs);
  const at = typeof wordsTime === "number" ? scale.toPx(wordsTime) : Number.NaN;
  const box: Record<Mark["label"], Edges | null> = {
    right: { left: right + MARK.labelGap, right: right + MARK.labelGap + width },
    left: { left: left - MARK.labelGap - width, right: left - MARK.labelGap },
    middle: { left: at - width / 2, right: at + width / 2 },
    over: {
      left: at,
      right: at + (mark.type === "cluster" ? countWidth(mark.events, words) : 0) + width,
    },
    none: null,
  };
  return box[mark.label];
}

const day = (text: string) => Date.parse(text);
/** Windows that readers were led to, by jumps and by links. */
const WINDOWS: readonly (readonly [string, string])[] = [
  ["1995-09-14", "2027-07-19"],
  ["2003-08-31", "2019-08-02"],
  ["2001-03-15", "2001-09-07"],
  ["2025-01-01", "2025-02-15"],
  ["2021-09-29", "2031-08-25"],
  ["2001-02-25", "2001-03-20"],
  ["2012-06-01", "2017-12-31"],
  ["2024-07-01", "2025-08-01"],
  ["2025-06-20", "2025-07-04"],
  ["2023-12-20", "2025-01-28"],
];
const WIDTHS = [560, 1_228];

interface State {
  readonly window: Interval;
  readonly widthPx: number;
  readonly lanes: Lanes;
  readonly lang: Language;
  readonly folding: Folding;
}

/** Less of a mark is not seen. */
const SEEN_FROM_PX = 1;

/**
 * What a reader of the state would miss, or see for nothing: words that an edge cuts, marks without any, words
 * without a mark, and lines that nothing stands on.
 */
function faultsOf({ window, widthPx, lanes, lang, folding }: State): readonly string[] {
  const scale = scaleOf(window, widthPx, folding);
  const request = requestFor(window, { widthPx, lanes, lang, folding, glyphs, heightPx: 360 });
  const answer = answerWindow(columns, flags, { ...request, rest: { open: null } });
  const isOnScreen = ({ left, right }: Edges) =>
    right > SEEN_FROM_PX && left < widthPx - SEEN_FROM_PX;
  const seen = new Set(answer.marks.filter((mark) => isOnScreen(edgesOf(mark, scale))));
  const ofWords = answer.marks.flatMap((mark) => {
    const box = wordsBox(mark, scale);
    const isSaid = box !== null && isOnScreen(box);
    if (!seen.has(mark)) return isSaid ? [`${mark.words?.title} has no mark`] : [];
    if (!isSaid) return [`${mark.id} has no words`];
    return box.left < 0 || box.right > widthPx ? [`${mark.words?.title} is cut`] : [];
  });
  const ofLines = answer.lanes.flatMap(({ key, lines }, lane) => {
    const used = [...seen].filter((mark) => mark.lane === lane).map(({ line }) => line + 1);
    return lines === Math.max(1, ...used) ? [] : [`${key} has ${lines} lines`];
  });
  return [...ofWords, ...ofLines];
}

describe.each(WIDTHS)("%i px of plot", (widthPx) => {
  const home = homeOf(
    columns,
    { rows, flags },
    { criteria: EVERYTHING, axis: "folded", open: null, widthPx },
  );
  const windows = [
    panRange(columns),
    ...WINDOWS.map(([from, to]) => ({ start: day(from), end: day(to) + DAY_MS })),
  ];

  test.each(["topic", "country", "none"] as const)(
    "every mark has words, none are cut, and no line is empty, lanes by %s",
    (lanes) => {
      for (const window of windows) {
        for (const folding of [home.folding, EVEN]) {
          for (const lang of ["en", "ko"] as const) {
            const said = new Date(window.start).toISOString();
            expect(faultsOf({ window, widthPx, lanes, lang, folding }), `${said} ${lang}`).toEqual(
              [],
            );
          }
        }
      }
    },
  );
});
