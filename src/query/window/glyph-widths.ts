/**
 * How wide the page's label type sets each character, in CSS pixels. The views measure it once;
 * adding up widths then needs no document, so that labels can be placed in a worker.
 */
export interface GlyphWidths {
  /** By character, for those measured one by one (basic Latin and punctuation). */
  readonly known: Readonly<Record<string, number>>;
  /** Hangul, Han and kana. */
  readonly wide: number;
  /** Anything else. */
  readonly other: number;
}

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;

/** Width of one line of text in CSS pixels; kerning, which only narrows, is left out. */
export function textWidth(text: string, glyphs: GlyphWidths): number {
  let width = 0;
  for (const char of text) width += glyphs.known[char] ?? otherWidth(char, glyphs);
  return width;
}

/** A letter with an accent is as wide as without. */
function otherWidth(char: string, { known, wide, other }: GlyphWidths): number {
  if (WIDE.test(char)) return wide;
  return known[char.normalize("NFD").charAt(0)] ?? other;
}

/** Whether each of its letters was measured, so that what they add up to is no estimate. */
export function isMeasured(text: string, { known }: GlyphWidths): boolean {
  for (const char of text) if (!(char in known)) return false;
  return true;
}
