/** The type of a drawing: its faces, how wide they set words, and how these break into lines. */
import { type GlyphWidths, isMeasured, textWidth } from "../query/window/glyph-widths.ts";
import { MEASURED, WIDTHS } from "./letter-widths.ts";

export interface Face {
  readonly family: "sans" | "serif";
  readonly weight: 400 | 600;
  readonly sizePx: number;
  readonly linePx: number;
}

const sans = (weight: Face["weight"], sizePx: number, linePx: number): Face => ({
  family: "sans",
  weight,
  sizePx,
  linePx,
});

/** Nothing is smaller than 12 px, which on paper are 9 points. */
export const FACES = {
  title: { family: "serif", weight: 600, sizePx: 23, linePx: 28 },
  standfirst: { family: "serif", weight: 400, sizePx: 15, linePx: 21 },
  label: sans(400, 13, 18),
  bold: sans(600, 13, 18),
  count: sans(600, 12.5, 18),
  lane: sans(600, 12.5, 16),
  major: sans(600, 13, 18),
  minor: sans(400, 12, 18),
  fold: sans(600, 12, 14),
  small: sans(400, 12, 17),
} as const satisfies Readonly<Record<string, Face>>;

/** As the page names them, without the files it brings along. */
export const STACKS: Readonly<Record<Face["family"], string>> = {
  sans: "'Source Sans 3', 'Source Sans 3 Variable', Seravek, 'Segoe UI', 'Noto Sans', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif",
  serif:
    "'Source Serif 4', 'Source Serif 4 Variable', Charter, 'Charis SIL', 'Sitka Text', Georgia, AppleMyungjo, 'Noto Serif KR', 'Noto Serif CJK KR', Batang, serif",
};

/** Hangul, Han and kana, and the widest of the letters that are not measured; in ems. */
const WIDE = { sans: 0.925, serif: 0.97 } as const;
const OTHER = 0.85;
/** Half of what a line's letters rise above its middle more than they fall below it; in ems. */
const BASELINE = 0.35;

const known = new Map<Face, GlyphWidths>();

export function glyphsOf(face: Face): GlyphWidths {
  const { family, weight, sizePx } = face;
  const widths = WIDTHS[`${family} ${weight}`];
  const made = known.get(face) ?? {
    known: Object.fromEntries(
      MEASURED.map((letter, i) => [letter, ((widths[i] ?? 0) * sizePx) / 1_000]),
    ),
    wide: WIDE[family] * sizePx,
    other: OTHER * sizePx,
  };
  known.set(face, made);
  return made;
}

/** Width in CSS pixels of words on one line. */
export const widthOf = (text: string, face: Face): number => textWidth(text, glyphsOf(face));

/** Whether the width of words is no estimate. */
export const isSure = (text: string, face: Face): boolean => isMeasured(text, glyphsOf(face));

/** How far below the middle of a line its letters stand, in CSS pixels. */
export const baselineOf = ({ sizePx }: Face): number => sizePx * BASELINE;

/**
 * Words as lines of at most so many CSS pixels, broken between words; a word that is longer than a line is
 * broken where it must be. No text makes no lines.
 */
export function wrapped(text: string, face: Face, widthPx: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, face) <= widthPx) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = broken(word, face, widthPx);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/** The same lines, as even as their number allows: no word stands alone under a full line. */
export function balanced(text: string, face: Face, widthPx: number): readonly string[] {
  let lines = wrapped(text, face, widthPx);
  const most = lines.length;
  for (let width = widthPx - EVENED_PX; width > widthPx / 2; width -= EVENED_PX) {
    const evened = wrapped(text, face, width);
    if (evened.length > most) break;
    lines = evened;
  }
  return lines;
}

/** Steps finer than a letter change nothing. */
const EVENED_PX = 6;

function broken(word: string, face: Face, widthPx: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && widthOf(part + letter, face) > widthPx) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** Lines, of which those beyond `most` are left out: the last one then says so. */
export function atMost(
  lines: readonly string[],
  most: number,
  face: Face,
  widthPx: number,
): readonly string[] {
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  const letters = [...last];
  while (letters.length > 0 && widthOf(`${letters.join("").trimEnd()} …`, face) > widthPx) {
    letters.pop();
  }
  return [...lines.slice(0, most - 1), `${letters.join("").trimEnd()} …`];
}
