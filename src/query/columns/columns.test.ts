import { expect, test } from "vitest";
import { codesOf } from "../arrays/code-lists.ts";
import { buildColumns } from "./columns.ts";
import { aClaim, aDataset, anEvent, rowsOf } from "./dataset.testing.ts";

test("events stand in order of time, the shorter first, and equals as their author wrote them", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("year", "1921"),
      anEvent("late", "1923-01-01"),
      anEvent("open", "../1922"),
      anEvent("b", "1921-01-01"),
      anEvent("a", "1921-01-01"),
    ),
  );
  expect(rowsOf(columns).map((row) => columns.id(row))).toEqual(["open", "b", "a", "year", "late"]);
  expect(columns.starts[0]).toBe(Number.NEGATIVE_INFINITY);
  expect(columns.rowOf("year")).toBe(3);
});

test("a facet's values stay in the event's order, each once, and sources come from its claims", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "1921", {
        topics: ["pact", "border"],
        claims: [aClaim("gazette/peace"), aClaim("gazette/war"), aClaim("annals/war")],
      }),
      anEvent("b", "1922", { countries: ["SY", "FR"] }),
    ),
  );
  const named = (facet: "topic" | "source" | "country", row: number) =>
    [...codesOf(columns.facets[facet], row)].map((code) => columns.facets[facet].values[code]);
  expect(named("topic", 0)).toEqual(["pact", "border"]);
  expect(named("source", 0)).toEqual(["gazette", "annals"]);
  expect(named("source", 1)).toEqual([]);
  expect(named("country", 1)).toEqual(["SY", "FR"]);
});

test("doubts about an event are told apart: its status, who says so, how its date is known", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "1921", { status: "planned" }),
      anEvent("b", "1922~", { claims: [aClaim("gazette/war", { by: "firefly" })] }),
      anEvent("c", "1923", {
        claims: [aClaim("gazette/war"), aClaim("annals/war", { by: "firefly" })],
      }),
      anEvent("d", "1924-02?"),
    ),
  );
  const certainties = rowsOf(columns).map((row) => columns.brief(row, "en").certainty);
  expect(certainties).toEqual([
    ["planned"],
    ["occurred", "second-hand", "approximate"],
    ["occurred"],
    ["occurred", "approximate"],
  ]);
  expect(columns.brief(1, "ko").by).toEqual({ text: "루퍼스", lang: "ko" });
  expect(columns.brief(2, "ko").by).toBeNull();
});

test("an interval lasts when the source states it, and only bounds a day when it was worked out", () => {
  const worked = aClaim("gazette/war", { dating: { basis: "relative", wording: "that spring" } });
  const columns = buildColumns(
    aDataset(
      anEvent("month", "1920-02"),
      anEvent("war", "1921/1923", { claims: [aClaim("gazette/war")] }),
      anEvent("visit", "1922-03-01/1922-05-31", { claims: [worked] }),
      anEvent("talks", "1923-03-01~/1923-03-08~", { claims: [aClaim("gazette/war")] }),
    ),
  );
  expect(rowsOf(columns).map((row) => columns.brief(row, "en").lasted)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test("colours go to first topics in the dataset's order; a narrower topic borrows its parent's", () => {
  const dataset = aDataset(
    anEvent("a", "1921", { topics: ["pact", "bridge"] }),
    anEvent("b", "1922", { topics: ["border"] }),
    anEvent("c", "1923"),
  );
  const columns = buildColumns(dataset);
  expect(columns.topicEntries.map(({ id, hue }) => [id, hue])).toEqual([
    ["border", 0],
    ["bridge", 0],
    ["pact", 1],
  ]);
  expect([...columns.hues]).toEqual([1, 0, -1]);
  expect(columns.brief(2, "en").hue).toBeNull();
});

test("where there are several datasets, colour tells them apart, and says nothing of topics", () => {
  const from = (...collections: string[]) => ({ topics: ["pact"], collections });
  const dataset = aDataset(
    anEvent("log", "1921", from("log")),
    anEvent("both", "1922", from("diary", "log")),
    anEvent("none", "1923", { topics: ["pact"] }),
  );
  const log = { id: "log", title: { en: "Log", ko: "일지" } };
  const both = buildColumns({ ...dataset, collections: [log, { id: "diary", title: "Diary" }] });
  expect([...both.hues]).toEqual([0, 1, -1]);
  expect(both.collectionEntries.map(({ hue }) => hue)).toEqual([0, 1]);
  expect(both.topicEntries.map(({ hue }) => hue)).toEqual([null, null, null]);
  expect(both.brief(1, "ko")).toMatchObject({
    hue: 1,
    collections: [{ text: "Diary" }, { text: "일지" }],
  });

  const collections = [log, { id: "diary", title: "Diary" }];
  const byTopic = buildColumns({ ...dataset, collections, coloured: "topic" });
  expect([...byTopic.hues]).toEqual([0, 0, 0]);
  expect(byTopic.collectionEntries.map(({ hue }) => hue)).toEqual([null, null]);
  expect(byTopic.brief(1, "en")).toMatchObject({ hue: 0, collections: [{}, {}] });

  const alone = buildColumns({ ...dataset, collections: [log] });
  expect([...alone.hues]).toEqual([0, 0, 0]);
  expect(alone.brief(0, "en").collections).toEqual([]);
});

test("an eighth topic is drawn in ink, and topics that contain each other do not hang", () => {
  const topics = Array.from({ length: 9 }, (_, i) => ({
    id: `t${i}`,
    label: `T${i}`,
    kind: "theme" as const,
    ...(i > 6 ? { broader: `t${i === 7 ? 8 : 7}` } : {}),
  }));
  const events = topics.map(({ id }) => anEvent(id, "1921", { topics: [id] }));
  const columns = buildColumns({ ...aDataset(...events), topics });
  expect(columns.topicEntries.map(({ hue }) => hue)).toEqual([0, 1, 2, 3, 4, 5, 6, null, null]);
});

test("an event that says whether it filled its interval is believed, however the date is known", () => {
  const outside = { ...aClaim("gazette/war"), dating: { basis: "outside" as const } };
  const columns = buildColumns(
    aDataset(
      anEvent("term", "1920~/1924", { span: "lasted", claims: [outside] }),
      anEvent("vote", "1921/1922", { span: "within", claims: [aClaim("gazette/war")] }),
    ),
  );
  expect(rowsOf(columns).map((row) => columns.brief(row, "en").lasted)).toEqual([true, false]);
});
