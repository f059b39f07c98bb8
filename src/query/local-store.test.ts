import { describe, expect, test } from "vitest";
import type { Dataset } from "../dataset/format/schema.ts";
import { EVEN } from "./axis/folding.ts";
import { aClaim, aDataset, anEvent, withFacet } from "./columns/dataset.testing.ts";
import { EMPTY_QUERY, EVERYTHING, setWords, toggleFacet } from "./criteria/query.ts";
import { createLocalStore, type Load } from "./local-store.ts";
import type { DatasetSource, OpenProgress } from "./open-types.ts";
import { type Loaded, PACE, ReadFailure } from "./opening.ts";
import { QUESTIONS } from "./questions.testing.ts";
import { arriving, EVENTS, HASTE, type SlowFile } from "./slow-file.testing.ts";
import type { EventStore } from "./store.ts";

const ALL = EVERYTHING;
const WHOLE = { from: 0, to: 100 };

async function opened(dataset: Dataset): Promise<EventStore> {
  const store = createLocalStore();
  const text = JSON.stringify(dataset);
  expect(await store.open({ from: "text", name: "test", text })).toMatchObject({ ok: true });
  return store;
}

const war = () =>
  aDataset(
    anEvent("treaty", "1923-05-01", {
      countries: ["FR", "SY"],
      topics: ["pact"],
      actors: ["firefly"],
      links: [{ type: "responds-to", event: "war", inferred: true }],
      claims: [aClaim("gazette/peace")],
    }),
    anEvent("war", "1921-03", {
      title: { en: "War", ko: "전쟁" },
      summary: { en: "It began.", ko: "시작됐다." },
      countries: ["FR"],
      topics: ["border"],
      claims: [
        aClaim("annals/war"),
        aClaim("gazette/war", { date: "1921-04-02", by: "trentino" }),
        aClaim("gazette/peace", { date: "1923-05-01", role: "reported" }),
        aClaim("annals/war", { date: "1921-03-31" }),
      ],
    }),
    anEvent("siege", "1922/..", { countries: ["SY"] }),
  );

describe("opening", () => {
  test("tells the frame of the page what it needs, never the events", async () => {
    const dataset = { ...war(), episodes: [{ id: "all", title: "All", events: ["war", "siege"] }] };
    const result = await createLocalStore().open({
      from: "text",
      name: "x",
      text: JSON.stringify(dataset),
    });
    expect(result).toMatchObject({
      ok: true,
      summary: {
        title: { en: "Freedonia", ko: "프리도니아" },
        license: null,
        events: 3,
        passages: 3,
        extent: { start: Date.UTC(1921, 2), end: Date.UTC(1923, 4, 2) },
        episodes: [{ id: "all", extent: { start: Date.UTC(1921, 2), end: Date.UTC(1922, 0, 2) } }],
      },
    });
  });

  test.each([
    ["", "empty"],
    ["<!doctype html>", "html"],
    ['{"format": "dateline/1",', "not-json"],
    ["[]", "not-a-dataset"],
  ])("%s is refused as %s, and what was open stays open", async (text, reason) => {
    const store = await opened(war());
    const result = await store.open({ from: "text", name: "x", text });
    expect(result).toMatchObject({ ok: false, failure: { reason } });
    expect((await store.ask({ kind: "list", criteria: ALL, lang: "en", ...WHOLE })).total).toBe(3);
  });

  test("a reader's own file is told of a date that, worked out again, comes out differently", async () => {
    const dating = { basis: "relative", wording: "On Monday", base: "2025-01-28" } as const;
    const events = ["2025-01-27", "2025-01-26"].map((date, i) =>
      anEvent(`e${i}`, date, { claims: [aClaim("gazette/war", { dating })] }),
    );
    const text = JSON.stringify(aDataset(...events));
    const store = createLocalStore(() => Promise.resolve({ ok: true, text }));
    const codes = async (source: DatasetSource) =>
      (await store.open(source)).problems.filter(({ code }) => code === "working-disagrees");
    expect(await codes({ from: "text", name: "x", text })).toMatchObject([
      { path: ["events", 1, "claims", 0, "dating"], nearest: "2025-01-27", outcome: "loaded" },
    ]);
    expect(await codes({ from: "address", url: "https://example.org/" })).toEqual([]);
  });

  test.each<[string, Load, object]>([
    [
      "http",
      () => Promise.resolve({ ok: false, failure: { reason: "http", status: 404 } }),
      { reason: "http", status: 404 },
    ],
    [
      "no network",
      () => Promise.reject(new ReadFailure({ reason: "unreachable", detail: "offline" })),
      { reason: "unreachable", detail: "offline" },
    ],
    [
      "a text too large",
      () => Promise.resolve({ ok: true, text: { length: 2e9 } as string }),
      { reason: "too-large", bytes: 2e9, limit: 1e9 },
    ],
  ])("an address that fails by %s says so", async (_, load, failure) => {
    const result = await createLocalStore(load).open({
      from: "address",
      url: "https://example.org/",
    });
    expect(result).toEqual({ ok: false, failure, problems: [] });
  });

  test("an address is opened through what fetches it", async () => {
    const store = createLocalStore((url) =>
      Promise.resolve({
        ok: true,
        text: url === "https://example.org/a" ? JSON.stringify(war()) : "",
      }),
    );
    expect(await store.open({ from: "address", url: "https://example.org/a" })).toMatchObject({
      ok: true,
    });
  });

  test("a question before anything is open is refused", async () => {
    await expect(createLocalStore().ask({ kind: "facets", criteria: ALL })).rejects.toThrow(
      "no dataset is open",
    );
  });
});

