/** Every kind of question about a dataset, as a page asks it: what any store answers as the one in memory does. */
import type { Dataset } from "../../src/dataset/format/schema.ts";
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { EVEN } from "../../src/query/axis/folding.ts";
import { panRange } from "../../src/query/axis/zoom.ts";
import { type Facet, LANES } from "../../src/query/criteria/facets.ts";
import { type Criteria, EMPTY_QUERY, EVERYTHING } from "../../src/query/criteria/query.ts";
import { createLocalStore } from "../../src/query/local-store.ts";
import type { Question } from "../../src/query/questions.ts";
import type { EventStore } from "../../src/query/store.ts";
import type { GlyphWidths } from "../../src/query/window/glyph-widths.ts";
import type { WindowRequest } from "../../src/query/window/mark.ts";

const GLYPHS: GlyphWidths = { known: {}, wide: 12, other: 6.5 };

export const withFacet = (
  facet: Facet,
  values: readonly string[],
  more: { readonly all?: boolean; readonly without?: readonly string[] } = {},
): Criteria => ({
  ...EVERYTHING,
  facets: { ...EVERYTHING.facets, [facet]: { values, all: false, ...more } },
});

/** Criteria that find some, none and all of a dataset. */
export function someCriteria(dataset: Dataset): readonly Criteria[] {
  const { topics, actors, sources, events, episodes } = dataset;
  const [topic = "none", other = "none"] = topics.map(({ id }) => id);
  const actor = actors[0]?.id ?? "none";
  const source = sources[0]?.id ?? "none";
  const word = events[Math.floor(events.length / 2)]?.title;
  const text = typeof word === "string" ? word : Object.values(word ?? {}).join(" ");
  const near = events[Math.floor(events.length / 3)]?.id ?? "none";
  const years = { start: Date.UTC(1990, 0, 1, 5), end: Date.UTC(2010, 5, 3, 7) };
  return [
    EVERYTHING,
    withFacet("topic", [topic]),
    withFacet("topic", [other, topic], { all: true }),
    withFacet("country", ["US"], { without: ["KR"] }),
    { ...withFacet("actor", [actor]), words: text.split(" ")[0] ?? "" },
    withFacet("source", [source]),
    withFacet("precision", ["day", "open"], { without: ["year"] }),
    { ...EVERYTHING, words: text },
    { ...EVERYTHING, words: `${text.slice(0, 4)} OR zz -qq` },
    { ...withFacet("country", ["ZZ"]), words: "nowhere to be found" },
    { ...withFacet("kind", ["nothing"]), within: { start: 0, end: DAY_MS } },
    { ...EVERYTHING, within: years },
    { ...EVERYTHING, within: { start: Number.NEGATIVE_INFINITY, end: years.end } },
    { ...EVERYTHING, near: { event: near, days: 400 } },
    ...episodes.slice(0, 1).map(({ id }): Criteria => ({ ...EVERYTHING, episode: id })),
    { ...EVERYTHING, episode: "there is none" },
  ];
}

/** The questions, some of which need what another was answered with. */
export async function* questionsAbout(
  dataset: Dataset,
  local: EventStore,
  criteria: readonly Criteria[],
): AsyncGenerator<Question> {
  const lang = "en";
  const { events } = dataset;
  const whole = await rangeOf(local, dataset);
  const ids = [events[0], events.at(-1), events[Math.floor(events.length / 2)]].flatMap(
    (event) => event?.id ?? [],
  );
  const [id = "none"] = ids;
  for (const each of criteria) yield* underCriteria(each, events.length, ids, whole);
  yield {
    kind: "parallel",
    sets: [
      { criteria: criteria[1] ?? EVERYTHING, zero: null },
      { criteria: criteria[3] ?? EVERYTHING, zero: id },
    ],
    matches: null,
    lang,
  };
  yield { kind: "briefs", ids: [...ids, "there-is-none"], lang: "ko" };
  for (const typed of ["a", "korea", "한", titleWord(dataset)]) {
    yield { kind: "names", typed, lang, most: 4 };
  }
  yield { kind: "sources" };
  yield { kind: "sources", ids: [dataset.sources.at(-1)?.id ?? "", "there-is-none"] };
  for (const { id: own } of dataset.sources.slice(0, 3)) yield { kind: "source", id: own, lang };
  yield { kind: "source", id: "there-is-none", lang };
  for (const { id: own } of dataset.passages.slice(0, 2)) {
    yield { kind: "sourceOf", passage: own, lang: "ko" };
  }
  yield { kind: "sourceOf", passage: "there-is-none", lang };
  yield { kind: "about" };
  yield { kind: "unknown", query: { ...EMPTY_QUERY, event: `${id}.`, passage: "nothing" } };
  yield {
    kind: "unknown",
    query: {
      ...EMPTY_QUERY,
      facets: withFacet("topic", ["nope", dataset.topics[0]?.id ?? ""]).facets,
      event: `${id}x`,
      episode: "e",
    },
  };
}

