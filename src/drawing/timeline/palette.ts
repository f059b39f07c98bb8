/** The colours of a drawing, as plain values: it has to hold them where no page does. */
import type { Role } from "../shape.ts";

export const THEMES = ["light", "dark", "print"] as const;
export type Theme = (typeof THEMES)[number];

/** `quiet` words are read second, `faint` ones third. */
export type Tone = "paper" | "wash" | "ink" | "quiet" | "faint" | "rule" | "edge" | "grid";

export interface Palette extends Readonly<Record<Tone, string>> {
  /** By slot of the palette of topics. */
  readonly hues: readonly string[];
}

const LIGHT: Palette = {
  paper: "#ffffff",
  wash: "#f5f5f3",
  ink: "#17191c",
  quiet: "#484d53",
  faint: "#676d74",
  rule: "#dcdedf",
  edge: "#a2a7ac",
  grid: "#eceded",
  hues: ["#00796f", "#66173f", "#8453c8", "#a83a00", "#4694bd", "#b7842f", "#292a94"],
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: LIGHT,
  dark: {
    paper: "#14171a",
    wash: "#1b1f23",
    ink: "#ebe9e4",
    quiet: "#bcbfc2",
    faint: "#939aa1",
    rule: "#2e3439",
    edge: "#646c74",
    grid: "#20252a",
    hues: ["#87c59d", "#b2618c", "#b7a5ff", "#d76d1d", "#b3e9fe", "#f2e360", "#5f76e9"],
  },
  // A printer makes dots of grey: words are black, and lines no fainter than they must be.
  print: { ...LIGHT, ink: "#000000", quiet: "#33363a", faint: "#4c5157", grid: "#e2e4e5" },
};

/**
 * The tokens of a page, which has other colours in the dark: for a drawing that stands inside one. Anywhere else it
 * would have no colours.
 */
export const PAGE: Palette = {
  paper: "var(--paper)",
  wash: "var(--wash)",
  ink: "var(--ink)",
  quiet: "var(--ink-2)",
  faint: "var(--ink-3)",
  rule: "var(--rule)",
  edge: "var(--rule-2)",
  grid: "var(--grid)",
  hues: LIGHT.hues.map((_, slot) => `var(--hue-${slot})`),
};

export const paletteOf = (theme: Theme | Palette): Palette =>
  typeof theme === "string" ? PALETTES[theme] : theme;

/** The colour of a hue's slot; what has none, or is of several topics, is drawn in ink. */
export const hueOf = (palette: Palette, slot: number | null): string =>
  (slot === null ? undefined : palette.hues[slot]) ?? palette.quiet;

/** The colours of a mark's roles. */
export const rolesOf =
  (palette: Palette, slot: number | null) =>
  (role: Role): string =>
    role === "hue" ? hueOf(palette, slot) : palette[role];
