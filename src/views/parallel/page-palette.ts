/** The page's colours as a drawing takes them: they follow the theme by themselves. */
import type { Palette } from "../../drawing/timeline/palette.ts";

export const PAGE_PALETTE: Palette = {
  paper: "var(--paper)",
  wash: "var(--wash)",
  ink: "var(--ink)",
  quiet: "var(--ink-2)",
  faint: "var(--ink-3)",
  rule: "var(--rule)",
  edge: "var(--rule-2)",
  grid: "var(--grid)",
  hues: Array.from({ length: 7 }, (_, slot) => `var(--hue-${slot})`),
};