describe("the list", () => {
  test("gives the asked stretch in order of time, in the reader's language", async () => {
    const store = await opened(war());
    const { total, entries } = await store.ask({
      kind: "list",
      criteria: ALL,
      lang: "ko",
      from: 0,
      to: 2,
    });
    expect(total).toBe(3);
    expect(entries.map(({ title }) => title)).toEqual([
      { text: "전쟁", lang: "ko" },
      { text: "siege", lang: "" },
    ]);
    expect(entries[0]).toMatchObject({
      passage: { id: "annals/war", lang: "" },
      sources: ["annals", "gazette"],
    });
    expect(entries[1]?.passage).toBeNull();
  });

  test("holds the matching events only", async () => {
    const store = await opened(war());
    const found = await store.ask({
      kind: "list",
      criteria: setWords(EMPTY_QUERY, "declared"),
      lang: "en",
      ...WHOLE,
    });
    expect(found.entries.map(({ id }) => id)).toEqual(["war"]);
  });

  test("is the order in which everything about events is told, those without a beginning too", async () => {
    const store = await opened(
      aDataset(anEvent("begun", "1921"), anEvent("over", "../1922-05"), anEvent("last", "1923")),
    );
    const asked = { criteria: ALL, lang: "en", ...WHOLE };
    const { entries } = await store.ask({ kind: "list", ...asked });
    const details = await store.ask({ kind: "details", ...asked });
    expect(entries.map(({ id }) => id)).toEqual(["begun", "over", "last"]);
    expect(details.map(({ id }) => id)).toEqual(["begun", "over", "last"]);
  });
});

describe("an event", () => {
  test("keeps every claim, and marks those of its role that contradict its date", async () => {
    const event = await (await opened(war())).ask({
      kind: "event",
      id: "war",
      criteria: ALL,
      lang: "en",
    });
    expect(event?.claims.map(({ date, by, conflicts }) => [date.text, by?.id, conflicts])).toEqual([
      ["1921-03", undefined, false],
      ["1921-04-02", "trentino", true],
      ["1923-05-01", undefined, false],
      ["1921-03-31", undefined, false],
    ]);
    expect(event?.claims[1]?.passage).toMatchObject({ start: 20, lang: "en", prefix: "" });
    expect(event?.summary).toEqual({ text: "It began.", lang: "en" });
  });

  test("is reached from both ends of a link", async () => {
    const store = await opened(war());
    const ends = await Promise.all(
      ["treaty", "war"].map((id) => store.ask({ kind: "event", id, criteria: ALL, lang: "en" })),
    );
    expect(
      ends.map((event) =>
        event?.related.map((each) => [each.event.id, each.type, each.direction, each.inferred]),
      ),
    ).toEqual([[["war", "responds-to", "out", true]], [["treaty", "responds-to", "in", true]]]);
  });

  test.each([
    // filtered by, open     place  previous  next
    [null, "war", 1, null, "siege"],
    [null, "siege", 2, "war", "treaty"],
    [null, "treaty", 3, "siege", null],
    ["FR", "siege", null, "war", "treaty"],
    ["SY", "war", null, null, "siege"],
    ["SY", "treaty", 2, "siege", null],
  ] as const)("with %s, %s has place %s after %s and before %s", async (country, id, ...place) => {
    const store = await opened(war());
    const event = await store.ask({
      kind: "event",
      id,
      criteria: country ? withFacet("country", [country]) : ALL,
      lang: "en",
    });
    expect([event?.position, event?.previous, event?.next]).toEqual(place);
    expect(event?.matching).toBe(country ? 2 : 3);
  });

  test("that does not exist is null", async () => {
    expect(
      await (await opened(war())).ask({ kind: "event", id: "peace", criteria: ALL, lang: "en" }),
    ).toBeNull();
  });
});

