import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../dataset/format/schema.ts";
import { EVEN } from "./axis/folding.ts";
import { aDataset, anEvent, criteria } from "./columns/dataset.testing.ts";
import { IDS, versions } from "./columns/versions.testing.ts";
import { LANES } from "./criteria/facets.ts";
import { type Criteria, EMPTY_QUERY, EVERYTHING } from "./criteria/query.ts";
import { draftable } from "./held-store.ts";
import { createLocalStore } from "./local-store.ts";
import type { Question } from "./questions.ts";
import { arriving, HASTE } from "./slow-file.testing.ts";
import type { EventStore } from "./store.ts";

const lang = "ko" as const;
const WINDOW = { start: Date.UTC(1918, 0), end: Date.UTC(1926, 0) };

/** All that can be asked, of all that there may be. */
function questions(asked: Criteria): readonly Question[] {
  const request = {
    criteria: asked,
    window: WINDOW,
    folding: EVEN,
    widthPx: 900,
    heightPx: 500,
    lang,
    glyphs: null,
  } as const;
  const bar = { from: WINDOW.start, to: WINDOW.end };
  return [
    ...LANES.map((lanes): Question => ({ kind: "window", ...request, lanes, rest: null })),
    { kind: "window", ...request, lanes: "topic", rest: { open: "e1" } },
    {
      kind: "parting",
      request: { ...request, lanes: "none", rest: null },
      cluster: { bar, extent: WINDOW, members: IDS.events },
    },
    { kind: "home", criteria: asked, axis: "folded", open: "e2", widthPx: 900 },
    { kind: "beginning", criteria: asked, span: WINDOW },
    { kind: "density", criteria: asked, extent: WINDOW, mostBins: 12 },
    { kind: "facets", criteria: asked },
    { kind: "list", criteria: asked, lang, from: 0, to: 99 },
    { kind: "details", criteria: asked, lang, from: 0, to: 99 },
    { kind: "preview", id: null, criteria: asked, lang },
    { kind: "briefs", ids: IDS.events, lang },
    { kind: "sources" },
    { kind: "about" },
    ...IDS.events.flatMap((id): readonly Question[] => [
      { kind: "event", id, criteria: asked, lang },
      { kind: "preview", id, criteria: asked, lang },
    ]),
    {
      kind: "neighbour",
      from: "e3",
      direction: "later",
      window: { start: Date.UTC(1921, 0), end: Date.UTC(1922, 0) },
      criteria: asked,
      lang,
    },
    ...IDS.sources.map((id): Question => ({ kind: "source", id, lang })),
    ...IDS.passages.map((passage): Question => ({ kind: "sourceOf", passage, lang })),
    {
      kind: "unknown",
      query: {
        ...EMPTY_QUERY,
        facets: { ...EMPTY_QUERY.facets, topic: { values: IDS.topics, all: false } },
        episode: "siege",
        event: "e4",
        passage: "ledger/tol",
      },
    },
  ];
}
const answers = (store: EventStore, asked: Criteria) =>
  Promise.all(questions(asked).map((question) => store.ask(question)));
const aStore = () => draftable(createLocalStore());

test("after every change of a draft, all answers are those of its dataset opened anew", async () => {
  await fc.assert(
    fc.asyncProperty(versions, criteria, async (datasets, asked) => {
      const store = aStore();
      for (const dataset of datasets) {
        const anew = aStore();
        expect(store.openSound(dataset)).toEqual(anew.openSound(dataset));
        for (const each of [EVERYTHING, asked]) {
          expect(await answers(store, each)).toEqual(await answers(anew, each));
        }
      }
    }),
    { numRuns: 12 },
  );
});

test("a dataset in hand is answered for as its file is", async () => {
  const episodes = [{ id: "siege", title: "Siege", events: ["e2", "e1"] }];
  const dataset: Dataset = {
    ...aDataset(anEvent("e1", "1921"), anEvent("e2", "1920~", { topics: ["bridge"] })),
    episodes,
  };
  const [held, read] = [aStore(), createLocalStore()];
  const summary = held.openSound(dataset);
  const text = JSON.stringify(dataset);
  expect(await read.open({ from: "text", name: "draft", text })).toMatchObject({ summary });
  expect(await answers(held, EVERYTHING)).toEqual(await answers(read, EVERYTHING));
});

test("a draft opened while a file is on its way stays open, and the file is given up", async () => {
  const { loaded } = arriving({});
  const store = draftable(createLocalStore(() => Promise.resolve(loaded), HASTE));
  let opening: ReturnType<EventStore["open"]> | null = null;
  await new Promise<void>((arrived) => {
    opening = store.open(
      { from: "address", url: "https://dateline.test/big.json" },
      (told) => told.arrived && arrived(),
    );
  });
  store.openSound(aDataset(anEvent("a", "1921")));
  expect(await opening).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
  expect((await store.ask({ kind: "facets", criteria: EVERYTHING })).total).toBe(1);
});

test("nothing of a dataset is changed by holding it", () => {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  };
  const store = aStore();
  const first = aDataset(anEvent("a", "1921"), anEvent("b", "1922"));
  const second = {
    ...first,
    events: [...first.events, anEvent("c", "1920", { topics: ["pact"] })],
  };
  for (const dataset of [first, second, first]) {
    freeze(dataset);
    expect(store.openSound(dataset).events).toBe(dataset.events.length);
  }
});
