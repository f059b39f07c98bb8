/** Invented stories for the tests of this folder. */
import fc from "fast-check";
import { offsetFrom } from "../../dataset/time/day-band.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { ParallelEvent } from "../../query/parallel/parallel-types.ts";

/** @param zero  the day that is zero. */
export function storyEvent(
  id: string,
  date: string,
  event: Partial<ParallelEvent> = {},
  zero = "2001-02-27",
): ParallelEvent {
  const stated = statedDate(date);
  return {
    id,
    title: { text: id, lang: "" },
    date: stated,
    kind: "statement",
    status: "occurred",
    certainty: ["occurred"],
    hue: 0,
    collections: [],
    countries: [],
    topics: [],
    lasted: false,
    by: null,
    offset: offsetFrom(statedDate(zero).extent, stated.extent),
    weight: null,
    passages: 1,
    ...event,
  };
}

const dates = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((day) => dayText(day)),
  fc.integer({ min: 0, max: 5 }).map((day) => dayText(day)),
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }))
    .map(([day, wide]) => `${dayText(day)}/${dayText(day + wide)}`),
  fc.constantFrom(
    "2001-03",
    "2001",
    "2001-21",
    "../2001-02-20",
    "2001-04-01/..",
    "2029-01-20",
    "1972",
  ),
);

const dayText = (day: number): string =>
  new Date(Date.UTC(2001, 0, 20) + day * 86_400_000).toISOString().slice(0, 10);

/** Up to forty events, many of them on the same few days. */
export const stories: fc.Arbitrary<readonly ParallelEvent[]> = fc
  .array(
    fc.record({
      date: dates,
      weight: fc.constantFrom("core" as const, "detail" as const, null),
      words: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 40 },
  )
  .map((made) =>
    made.map(({ date, weight, words }, i) =>
      storyEvent(`e${i}`, date, { weight, title: { text: "a".repeat(words), lang: "" } }),
    ),
  );
