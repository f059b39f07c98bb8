/** What a key does in a document, beside what the browser does with it. */

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type Act =
  | { readonly act: "date"; readonly by: 1 | -1 }
  | { readonly act: "end"; readonly end: "start" | "end"; readonly by: 1 | -1 };

/**
 * Reads a key: N and P lead to the next and the previous date, Shift with an arrow moves the end of the
 * selected words, and their start with Alt or Ctrl as well.
 *
 * @param isRtl  true where the words run from right to left: the arrow then points the other way.
 */
export function actOf(pressed: Pressed, isRtl: boolean): Act | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  const arrow = ARROWS.get(key);
  if (arrow !== undefined) {
    if (!shiftKey || metaKey) return null;
    const by = isRtl ? (arrow === 1 ? -1 : 1) : arrow;
    return { act: "end", end: altKey || ctrlKey ? "start" : "end", by };
  }
  if (shiftKey || altKey || ctrlKey || metaKey) return null;
  const step = STEPS.get(key.toLowerCase());
  return step === undefined ? null : { act: "date", by: step };
}

const ARROWS = new Map<string, 1 | -1>([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
]);

/** The same keys on a Korean keyboard that writes Hangul. */
const STEPS = new Map<string, 1 | -1>([
  ["n", 1],
  ["ㅜ", 1],
  ["p", -1],
  ["ㅔ", -1],
]);
