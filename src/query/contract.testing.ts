/**
 * One contract for all who answer for a dataset: whatever holds it, every question has the same answer, to the last
 * letter. The store in memory is the measure.
 */
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Dataset } from "../dataset/format/schema.ts";
import { DAY_MS, type Interval, interval } from "../dataset/time/interval.ts";
import { LANGUAGES } from "../dataset/wording/languages.ts";
import { EVEN } from "./axis/folding.ts";
import { FACETS, LANES } from "./criteria/facets.ts";
import { AXES, type Criteria, EVERYTHING, type FacetFilter } from "./criteria/query.ts";
import type { Kind, Question } from "./questions.ts";
import { KNOWN_FROM } from "./reports/corroboration.ts";
import type { EventStore } from "./store.ts";
import type { ClusterMark, WindowRequest } from "./window/mark.ts";

type Asking = Pick<EventStore, "ask">;

/** Screens of the sizes that people have, and one that is next to nothing. */
const SIZES = [
  [1_440, 600],
  [820, 900],
  [360, 200],
  [20, 0],
] as const;
const GLYPHS = { known: { a: 6.5, " ": 3 }, wide: 12, other: 6.5 };
const TODAY = Date.UTC(2025, 10, 1);

/** Holds a store to the contract: it has the same dataset open as the one in memory. */
export async function expectSameAnswers(
  store: Asking,
  known: Asking,
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    const [answer, right] = await Promise.all([store.ask(question), known.ask(question)]);
    if (isDeepStrictEqual(answer, right)) continue;
    expect(answer, JSON.stringify(question)).toStrictEqual(right);
    expect.unreachable(`told apart by a sign of 0 or by a key: ${JSON.stringify(question)}`);
  }
}

/**
 * Questions of every kind about a dataset: with filters that leave much, little and nothing, in windows from all
 * of it to a day.
 *
 * @param known  the store in memory, which has the dataset open.
 * @param dataset  the same as a value.
 * @param every  asks with one in so many filters and windows, for whoever need not be asked thousands.
 */
export async function questionsAbout(
  known: Asking,
  dataset: Dataset,
  every = 1,
): Promise<readonly Question[]> {
  const filters = await filtersOf(known, dataset);
  const asked: Question[] = [...ofDataset(dataset)];
  for (const criteria of oneIn(every, filters)) {
    asked.push(...(await ofCriteria(known, dataset, criteria)));
  }
  for (const criteria of oneIn(every, filters.slice(0, 3))) {
    asked.push(...(await ofScreens(known, dataset, criteria, every)));
  }
  return asked;
}

const oneIn = <T>(every: number, all: readonly T[]): readonly T[] =>
  all.filter((_, at) => at % every === 0);

/** The kinds among questions: a contract that forgets one holds nobody to it. */
export const kindsAmong = (questions: readonly Question[]): ReadonlySet<Kind> =>
  new Set(questions.map(({ kind }) => kind));

/** Everything first, then filters of each kind, then those that meet and leave nothing. */
async function filtersOf(known: Asking, dataset: Dataset): Promise<readonly Criteria[]> {
  const { counts } = await known.ask({ kind: "facets", criteria: EVERYTHING });
  const facets = FACETS.flatMap((facet) => {
    const [first, second, last = "XX"] = Object.entries(counts[facet])
      .sort(([, a], [, b]) => b - a)
      .map(([value]) => value);
    if (first === undefined) return [];
    const both = second === undefined ? [first] : [first, second].sort();
    const filters: readonly FacetFilter[] = [
      { values: [first], all: false },
      { values: both, all: true },
      { values: [], all: false, without: [first] },
      { values: [first], all: false, without: [last] },
    ];
    return filters.map((filter) => withFilters({ [facet]: filter }));
  });
  const extent = await extentOf(known);
  const third = (extent.end - extent.start) / 3;
  const middle = interval(extent.start + third, extent.end - third);
  const words = wordsOf(dataset);
  const [event] = dataset.events;
  return [
    EVERYTHING,
    withFilters({ status: { values: ["occurred"], all: false } }),
    { ...EVERYTHING, within: middle },
    ...facets,
    ...words.map((each) => ({ ...EVERYTHING, words: each })),
    ...dataset.episodes.slice(0, 3).map(({ id }) => ({ ...EVERYTHING, episode: id })),
    { ...EVERYTHING, episode: "nobody's" },
    ...(event ? [1, 400].map((days) => ({ ...EVERYTHING, near: { event: event.id, days } })) : []),
    { ...EVERYTHING, near: { event: "nobody's", days: 9 } },
    {
      ...withFilters({
        country: { values: ["XX"], all: false },
        kind: { values: ["test"], all: false, without: ["press"] },
      }),
      words: "nothing like it",
      within: middle,
    },
  ];
}

