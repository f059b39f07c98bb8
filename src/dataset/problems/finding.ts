/** A problem before it has a line: what the checks report, and `json-location.ts` finds in the file. */
import { distance } from "fastest-levenshtein";
import type { Problem } from "./problem.ts";

export interface Finding extends Omit<Problem, "line" | "column"> {
  /** True if it is about the name of the last field in its path, rather than the value. */
  readonly onName: boolean;
}

type Told = Pick<Finding, "code" | "outcome" | "path" | "message"> &
  Partial<Pick<Finding, "expected" | "nearest" | "onName">> & {
    /** The value itself, shortened here. */
    readonly value?: unknown;
  };

export function finding({ value, expected = "", nearest = null, onName = false, ...told }: Told) {
  const found = value === undefined ? null : visible(shown(value));
  const message = visible(told.message);
  return { ...told, message, expected, nearest, onName, found } satisfies Finding;
}

/** Makes a problem without a line of it, for what was not read from text. */
export const unlocated = ({ onName: _, ...problem }: Finding): Problem => ({
  ...problem,
  line: null,
  column: null,
});

/** Signs that turn the direction of a line, or are not seen: in a report they are why two ids differ. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with signs that are not seen written as JSON may write them. */
const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const SHOWN = 80;

/** A value as JSON on one line, shortened; never descends far, however deep the value. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (depth > 1) return Array.isArray(value) ? "[…]" : "{…}";
  const items = Array.isArray(value)
    ? value.slice(0, 4).map((each) => shown(each, depth + 1))
    : Object.entries(value)
        .slice(0, 4)
        .map(([key, each]) => `${shown(key)}: ${shown(each, depth + 1)}`);
  const more = (Array.isArray(value) ? value : Object.keys(value)).length > 4 ? ", …" : "";
  const text = items.join(", ") + more;
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return Array.isArray(value) ? `[${short}]` : `{${short}}`;
}

/** Comparisons per file: beyond them a file is too broken for guesses, and they would take minutes. */
const COMPARISONS = 1_000_000;

export type Nearest = (wrong: string, choices: Iterable<string>) => string | null;

/** Finds the choice a slip of the finger or two away, for as long as the file's budget lasts. */
export function nearestWithin(budget = COMPARISONS): Nearest {
  let left = budget;
  return (wrong, choices) => {
    // One slip in a short word, up to three in a long one: "thad" is near "thaad", "us" is not near "ru".
    let closest = Math.min(3, Math.max(1, Math.floor(wrong.length / 3)));
    let best: string | null = null;
    for (const choice of choices) {
      if (Math.abs(choice.length - wrong.length) > closest || choice === wrong) continue;
      if (left-- <= 0) break;
      const slips = choice.toLowerCase() === wrong.toLowerCase() ? 0 : distance(wrong, choice);
      if (slips > closest) continue;
      best = choice;
      closest = slips - 1;
      if (closest < 0) break;
    }
    return best;
  };
}

/** "; did you mean “thaad”?", or nothing. */
export const didYouMean = (nearest: string | null): string =>
  nearest === null ? "" : `; did you mean “${nearest}”?`;

/** The text as the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