test("a crowd is told in short, each as it is told on its own, without those that are gone", async () => {
  const store = await opened(war());
  const ids = ["siege", "peace", "war"];
  const briefs = await store.ask({ kind: "briefs", ids, lang: "ko" });
  const events = await Promise.all(
    ids.map((id) => store.ask({ kind: "event", id, criteria: ALL, lang: "ko" })),
  );
  expect(briefs.map(({ id }) => id)).toEqual(["siege", "war"]);
  expect(events.filter((event) => event !== null)).toMatchObject(briefs);
});

test("a source is read in document order, each passage leading back to its events", async () => {
  const store = await opened(war());
  const gazette = await store.ask({ kind: "source", id: "gazette", lang: "en" });
  expect(
    gazette?.passages.map(({ id, events }) => [
      id,
      events.map(({ event, preferred, otherDate }) => [event.id, preferred, otherDate?.text]),
    ]),
  ).toEqual([
    ["gazette/war", [["war", false, "1921-04-02"]]],
    [
      "gazette/peace",
      [
        ["war", false, undefined],
        ["treaty", true, undefined],
      ],
    ],
  ]);
  expect(await store.ask({ kind: "source", id: "times", lang: "en" })).toBeNull();
  const sourceOf = (passage: string) => store.ask({ kind: "sourceOf", passage, lang: "en" });
  expect(await sourceOf("annals/war")).toMatchObject({ source: { id: "annals" } });
  expect(await sourceOf("annals/peace")).toBeNull();
});

test("a dataset tells what it left out, and how many claims it rests on", async () => {
  const omission = { source: "gazette", exact: "in May 1920", reason: { en: "A misprint." } };
  const store = await opened({ ...war(), omissions: [omission] });
  expect(await store.ask({ kind: "about" })).toEqual({ claims: 5, omissions: [omission] });
});

test("the overview counts each event once, where it starts, and names the first that matches", async () => {
  const store = await opened(war());
  const start = Date.UTC(1921, 0);
  const extent = { start, end: Date.UTC(1924, 0) };
  const {
    named: { matching, total, first },
  } = await store.ask({
    kind: "density",
    criteria: withFacet("country", ["FR"]),
    extent,
    mostBins: 3,
  });
  expect({ matching, total }).toEqual({ matching: [1, 0, 1], total: [1, 1, 1] });
  expect(first.map((id) => id !== null)).toEqual([true, false, true]);
  const early = { start: Date.UTC(1900, 0), end: Date.UTC(1902, 0) };
  expect(
    (await store.ask({ kind: "density", criteria: ALL, extent: early, mostBins: 3 })).named.total,
  ).toEqual([0, 3]);
});

test("an empty result comes with ways out, and a full one with none", async () => {
  const store = await opened(war());
  expect((await store.ask({ kind: "facets", criteria: ALL })).relaxations).toEqual([]);
  const { matching, relaxations } = await store.ask({
    kind: "facets",
    criteria: setWords(toggleFacet(EMPTY_QUERY, "country", "SY"), "declared"),
  });
  expect(matching).toBe(0);
  expect(relaxations).toMatchObject([
    { without: [], withoutWords: true, matching: 2 },
    { without: [{ facet: "country", value: "SY" }], withoutWords: false, matching: 1 },
    { without: [{ facet: "country", value: "SY" }], withoutWords: true, matching: 3 },
  ]);
});

test("the timeline draws the matching events", async () => {
  const store = await opened(war());
  const { totals } = await store.ask({
    kind: "window",
    criteria: withFacet("country", ["FR"]),
    folding: EVEN,
    window: { start: Date.UTC(1920, 0), end: Date.UTC(1925, 0) },
    widthPx: 1000,
    heightPx: 400,
    lanes: "none",
    lang: "en",
    glyphs: null,
    rest: null,
  });
  expect(totals).toMatchObject({ total: 3, matching: 2, inView: 2 });
});

