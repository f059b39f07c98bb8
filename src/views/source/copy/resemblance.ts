/** Judges whether a copy is one of the document at all. */
import type { Anchored } from "../../../dataset/quotation/find-in-copy.ts";

/** ISO 15924, the scripts in which a translation shows at a glance. */
export const SCRIPTS = {
  Hang: /\p{Script=Hangul}/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hani: /\p{Script=Han}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Latn: /\p{Script=Latin}/gu,
} as const;
export type Script = keyof typeof SCRIPTS;

export interface Unlike {
  readonly found: number;
  readonly count: number;
  /** The script of the copy where it is not the document's. */
  readonly script: { readonly copy: Script; readonly document: Script } | null;
}

/** Under a tenth of the passages is chance. Null when the copy may be one of the document. */
export function unlikeness(
  text: string,
  passages: readonly { readonly exact: string }[],
  anchored: readonly Anchored[],
): Unlike | null {
  const found = anchored.filter(({ how }) => how !== "missing").length;
  const count = anchored.length;
  if (count === 0 || found >= Math.max(1, count * 0.1)) return null;
  const copy = scriptOf(text);
  const document = scriptOf(passages.map(({ exact }) => exact).join(" "));
  const differs = copy !== null && document !== null && copy !== document;
  return { found, count, script: differs ? { copy, document } : null };
}

/** The script of most of the letters, judged from the beginning; null without letters. */
function scriptOf(text: string): Script | null {
  const sample = text.slice(0, 50_000);
  let best: { script: Script; letters: number } | null = null;
  for (const script of Object.keys(SCRIPTS) as Script[]) {
    const letters = sample.match(SCRIPTS[script])?.length ?? 0;
    if (letters > (best?.letters ?? 0)) best = { script, letters };
  }
  return best?.script ?? null;
}
