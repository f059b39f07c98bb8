/** The sizes of paper, which of them a reader has, and where everything stands on a page. */

export const SHEETS = ["a4", "letter"] as const;
export type SheetName = (typeof SHEETS)[number];

export interface SheetSize {
  /** CSS pixels, 96 to the inch. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export const SIZES: Readonly<Record<SheetName, SheetSize>> = {
  a4: { widthPx: 794, heightPx: 1_122 },
  letter: { widthPx: 816, heightPx: 1_056 },
};

/** The same in `Paper.module.css`. */
const MARGIN_PX = 56;
const HEAD_PX = 88;
const FOOT_PX = 104;
/** What is left free, since a printer may set a line a little differently than a screen. */
const SPARE_PX = 10;

export const contentPx = (sheet: SheetName): number => SIZES[sheet].widthPx - 2 * MARGIN_PX;

/** Height between the head of a page and its foot. */
export const roomPx = (sheet: SheetName): number =>
  SIZES[sheet].heightPx - HEAD_PX - FOOT_PX - SPARE_PX;

/** Countries whose paper is Letter; everywhere else it is A4. */
const LETTER = /-(?:US|CA|MX|PH|CL|CO|VE|CR|GT|SV|NI|PA|DO|PR)\b/i;

const KEY = "dateline.paper";

/** The paper that the reader chose last, else the one of their country. */
export function preferredSheet(languages: readonly string[] = navigator.languages): SheetName {
  try {
    const kept = SHEETS.find((each) => each === localStorage.getItem(KEY));
    if (kept !== undefined) return kept;
  } catch {
    // Nothing is kept where storage is forbidden.
  }
  return LETTER.test(languages[0] ?? "") ? "letter" : "a4";
}

export function keepSheet(sheet: SheetName): void {
  try {
    localStorage.setItem(KEY, sheet);
  } catch {
    // See above.
  }
}