const withFilters = (filters: Partial<Criteria["facets"]>): Criteria => ({
  ...EVERYTHING,
  facets: { ...EVERYTHING.facets, ...filters },
});

/** Searches that find, alone and together, in any language, and such as mean something else to a database. */
function wordsOf({ events }: Dataset): readonly string[] {
  const titles = events.slice(0, 40).flatMap(({ title }) => Object.values(asTexts(title)));
  const own = titles.flatMap((title) => title.split(" ").slice(0, 2)).slice(0, 6);
  const [one = "a", two = "b"] = own;
  return [
    ...own,
    `${one} ${two}`,
    `${one} OR ${two}`,
    `${one} -${two}`,
    `"${one} ${two}"`,
    "한",
    "%",
    "_",
    "\\",
    "' OR 1=1 --",
    "{words:String}",
    "\u0000",
  ];
}

const asTexts = (text: string | Readonly<Record<string, string>>) =>
  typeof text === "string" ? { en: text } : text;

function* ofDataset({ events, sources, passages }: Dataset): Generator<Question> {
  yield { kind: "sources" };
  yield { kind: "sources", ids: [...sources.slice(-2).map(({ id }) => id), "none"] };
  yield { kind: "about" };
  yield { kind: "fingerprint" };
  const query = { ...EVERYTHING, event: "nobody's", passage: events[0]?.id ?? "x" };
  yield { kind: "unknown", query };
  const nearly = {
    ...withFilters({ topic: { values: ["nmdd"], all: false, without: ["x"] } }),
    episode: "order-205",
    event: `${events[0]?.id}x`,
    passage: `${passages[0]?.id}.`,
  };
  yield { kind: "unknown", query: nearly };
  for (const lang of LANGUAGES) {
    for (const id of [...some(sources, 4).map((source) => source.id), "nobody's"])
      yield { kind: "source", id, lang };
    for (const passage of [...some(passages, 4).map(({ id }) => id), "nobody's"])
      yield { kind: "sourceOf", passage, lang };
    for (const typed of ["a", "미사일", events[0]?.id.slice(0, 4) ?? "", "ㅁㅅㅇ", "' OR '"])
      yield { kind: "names", typed, lang, most: 5 };
    yield { kind: "briefs", ids: [...some(events, 20).map(({ id }) => id), "nobody's"], lang };
  }
}

async function ofCriteria(
  known: Asking,
  { events }: Dataset,
  criteria: Criteria,
): Promise<readonly Question[]> {
  const lang = LANGUAGES[criteria.words.length % LANGUAGES.length] ?? "en";
  const extent = await extentOf(known);
  const { total } = await known.ask({ kind: "list", criteria, lang, from: 0, to: 0 });
  const ids = [...some(events, 3).map(({ id }) => id), "nobody's"];
  const last = Math.max(0, total - 20);
  return [
    { kind: "facets", criteria },
    { kind: "facets", criteria, of: ["country", "topic"] },
    { kind: "list", criteria, lang, from: 0, to: 50 },
    { kind: "list", criteria, lang, from: last, to: total + 5 },
    { kind: "details", criteria, lang, from: 0, to: 10 },
    { kind: "details", criteria, lang, from: last, to: total },
    { kind: "beginning", criteria, span: interval(extent.start, midOf(extent)) },
    ...[12, 400].map((mostBins) => ({ kind: "density", criteria, extent, mostBins }) as const),
    ...ids.map((id) => ({ kind: "event", id, criteria, lang }) as const),
    ...[null, ...ids].map((id) => ({ kind: "preview", id, criteria, lang }) as const),
    ...ids.flatMap((from) =>
      (["earlier", "later"] as const).map(
        (direction) =>
          ({
            kind: "neighbour",
            from,
            direction,
            window: interval(midOf(extent), midOf(extent) + DAY_MS),
            criteria,
            lang,
          }) as const,
      ),
    ),
    ...AXES.flatMap((axis) =>
      [null, ...ids].map(
        (open) => ({ kind: "home", criteria, axis, open, widthPx: 1_000 }) as const,
      ),
    ),
    ...(["country", "topic", "source"] as const).map(
      (facet) => ({ kind: "counts", criteria, facet, extent, mostBins: 60, mostRows: 5 }) as const,
    ),
    ...KNOWN_FROM.map(
      (knownFrom) =>
        ({
          kind: "corroboration",
          criteria,
          lang,
          knownFrom,
          from: 0,
          to: 20,
          mostSources: 4,
        }) as const,
    ),
    ...[null, TODAY - 100 * DAY_MS].map(
      (knownTo) => ({ kind: "plans", criteria, lang, today: TODAY, knownTo, most: 9 }) as const,
    ),
    {
      kind: "parallel",
      sets: [
        { criteria, zero: null },
        { criteria: EVERYTHING, zero: ids[0] ?? null },
      ],
      matches: null,
      lang,
    },
  ];
}

