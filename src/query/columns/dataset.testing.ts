/** Small invented datasets: Freedonia and Sylvania, who have never existed. */
import fc from "fast-check";
import type { Claim, Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import { FACET_RECORDS, FACETS, type Facet, recordBy } from "../criteria/facets.ts";
import { type Criteria, EMPTY_QUERY, type FacetFilter, filterOf } from "../criteria/query.ts";

export const aClaim = (passage: string, claim: Partial<Claim> = {}): Claim => ({
  passage,
  role: "occurred",
  dating: { basis: "stated" },
  ...claim,
});

export const anEvent = (id: string, date: string, event: Partial<DatedEvent> = {}): DatedEvent => ({
  id,
  title: id,
  kind: "other",
  status: "occurred",
  date,
  countries: [],
  topics: [],
  actors: [],
  claims: [],
  links: [],
  ...event,
});

const aPassage = (id: string, exact: string, start?: number): Passage => ({
  id,
  source: id.replace(/\/.*$/, ""),
  exact,
  ...(start === undefined ? {} : { start }),
});

/** Two sources, three passages, three topics, two actors; the events are the test's own. */
export const aDataset = (...events: readonly DatedEvent[]): Dataset => ({
  format: "dateline/1",
  title: { en: "Freedonia", ko: "프리도니아" },
  collections: [],
  sources: [
    { id: "gazette", title: "The Gazette", authors: [], kind: "news", language: "en" },
    { id: "annals", title: "Annals", authors: [], kind: "book" },
  ],
  passages: [
    aPassage("gazette/peace", "The “Three No’s” were signed at noon.", 500),
    aPassage("gazette/war", "War was declared — at last.", 20),
    aPassage("annals/war", "전쟁이 선포되었다."),
  ],
  topics: [
    { id: "border", label: { en: "The border", ko: "국경" }, kind: "theme" },
    { id: "bridge", label: "The bridge", kind: "system", broader: "border" },
    { id: "pact", label: "The pact", kind: "treaty" },
  ],
  actors: [
    { id: "firefly", name: { en: "Rufus T. Firefly", ko: "루퍼스" }, kind: "person" },
    { id: "trentino", name: "Ambassador Trentino", kind: "person" },
  ],
  events: [...events],
  episodes: [],
  omissions: [],
});

const some = <T>(...values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 0 });

/** Up to a dozen events over a few facet values, so that filters often meet. */
export const datasets: fc.Arbitrary<Dataset> = fc
  .array(
    fc.record({
      title: fc.constantFrom("peace", "war", "Peace and war", "전쟁"),
      status: fc.constantFrom("occurred", "planned", "alleged"),
      kind: fc.constantFrom("meeting", "conflict"),
      date: fc.constantFrom("1921", "1921-03", "1921-03-04", "1922~", "../1920", "1923/.."),
      countries: some("FR", "SY"),
      topics: some("border", "bridge", "pact"),
      actors: some("firefly", "trentino"),
      claims: some(aClaim("gazette/war", { by: "firefly" }), aClaim("annals/war")),
    } as const),
    { maxLength: 12 },
  )
  .map((events) => aDataset(...events.map(({ date, ...rest }, i) => anEvent(`e${i}`, date, rest))));

const filter = (...values: readonly string[]): fc.Arbitrary<FacetFilter> =>
  fc
    .record({
      chosen: fc.oneof(fc.constant<string[]>([]), some(...values)).map((chosen) => chosen.sort()),
      left: fc.oneof(fc.constant<string[]>([]), some(...values)).map((left) => left.sort()),
      all: fc.boolean(),
    })
    .map(({ chosen, left, all }) =>
      filterOf(
        chosen,
        all,
        left.slice(1).filter((value) => !chosen.includes(value)),
      ),
    );

const YEAR_MS = 365 * 86_400_000;
/** Some windows among the years of the datasets, and no window. */
const within = fc
  .tuple(fc.integer({ min: 1919, max: 1924 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, years]) => ({ start: Date.UTC(year, 0), end: Date.UTC(year, 0) + years * YEAR_MS }));

const ASKED: Partial<Readonly<Record<Facet, readonly string[]>>> = {
  country: ["FR", "SY", "XX"],
  topic: ["border", "bridge", "pact"],
  actor: ["firefly", "trentino"],
  source: ["gazette", "annals"],
  kind: ["meeting", "conflict", "test"],
};

export const criteria: fc.Arbitrary<Criteria> = fc.record(
  {
    facets: fc.record(
      recordBy(FACETS, (facet) => filter(...(ASKED[facet] ?? FACET_RECORDS[facet].closed ?? []))),
    ),
    words: fc.constantFrom("", "war", "PEACE war", '"peace and"', "declared"),
    episode: fc.constant(null),
    within,
  },
  { requiredKeys: ["facets", "words", "episode"] },
);

export const withFacet = (
  facet: keyof Criteria["facets"],
  values: readonly string[],
  all = false,
): Criteria => ({
  words: "",
  episode: null,
  facets: { ...EMPTY_QUERY.facets, [facet]: { values, all } },
});

/** The rows of the columns, to be mapped. */
export const rowsOf = ({ count }: { readonly count: number }): readonly number[] =>
  Array.from({ length: count }, (_, row) => row);
