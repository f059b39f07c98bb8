import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The shipped dataset as a plain file, read without any of our own code: what the page counts is
 * checked against what a reader of the file would count.
 */
interface ShippedEvent {
  readonly id: string;
  readonly date: string;
  readonly title: { readonly en: string; readonly ko: string };
  readonly countries?: readonly string[];
  readonly topics?: readonly string[];
  readonly links?: readonly { readonly event: string }[];
  readonly claims: readonly { readonly passage: string }[];
}
interface Shipped {
  readonly events: readonly ShippedEvent[];
  readonly passages: readonly {
    readonly id: string;
    readonly source: string;
    readonly exact: string;
  }[];
  readonly sources: readonly { readonly id: string }[];
  readonly episodes: readonly {
    readonly title: { readonly en: string };
    readonly events: readonly string[];
  }[];
}

const file = join(import.meta.dirname, "../../data/events.json");
export const shippedText: string = readFileSync(file, "utf8");
export const shipped: Shipped = JSON.parse(shippedText);

export const total = shipped.events.length;

/** The title of an event, whatever its editors call it by now. */
export function titleOf(id: string): string {
  const found = shipped.events.find((event) => event.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found.title.en;
}

/** The event the stories follow: dated to a day, and quoted. */
const SUMMIT_ID = "2001-03-07-bush-kim-summit";
export const SUMMIT = {
  id: SUMMIT_ID,
  title: titleOf(SUMMIT_ID),
  date: "7 March 2001",
} as const;

export const counting = (holds: (event: ShippedEvent) => boolean): number =>
  shipped.events.filter(holds).length;

export const from = (country: string) => (event: ShippedEvent) =>
  event.countries?.includes(country) ?? false;

/** Those that begin in a year or, without a beginning, had happened by one. */
export const inYear = (year: string) => (event: ShippedEvent) =>
  event.date.replace("../", "").startsWith(year);

/** The words an event's preferred claim rests on. */
export function wordsOf(id: string): string {
  const claimed = shipped.events.find((event) => event.id === id)?.claims[0]?.passage;
  const passage = shipped.passages.find((each) => each.id === claimed);
  if (passage === undefined) throw new Error(`no passage for ${id}`);
  return passage.exact;
}
