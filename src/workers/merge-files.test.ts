import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { parseDataset } from "../dataset/reading/parse-dataset.ts";
import { load } from "./fetch-bytes.ts";
import { type Decision, MOST_BYTES, mergeFiles, type PartFile } from "./merge-files.ts";
import { readText } from "./read-text.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), "utf8");
const file = (id: string, text: string, name: string | null = null): PartFile => ({
  id,
  name,
  file: new Blob([text]),
});
const LOG = file("log", fixture("harbour"));
const DIARY = file("diary", fixture("pilots"), "Pilots");

const merge = (files: readonly PartFile[], decisions: readonly Decision[] = [], byTopic = false) =>
  mergeFiles(files, decisions, byTopic, { load, readText, limits: LIMITS });
const merged = async (files: readonly PartFile[], decisions: readonly Decision[] = []) => {
  const found = await merge(files, decisions);
  if (found === null) throw new Error("nothing was merged");
  const { dataset, problems } = parseDataset(await found.file.text());
  return { ...found, dataset, problems };
};
const truces: Decision["events"] = [
  { dataset: "diary", event: "1921-truce" },
  { dataset: "log", event: "1921-truce" },
];

afterEach(() => vi.unstubAllGlobals());

test("two files are one sound file, under the names their reader gave them", async () => {
  const { dataset, problems, names, pairs, losses, isWhole } = await merged([LOG, DIARY]);
  expect(problems).toEqual([]);
  expect(dataset?.events).toHaveLength(8);
  expect(names).toEqual([{ en: "The harbour dispute", ko: "항구 분쟁" }, "Pilots"]);
  expect(dataset?.title).toEqual({
    en: "The harbour dispute and Pilots",
    ko: "항구 분쟁 및 Pilots",
  });
  expect([losses, isWhole]).toEqual([[0, 0], true]);
  expect(pairs[0]?.sides).toMatchObject([
    { title: "The truce is signed", collection: "the-harbour-dispute", ref: truces[1] },
    {
      title: "Truce with the mayor",
      collection: "pilots-2",
      ref: truces[0],
      id: "pilots-2/1921-truce",
    },
  ]);
});

test("colours tell the datasets apart unless the reader wants topics, which the file then says", async () => {
  const colours = async (byTopic: boolean) => {
    const made = await merge([LOG, DIARY], [], byTopic);
    return parseDataset((await made?.file.text()) ?? "").dataset?.coloured;
  };
  expect(await colours(false)).toBeUndefined();
  expect(await colours(true)).toBe("topic");
});

test("what was decided is done, and stays among the pairs, with which it can be taken back", async () => {
  const one = await merged([LOG, DIARY], [{ as: "one", events: truces }]);
  expect(one.problems).toEqual([]);
  expect(one.dataset?.events).toHaveLength(7);
  const joined = one.dataset?.events.find(({ id }) => id === "pilots-2/1921-truce");
  expect(joined).toMatchObject({ title: "Truce with the mayor", date: "1921-03" });
  expect(joined?.collections).toHaveLength(2);
  const { pairs } = await merged([LOG, DIARY]);
  expect(one.pairs).toEqual(pairs.map((pair, at) => ({ ...pair, isOne: at === 0 })));
  const apart = await merged([LOG, DIARY], [{ as: "apart", events: truces }]);
  expect(apart.dataset?.events).toHaveLength(8);
});

test("two events that are kept apart are not made one by way of a third, and that is told", async () => {
  const files = ["a", "b", "c"].map((id) => file(id, fixture("harbour"), id));
  const truce = (id: string) => ({ dataset: id, event: "1921-truce" });
  const { pairs } = await merged(files, [
    { as: "one", events: [truce("a"), truce("b")] },
    { as: "apart", events: [truce("a"), truce("c")] },
    { as: "one", events: [truce("b"), truce("c")] },
  ]);
  const isOne = (first: string, second: string) =>
    pairs.find(({ sides }) =>
      [first, second].every((id, at) => {
        return sides[at]?.ref.dataset === id && sides[at]?.ref.event === "1921-truce";
      }),
    )?.isOne;
  expect([isOne("a", "b"), isOne("a", "c"), isOne("b", "c")]).toEqual([true, false, false]);
});

test("a decision that is not likely any more, or of other files, changes nothing", async () => {
  const far: Decision["events"] = [
    { dataset: "log", event: "1920-keel" },
    { dataset: "diary", event: "lamp" },
  ];
  const elsewhere: Decision["events"] = [truces[0], { dataset: "other", event: "1921-truce" }];
  const { dataset, pairs } = await merged(
    [LOG, DIARY],
    [
      { as: "one", events: far },
      { as: "one", events: elsewhere },
    ],
  );
  expect(dataset?.events).toHaveLength(8);
  expect(pairs).toHaveLength(2);
});

test("a pair that would not be offered, and was decided, can be undone", async () => {
  const toll: Decision["events"] = [
    { dataset: "log", event: "1921-toll" },
    { dataset: "diary", event: "lamp" },
  ];
  const { dataset, pairs } = await merged([LOG, DIARY], [{ as: "one", events: toll }]);
  expect(dataset?.events).toHaveLength(7);
  expect(pairs.map(({ sides }) => sides[1].event)).toContain("lamp");
});

test("of a file with something wrong the rest is shown, and what is left out is counted", async () => {
  const broken = file("broken", fixture("harbour-broken"));
  const { losses, problems } = await merged([broken, DIARY]);
  expect(losses[0]).toBeGreaterThan(0);
  expect(losses[1]).toBe(0);
  expect(problems.filter(({ outcome }) => outcome !== "loaded")).toEqual([]);
});

test("a dataset without a copy is asked for at its address, and its texts keep their way", async () => {
  const dataset = JSON.parse(fixture("pilots"));
  dataset.sources[0].text = "texts/diary.txt";
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(dataset)));
  const id = "https://example.org/data/pilots.json";
  const found = await merged([LOG, { id, name: null, file: null }]);
  expect(found.dataset?.sources.map(({ text }) => text)).toContain(
    "https://example.org/data/texts/diary.txt",
  );
});

test("nothing is made of what is gone, is no dataset, or is too large beside the others", async () => {
  expect(await merge([LOG, { id: "gone", name: null, file: null }])).toBeNull();
  expect(await merge([LOG, file("strange", "[1, 2]")])).toBeNull();
  vi.stubGlobal("fetch", async () => new Response(null, { status: 404 }));
  expect(await merge([{ id: "https://example.org/", name: null, file: null }])).toBeNull();
  const { length } = fixture("pilots");
  const large = file("large", `${fixture("harbour")}${" ".repeat(MOST_BYTES - length)}`);
  expect(await merge([DIARY, large])).toBeNull();
});
