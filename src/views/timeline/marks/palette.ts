/** The tokens of colour as a canvas takes them: resolved by the browser, for the theme that is on. */
import { element } from "../frame/sliding-sheet.ts";
import css from "./marks.module.css";

/** A colour, and the same one with nothing of it left, for what fades out. */
export interface Colour {
  readonly full: string;
  readonly clear: string;
}

export interface Palette {
  readonly paper: Colour;
  /** Colour of the ground of a fold. */
  readonly wash: Colour;
  readonly ink: Colour;
  /** Colour of notes beside a title. */
  readonly quiet: Colour;
  /** Colours of the lines of the grid, and of those where a longer unit begins. */
  readonly grid: Colour;
  readonly rule: Colour;
  /** Colour of what does not match. */
  readonly ghost: Colour;
  /** @param slot  of the palette of topics; null is drawn in ink. */
  hue(slot: number | null): Colour;
}

/** Media in which a browser that is not asked for its theme would change it. */
const LOOKS = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

export interface PaletteReader {
  /** The palette as it is now; the same object until it changes. */
  read(): Palette;
  destroy(): void;
}

/** @param changed  is called when what `read` gives has become another one. */
export function createPaletteReader(parent: HTMLElement, changed: () => void): PaletteReader {
  const probe = element("span", css["probe"]);
  probe.hidden = true;
  parent.append(probe);
  let known: Palette | null = null;
  const forget = () => {
    known = null;
    changed();
  };
  const looks = LOOKS.map((look) => matchMedia(look));
  for (const look of looks) look.addEventListener("change", forget);
  const theme = new MutationObserver(forget);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });

  function colour(name: string, value: string): Colour {
    probe.dataset[name] = value;
    const full = getComputedStyle(probe).color;
    delete probe.dataset[name];
    const [r, g, b] = full.match(/[\d.]+/g) ?? [];
    return { full, clear: `rgb(${r} ${g} ${b} / 0)` };
  }

  function palette(): Palette {
    const hues = new Map<number | null, Colour>();
    return {
      paper: colour("colour", "paper"),
      wash: colour("colour", "wash"),
      ink: colour("colour", "ink"),
      quiet: colour("colour", "quiet"),
      grid: colour("colour", "grid"),
      rule: colour("colour", "rule"),
      ghost: colour("colour", "ghost"),
      hue(slot) {
        const found = hues.get(slot) ?? colour("hue", slot === null ? "none" : String(slot));
        hues.set(slot, found);
        return found;
      },
    };
  }

  return {
    read() {
      known ??= palette();
      return known;
    },
    destroy() {
      for (const look of looks) look.removeEventListener("change", forget);
      theme.disconnect();
      probe.remove();
    },
  };
}