test("a link's references that the dataset does not have are named", async () => {
  const store = await opened(war());
  const query = ["FR", "XX"].reduce(
    (asked, country) => toggleFacet(asked, "country", country),
    EMPTY_QUERY,
  );
  expect(
    await store.ask({
      kind: "unknown",
      query: { ...query, event: "peace", passage: "gazette/war" },
    }),
  ).toEqual([
    { key: "country", value: "XX", nearest: null, isSame: false },
    { key: "event", value: "peace", nearest: null, isSame: false },
  ]);
});

test("every answer survives the way out of a worker", async () => {
  const store = await opened(war());
  const { fingerprint: _, ...questions } = QUESTIONS;
  const answers = await Promise.all(Object.values(questions).map((each) => store.ask(each)));
  expect(answers).not.toContain(null);
  expect(structuredClone(answers)).toEqual(answers);
});

test("a version of a dataset is that of the file that is open, and of no file there is none", async () => {
  const file = (text: string, hash: string): Extract<Loaded, { readonly text: null }> => ({
    ok: true,
    text: null,
    chunks: new Blob([text]).stream(),
    total: null,
    bytes: () => text.length,
    decode: (parts) => [...parts].map((part) => new TextDecoder().decode(part)).join(""),
    fingerprint: () => Promise.resolve(hash),
  });
  const files = [file(JSON.stringify(war()), "a"), file("no dataset", "b")];
  const store = createLocalStore(() => Promise.resolve(files.shift() ?? file("", "c")));
  await store.open({ from: "address", url: "https://example.org/war.json" });
  expect(await store.ask(QUESTIONS.fingerprint)).toBe("a");
  await store.open({ from: "address", url: "https://example.org/other.json" });
  expect(await store.ask(QUESTIONS.fingerprint)).toBe("a");
  const text = JSON.stringify(war());
  await store.open({ from: "text", name: "typed", text });
  expect(await store.ask(QUESTIONS.fingerprint)).toBeNull();
});

describe("while a large file arrives", () => {
  /** A store with a small dataset open, and a large one on its way. */
  async function halfway(file: SlowFile = {}, pace = HASTE) {
    const { loaded, release } = arriving(file);
    const store = createLocalStore(() => Promise.resolve(loaded), pace);
    await store.open({ from: "text", name: "mine", text: JSON.stringify(war()) });
    const told: OpenProgress[] = [];
    let heard: (events: number) => void = () => undefined;
    const first = new Promise<number>((resolve) => {
      heard = resolve;
    });
    const opening = store.open(
      { from: "address", url: "https://dateline.test/big.json" },
      (each) => {
        told.push(each);
        if (each.arrived) heard(each.arrived.events);
      },
    );
    return { store, opening, release, told, first: await first };
  }
  const total = async (store: EventStore) =>
    (await store.ask({ kind: "facets", criteria: ALL })).total;

  test.each([
    ["of a size and at a pace for tests", { events: EVENTS, gapMs: 0 }, HASTE],
    // Five megabytes; what has come of them is large for longer than it takes to be told.
    ["of the page's own size, at its pace", { events: 12_000, gapMs: 60 }, PACE],
  ])("%s, it is asked about what has come, and then about all", async (_, file, pace) => {
    const { events } = file;
    const { store, opening, release, told, first } = await halfway(file, pace);
    expect(first).toBeGreaterThanOrEqual(pace.firstEvents);
    expect(first).toBeLessThan(events);
    expect(await total(store)).toBe(first);
    expect((await store.ask({ kind: "list", criteria: ALL, lang: "en", ...WHOLE })).total).toBe(
      first,
    );
    expect(await store.ask({ kind: "event", id: "e0", criteria: ALL, lang: "en" })).toMatchObject({
      id: "e0",
    });
    expect(
      await store.ask({ kind: "event", id: `e${events - 1}`, criteria: ALL, lang: "en" }),
    ).toBeNull();
    release();
    expect(await opening).toMatchObject({ ok: true, summary: { events } });
    expect(await total(store)).toBe(events);
    expect(told.filter(({ arrived }) => arrived)).toHaveLength(1);
  });

  test("giving it up leaves what was open before", async () => {
    const { store, opening } = await halfway();
    await store.cancel();
    expect(await opening).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    expect(await total(store)).toBe(war().events.length);
  });

  test("so does an end that shows it is no dataset after all", async () => {
    const { store, opening, release } = await halfway({ end: "]]" });
    release();
    expect(await opening).toMatchObject({ ok: false, failure: { reason: "not-json" } });
    expect(await total(store)).toBe(war().events.length);
  });
});