/** Windows as a hand moves over them, and as it rests. */
async function ofScreens(
  known: Asking,
  { events }: Dataset,
  criteria: Criteria,
  every: number,
): Promise<readonly Question[]> {
  const extent = await extentOf(known);
  const open = events[0]?.id ?? null;
  const { folding } = await known.ask({
    kind: "home",
    criteria,
    axis: "folded",
    open,
    widthPx: 1_000,
  });
  const all = LANES.flatMap((lanes) =>
    closerAndCloser(extent).flatMap((window, at) =>
      [null, { open }, { open: null, every: true }].map((rest): WindowRequest => {
        const [widthPx, heightPx] = SIZES[(at + lanes.length) % SIZES.length] ?? SIZES[0];
        return {
          criteria,
          folding: at % 2 === 0 ? folding : EVEN,
          window,
          widthPx,
          heightPx,
          lanes,
          lang: LANGUAGES[at % LANGUAGES.length] ?? "en",
          glyphs: at % 3 === 2 ? null : GLYPHS,
          rest,
        };
      }),
    ),
  );
  const requests = oneIn(every, all);
  const parted: Question[] = [];
  for (const request of requests) parted.push(...(await partings(known, request)));
  // However few windows are asked for, a crowd is among them where there is one.
  for (const request of all) {
    if (parted.length > 0) break;
    parted.push(...(await partings(known, request)));
  }
  return [...requests.map((request) => ({ kind: "window", ...request }) as const), ...parted];
}

/** The crowds of a window at rest, as far as they are pressed here. */
async function partings(known: Asking, request: WindowRequest): Promise<readonly Question[]> {
  if (request.rest === null || request.rest.every === true) return [];
  const { marks } = await known.ask({ kind: "window", ...request });
  const isCluster = (mark: (typeof marks)[number]): mark is ClusterMark => mark.type === "cluster";
  return marks
    .filter(isCluster)
    .slice(0, 2)
    .map(({ bar, extent, members }) => ({
      kind: "parting",
      request,
      cluster: { bar, extent, members },
    }));
}

/** All of it, and a third of what was before, about another place each time, down to hours. */
function closerAndCloser(extent: Interval): readonly Interval[] {
  const windows = [extent];
  for (let at = 1; at < 12; at++) {
    const { start, end } = windows.at(-1) ?? extent;
    const length = (end - start) / 3;
    if (length < 3_600_000) break;
    const from = Math.round(start + length * (at % 3));
    windows.push(interval(from, Math.round(from + length)));
  }
  return windows;
}

async function extentOf(known: Asking): Promise<Interval> {
  const { folding, window } = await known.ask({
    kind: "home",
    criteria: EVERYTHING,
    axis: "folded",
    open: null,
    widthPx: 1_000,
  });
  const [first, last] = [folding.parts[0], folding.parts.at(-1)];
  if (first && last) return interval(first.interval.start, last.interval.end);
  return window ?? interval(Date.UTC(1900, 0), Date.UTC(2030, 0));
}

const midOf = ({ start, end }: Interval): number => Math.floor((start + end) / 2);

/** Some of a list, from all over it. */
const some = <T>(list: readonly T[], most: number): readonly T[] =>
  list.filter((_, at) => at % Math.ceil(list.length / most) === 0);