/** The questions that criteria decide. @param ids  of events that there are */
function* underCriteria(
  each: Criteria,
  count: number,
  ids: readonly string[],
  whole: Interval,
): Generator<Question> {
  const lang = "en";
  const [id = "none"] = ids;
  for (const axis of ["folded", "even"] as const) {
    yield { kind: "home", criteria: each, axis, open: id, widthPx: 1_200 };
    yield { kind: "home", criteria: each, axis, open: null, widthPx: 700 };
  }
  yield { kind: "facets", criteria: each };
  yield { kind: "density", criteria: each, extent: whole, mostBins: 40 };
  yield { kind: "density", criteria: each, extent: middle(whole, 0.3), mostBins: 200 };
  yield { kind: "beginning", criteria: each, span: middle(whole, 0.2) };
  for (const [from, to] of [
    [0, 20],
    [3, 9],
    [count - 3, count + 9],
    [-4, 2],
  ] as const) {
    yield { kind: "list", criteria: each, lang: from === 3 ? "ko" : lang, from, to };
  }
  yield { kind: "details", criteria: each, lang, from: 1, to: 6 };
  for (const own of [...ids, "there-is-none"]) {
    yield { kind: "event", id: own, criteria: each, lang };
    yield { kind: "preview", id: own, criteria: each, lang: "ko" };
    for (const direction of ["earlier", "later"] as const) {
      yield {
        kind: "neighbour",
        criteria: each,
        from: own,
        direction,
        window: middle(whole, 0.2),
        lang,
      };
    }
  }
  yield { kind: "preview", id: null, criteria: each, lang };
  for (const facet of ["country", "topic", "kind"] as const) {
    yield { kind: "counts", criteria: each, facet, extent: whole, mostBins: 30, mostRows: 4 };
  }
  yield {
    kind: "corroboration",
    criteria: each,
    lang,
    knownFrom: "any",
    from: 0,
    to: 12,
    mostSources: 5,
  };
  yield {
    kind: "corroboration",
    criteria: each,
    lang,
    knownFrom: "several",
    from: 1,
    to: 4,
    mostSources: 50,
  };
  yield {
    kind: "plans",
    criteria: each,
    lang,
    today: Date.UTC(2026, 0),
    knownTo: Date.UTC(2024, 0),
    most: 5,
  };
}

const titleWord = ({ events }: Dataset): string => {
  const title = events[0]?.title ?? "";
  return (typeof title === "string" ? title : (Object.values(title)[0] ?? "")).slice(0, 12);
};

/** Windows of every width, moving and at rest, over some lanes. */
export async function* windowsOf(
  dataset: Dataset,
  local: EventStore,
  criteria: readonly Criteria[],
): AsyncGenerator<Question<"window">> {
  const whole = await rangeOf(local, dataset);
  for (const [i, each] of criteria.entries()) {
    const { folding } = await local.ask({
      kind: "home",
      criteria: each,
      axis: "folded",
      open: null,
      widthPx: 1_000,
    });
    for (const [j, share] of [1, 0.31, 0.07, 0.004].entries()) {
      for (const axis of folding.parts.length > 0 ? [EVEN, folding] : [EVEN]) {
        const lanes = LANES[(i + j) % LANES.length] ?? "topic";
        const request: WindowRequest = {
          criteria: each,
          folding: axis,
          window: middle(whole, share),
          widthPx: 1_000,
          heightPx: 300 + 150 * j,
          lanes,
          lang: j % 2 === 0 ? "en" : "ko",
          glyphs: GLYPHS,
          rest: null,
        };
        yield { kind: "window", ...request };
        yield { kind: "window", ...request, lanes: "none", glyphs: null };
        yield { kind: "window", ...request, rest: { open: dataset.events[0]?.id ?? null } };
        yield { kind: "window", ...request, rest: { open: null, every: true } };
      }
    }
  }
}

export const middle = ({ start, end }: Interval, share: number): Interval => {
  const [centre, half] = [(start + end) / 2, ((end - start) / 2) * share];
  return { start: centre - half, end: centre + half };
};

async function rangeOf(local: EventStore, dataset: Dataset): Promise<Interval> {
  const briefs = await local.ask({
    kind: "briefs",
    ids: dataset.events.map(({ id }) => id),
    lang: "en",
  });
  return panRange({
    starts: Float64Array.from(briefs, ({ date }) => date.extent.start),
    ends: Float64Array.from(briefs, ({ date }) => date.extent.end),
  });
}

/** The store in memory, with a dataset open. */
export async function localStore(text: string): Promise<EventStore> {
  const store = createLocalStore();
  const opened = await store.open({ from: "text", name: "x", text });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return store;
}
