/** What is written down of a draft, one after another: the draft and its history follow from its steps. */
import type { Command } from "./change.ts";

/** One act of its author. Its rank is its place among the steps. */
export type Step = { readonly at: number } & (
  | { readonly kind: "do"; readonly command: Command }
  /** Takes back the last command that stands. */
  | { readonly kind: "undo" }
  /** Does again what was taken back last. */
  | { readonly kind: "redo" }
);
