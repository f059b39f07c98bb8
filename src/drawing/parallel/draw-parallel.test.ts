import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../../dataset/reading/formats.ts";
import { parseFile } from "../../dataset/reading/parse-dataset.ts";
import { parseAlign } from "../../query/parallel/align.ts";
import { elementsOf, opened } from "../timeline/drawing.testing.ts";
import { THEMES } from "../timeline/palette.ts";
import { drawParallel, PARALLEL_PICTURE, type ParallelDrawingWish } from "./draw-parallel.ts";

const text = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
const { dataset } = parseFile(readFile(text));
if (!dataset) throw new Error("the shipped dataset cannot be read");
const shipped = opened(dataset);

function drawn(align: string, wish: Partial<ParallelDrawingWish> = {}, of = shipped) {
  const parsed = parseAlign(align).align;
  if (!parsed) throw new Error(`no two sets: ${align}`);
  return drawParallel(of.store, of.summary, { ...PARALLEL_PICTURE, align: parsed, ...wish });
}

const DISPUTES = "nmd-2001,order-2025";

const textsOf = (svg: string) =>
  elementsOf(svg).flatMap(({ name, text }) => (name === "text" ? [text] : []));

test("the picture names both stories, their zeros, and every lag", async () => {
  const picture = await drawn(DISPUTES, { widthPx: 1_440 });
  const texts = textsOf(picture?.svg ?? "");
  expect(texts).toEqual(
    expect.arrayContaining([
      "Day 0",
      "2001 NMD dispute",
      "Seoul, Moscow back “strengthening” the ABM Treaty",
      "27 Feb",
      "Trump orders an “Iron Dome” for America",
      "27 Jan",
      "81 to 155 days later",
      "86 to 116 days later",
      "no such event",
    ]),
  );
});

test.each([
  ["en", "Sources: Seong Whun Cheon"],
  ["ko", "출처: Seong Whun Cheon"],
] as const)("who gets the picture alone sees where it is from, in %s", async (lang, sources) => {
  const link = "https://example.org/?align=nmd-2001,order-2025";
  const picture = await drawn(DISPUTES, { lang, link });
  const texts = textsOf(picture?.svg ?? "");
  expect(texts.some((text) => text?.startsWith(sources))).toBe(true);
  expect(texts).toContain("example.org/?align=nmd-2001,order-2025");
  const ends = elementsOf(picture?.svg ?? "").filter(({ name }) => name === "a");
  expect(ends.map(({ attributes }) => attributes["href"])).toEqual([link]);
});

test("no event of either story is missing: alone, in a cluster, or counted at an edge", async () => {
  const picture = await drawn(DISPUTES);
  const counts = picture?.sheet.tracks.map(
    ({ marks, before, after }) =>
      marks.reduce((sum, mark) => sum + (mark.type === "event" ? 1 : mark.members.length), 0) +
      before.length +
      after.length,
  );
  expect(counts).toEqual([26, 29]);
});

test.each(THEMES)(
  "in %s it is SVG that any program reads, and the same bytes each time",
  async (theme) => {
    const one = await drawn(DISPUTES, { theme, lang: "ko" });
    const two = await drawn(DISPUTES, { theme, lang: "ko" });
    expect(elementsOf(one?.svg ?? "").length).toBeGreaterThan(100);
    expect(one?.svg).toBe(two?.svg);
  },
);

test("a title that is read from right to left stands where a title of that length does", async () => {
  const titled = (title: string) =>
    drawn(
      DISPUTES,
      {},
      opened({ ...dataset, events: dataset.events.map((event) => ({ ...event, title })) }),
    );
  const title = "נחתם בצהריים";
  const picture = await titled(title);
  const [track] = picture?.sheet.tracks ?? [];
  const [words] = elementsOf(picture?.svg ?? "").filter(({ text }) => text === title);
  const label = track?.marks.find(({ label }) => label !== null)?.label;
  expect(words?.attributes["direction"]).toBe("rtl");
  const left = picture?.sheet.plot.left ?? 0;
  const end = left + (label?.x ?? 0) + (label?.titlePx ?? 0);
  expect(Number(words?.attributes["x"])).toBeCloseTo(end, 1);
});

test.each([320, 820, 1_440, 2_560])("at %d px no mark's words leave the sheet", async (widthPx) => {
  const picture = await drawn(DISPUTES, { widthPx });
  for (const { marks } of picture?.sheet.tracks ?? []) {
    for (const { label } of marks) {
      if (label) expect(label.x + label.widthPx).toBeLessThanOrEqual(widthPx);
    }
  }
});

test("in words it says the same, a step on each line", async () => {
  const picture = await drawn(`${DISPUTES},weeks`);
  const lines = picture?.words.split("\n") ?? [];
  expect(lines).toHaveLength(6);
  expect(lines[3]).toBe(
    "Bush and Kim Dae-jung hold their summit, 7 March 2001 (+1 to +2); Ishiba, Trump discussed the Golden Dome, Nikkei says, May 2025 (+13 to +18): 12 to 17 weeks later",
  );
  expect(lines[5]).toContain("no such event in the other");
});

test("without a zero there is nothing to draw", async () => {
  expect(await drawn("nonsense,order-2025")).toBeNull();
});
