/** Arbitrary queries, as the transitions can make them. */
import fc from "fast-check";
import { anyText } from "../../dataset/any-text.testing.ts";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import { FACET_RECORDS, FACETS, type Facet, LANES, recordBy } from "./facets.ts";
import { isDatasetAddress } from "./link.ts";
import {
  AXES,
  type FacetFilter,
  filterOf,
  MOST_DAYS_AROUND,
  ONLYS,
  type Query,
  VIEWS,
} from "./query.ts";

/** Includes commas, percent signs and `all:`, which have a meaning in a link. */
const linkText = (maxLength: number) =>
  fc
    .oneof(
      anyText({ minLength: 1, maxLength }),
      fc
        .array(fc.constantFrom("all:", ",", "-", "%", "%2C", "a", "한"), {
          minLength: 1,
          maxLength: 8,
        })
        .map((parts) => parts.join("")),
    )
    .filter((text) => text.length <= maxLength);

const filter = (value: fc.Arbitrary<string>): fc.Arbitrary<FacetFilter> =>
  fc
    .record({ chosen: fc.uniqueArray(value, { maxLength: 6 }), left: fc.nat(3), all: fc.boolean() })
    .map(({ chosen, left, all }) =>
      filterOf(chosen.slice(left).sort(), all, chosen.slice(0, left).sort()),
    );

function someValues(facet: Facet): fc.Arbitrary<FacetFilter> {
  const { closed, pattern } = FACET_RECORDS[facet];
  if (closed) return filter(fc.constantFrom(...closed));
  return filter(pattern ? fc.stringMatching(pattern) : linkText(40));
}

/** Any window on the axis, seconds to millennia wide. */
export const windows = fc
  .record({
    start: fc.integer({ min: -9e15, max: 9e15 }),
    length: fc.oneof(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e15 })),
  })
  .map(({ start, length }) => ({ start, end: start + length }));

const anyQuery: fc.Arbitrary<Query> = fc.record({
  facets: fc.record(recordBy(FACETS, someValues)),
  words: fc.oneof(fc.constant(""), linkText(200)),
  episode: fc.option(linkText(60)),
  align: fc.option(linkText(60)),
  window: fc.option(windows),
  only: fc.option(fc.constantFrom(...ONLYS)),
  event: fc.option(linkText(60)),
  around: fc.option(fc.integer({ min: 1, max: MOST_DAYS_AROUND })),
  passage: fc.option(linkText(60)),
  view: fc.option(fc.constantFrom(...VIEWS)),
  lanes: fc.constantFrom(...LANES),
  axis: fc.constantFrom(...AXES),
  lang: fc.option(fc.constantFrom(...LANGUAGES)),
  printed: fc.option(fc.constantFrom("20261126en.AAAABBCCDD", "20010307ko.all.134.AAAABBBB")),
  data: fc.option(
    fc.oneof(fc.webUrl(), fc.constant("./mine.json"), linkText(60).filter(isDatasetAddress)),
  ),
  embed: fc.boolean(),
});

/** Any query that the page can come to: days are counted around an event. */
export const queries: fc.Arbitrary<Query> = anyQuery.map((query) =>
  query.event === null ? { ...query, around: null } : query,
);
