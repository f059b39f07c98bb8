/** Gives the days that the opening of a text writes out whole, in EDTF: "HALVIK, 14 March 2023 — …". */
import { readDates } from "./readings.ts";

/** A headline, a byline and the first words after them. */
const OPENING = 600;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function openingDays(text: string): readonly string[] {
  const opening = text.slice(0, OPENING);
  // A date that is cut off says less than it says.
  const whole = readDates(opening, { published: null, anchors: [] }).filter(
    ({ end }) => end < OPENING,
  );
  const days = whole.flatMap(({ readings: [first] }) =>
    first?.basis === "stated" && DAY.test(first.date) ? [first.date] : [],
  );
  return [...new Set(days)];
}
