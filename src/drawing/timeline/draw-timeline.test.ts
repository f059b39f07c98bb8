import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { readFile } from "../../dataset/reading/formats.ts";
import { parseFile } from "../../dataset/reading/parse-dataset.ts";
import { aDataset, anEvent, datasets, withFacet } from "../../query/columns/dataset.testing.ts";
import type { DrawnTimeline } from "./draw-timeline.ts";
import { collisions, drawn, elementsOf, type Found, labelBoxes } from "./drawing.testing.ts";
import { THEMES } from "./palette.ts";
import { type DrawingWish, PRINT } from "./wish.ts";

function shipped(): Dataset {
  const text = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
  const { dataset } = parseFile(readFile(text));
  if (!dataset) throw new Error("the shipped dataset cannot be read");
  return dataset;
}

const SHIPPED = shipped();

/** A few ways of drawing, which between them have every arrangement. */
const WISHES: Readonly<Record<string, Partial<DrawingWish>>> = {
  narrow: { widthPx: 600 },
  "every title": { widthPx: 1_200 },
  shared: { widthPx: 1_200, every: false },
  wide: { widthPx: 2_400 },
  "by country": { lanes: "country", lang: "ko" },
  "Korean and dark": { lang: "ko", theme: "dark", widthPx: 900, every: false },
  print: { ...PRINT, criteria: withFacet("topic", ["nmd"]) },
};

/** The events that are drawn: by themselves, or counted in a mark of several. */
function drawnEvents({ sheet }: DrawnTimeline): readonly string[] {
  const ids = sheet.panels.flatMap(({ marks }) =>
    marks.flatMap(({ mark }) => (mark.type === "event" ? [mark.id] : mark.members)),
  );
  return [...new Set(ids)];
}

/** What no part of a drawing may be: beyond its edges. */
function beyond(svg: string): readonly string[] {
  const [root, ...elements] = elementsOf(svg);
  const [width, height] = [Number(root?.attributes["width"]), Number(root?.attributes["height"])];
  return elements.flatMap(({ name, attributes, text }) => {
    if (name !== "text") return [];
    const at = (key: string) => Number(attributes[key] ?? 0);
    if (attributes["text-anchor"] === "middle") return [];
    const left = attributes["direction"] === "rtl" ? at("x") - at("textLength") : at("x");
    const isIn =
      left >= -0.5 && left + at("textLength") <= width + 0.5 && at("y") > 0 && at("y") < height;
    return isIn ? [] : [text];
  });
}

describe.each(Object.entries(WISHES))("the shipped dataset, %s", (_, wish) => {
  test("shows each of its events, by itself or counted in a mark", async () => {
    const drawing = await drawn(SHIPPED, wish);
    const matching = wish.criteria
      ? SHIPPED.events.filter(({ topics }) => topics.some((each) => each.startsWith("nmd")))
      : SHIPPED.events;
    expect(drawnEvents(drawing)).toHaveLength(matching.length);
  });

  test("writes no words over others or over a mark, and nothing beyond its edges", async () => {
    const drawing = await drawn(SHIPPED, wish);
    expect(collisions(drawing)).toEqual([]);
    expect(beyond(drawing.svg)).toEqual([]);
  });

  test("is the same to the last byte when it is drawn again", async () => {
    expect((await drawn(SHIPPED, wish)).svg).toBe((await drawn(SHIPPED, wish)).svg);
  });
});

test("a picture of a common width has the title of every event in it", async () => {
  const { svg } = await drawn(SHIPPED);
  const words = elementsOf(svg).map(({ text }) => text);
  const missing = SHIPPED.events.filter(({ title }) => {
    const text = typeof title === "string" ? title : (title["en"] ?? "");
    return !words.includes(text) && !words.includes(`${text}?`);
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("whatever is in a dataset, all of it is drawn, apart and inside", async () => {
  await fc.assert(
    fc.asyncProperty(
      datasets,
      fc.constantFrom(360, 800, 1_700),
      fc.boolean(),
      async (dataset, widthPx, every) => {
        const drawing = await drawn(dataset, { widthPx, every });
        expect(drawnEvents(drawing).toSorted()).toEqual(
          dataset.events.map(({ id }) => id).toSorted(),
        );
        expect(collisions(drawing)).toEqual([]);
        expect(beyond(drawing.svg)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

const HOSTILE = `</text><script>alert("1")</script>]]>&amp;<!--'\u0000\ud800 %`;

test("whatever a title says stays words", async () => {
  const dataset = aDataset(anEvent(`"><x>`, "2001-03-07", { title: HOSTILE, topics: ["border"] }));
  const topics = dataset.topics.map((topic) => ({ ...topic, label: HOSTILE }));
  const { svg } = await drawn(
    { ...dataset, title: HOSTILE, topics },
    { standfirst: HOSTILE, link: `javascript:${HOSTILE}`, lanes: "topic" },
  );
  const names = new Set(elementsOf(svg).map(({ name }) => name));
  expect(
    [...names].filter((name) => ["script", "x", "a", "image", "style"].includes(name)),
  ).toEqual([]);
  expect(svg).not.toMatch(/<script|<!--|<x>/);
});

test("letters of every kind survive: what is read out of the file is what was said", () =>
  fc.assert(
    fc.asyncProperty(
      fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
        .filter((text) => text.trim() !== ""),
      async (title) => {
        const { svg } = await drawn(aDataset(anEvent("a", "2001-03-07", { title })), {
          title: "",
        });
        const mark = elementsOf(svg).find(
          ({ name, attributes }) => name === "g" && attributes["data-event"],
        );
        expect(mark?.children[0]?.text).toBe(`${title}, 7 March 2001`);
      },
    ),
    { numRuns: 100 },
  ));

test("it is a picture with a name and words for who cannot see it", async () => {
  const { svg, words } = await drawn(SHIPPED, { standfirst: "All of it" });
  const [root, title, description] = elementsOf(svg);
  expect(root?.attributes["role"]).toBe("img");
  expect(root?.attributes["lang"]).toBe("en");
  expect(root?.attributes["aria-labelledby"]).toBe(
    `${title?.attributes["id"]} ${description?.attributes["id"]}`,
  );
  expect(title?.text).toBe("Missile defence and the Korean alliance");
  expect(description?.text).toMatch(/^All of it Timeline of 109 events, 19\d\d–20\d\d\./);
  expect(words.split("\n")).toHaveLength(SHIPPED.events.length + 2);
});

test("drawings on one page use no id twice, and each finds what it refers to", async () => {
  const drawings = await Promise.all([
    drawn(SHIPPED, { widthPx: 700 }),
    drawn(SHIPPED, { widthPx: 701 }),
  ]);
  const ids = drawings.flatMap(({ svg }) =>
    elementsOf(svg).flatMap(({ attributes }) => attributes["id"] ?? []),
  );
  expect(new Set(ids).size).toBe(ids.length);
  const used = drawings.flatMap(({ svg }) =>
    [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id),
  );
  expect(used.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
});

test("it holds all that it looks like: no style sheet, no file, no variable", async () => {
  for (const theme of THEMES) {
    const { svg } = await drawn(SHIPPED, { theme });
    expect(svg).not.toMatch(/style=|<style|class=|var\(|href=|@import|light-dark/);
  }
});

test("a quiet stretch says from when to when it goes and what it holds", async () => {
  const { sheet } = await drawn(SHIPPED, { widthPx: 2_400 });
  const words = sheet.texts.map(({ text }) => text);
  expect(sheet.panels[0]?.folds).toHaveLength(3);
  expect(words).toContain("1955–2001");
  expect(words).toContain("46 years, 10 events");
});

test("the foot says how many of how many, from what, and where they are", async () => {
  const { svg } = await drawn(SHIPPED, {
    criteria: withFacet("country", ["JP"]),
    link: "https://www.example.org/v/1/?country=JP",
  });
  const all = elementsOf(svg);
  const words = all.filter(({ name }) => name === "text").map(({ text }) => text);
  expect(words.some((text) => /^\d+ of 109 events\. Sources: /.test(text))).toBe(true);
  expect(words).toContain("example.org/v/1/?country=JP");
  const link = all.find(({ name }) => name === "a");
  expect(link?.attributes["href"]).toBe("https://www.example.org/v/1/?country=JP");
});

test("of a window the words, the count and the sources are those of what is drawn", async () => {
  const drawing = await drawn(SHIPPED, {
    window: { start: Date.UTC(2001, 2, 1), end: Date.UTC(2001, 3, 1) },
  });
  const [told = "", , ...events] = drawing.words.split("\n");
  expect(events.length).toBe(drawnEvents(drawing).length);
  expect(told).toContain(`Timeline of ${events.length} of 109 events`);
  expect(drawing.words).not.toContain("Golden Dome is to operate");
  // It ended on the last day of February.
  expect(drawing.words).not.toContain("Putin visits South Korea");
  const foot = drawing.sheet.texts.map(({ text }) => text).join(" ");
  expect(foot).not.toContain("Heritage Foundation");
  // A bar of decades at a scale of days is no longer than can be seen.
  const widest = drawing.sheet.panels.flatMap(({ marks }) =>
    marks.flatMap(({ signs }) => signs.map((sign) => sign.drawing.widthPx)),
  );
  expect(Math.max(...widest)).toBeLessThan(3 * 1_200);
});

test("the key explains what is there and nothing else", async () => {
  const { sheet } = await drawn(
    aDataset(anEvent("a", "2001-03-07"), anEvent("b", "2001-03", { status: "planned" })),
  );
  const words = sheet.texts.map(({ text }) => text);
  expect(words).toContain("a day");
  expect(words).toContain("planned or expected");
  expect(words).not.toContain("told at second hand");
});

test("the event that is asked for is ringed and stands in front", async () => {
  const { sheet } = await drawn(SHIPPED, { event: "2001-03-07-bush-kim-summit" });
  const ringed = sheet.panels.flatMap(({ marks }) => marks.filter(({ signs }) => signs.length > 1));
  expect(ringed.map(({ mark }) => mark.id)).toEqual(["2001-03-07-bush-kim-summit"]);
});

test("on paper nothing is smaller than eight points, and a page ends between lines", async () => {
  const { svg, cuts, sheet } = await drawn(SHIPPED, PRINT);
  const sizes = elementsOf(svg).flatMap(({ attributes }) => attributes["font-size"] ?? []);
  expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual((8 * 96) / 72);
  const boxes = labelBoxes({ sheet });
  const cut = cuts.filter((y) => boxes.some(({ top, bottom }) => y > top && y < bottom));
  expect(cuts.length).toBeGreaterThan(50);
  expect(cut).toEqual([]);
});

test("nothing that matches is a picture all the same, and no failure", async () => {
  const { svg } = await drawn(aDataset(), {});
  expect(elementsOf(svg)[0]?.name).toBe("svg");
});

test("of more events than can be read each is still counted, and no words hide their bar", async () => {
  const many = Array.from({ length: 1_500 }, (_, i) => {
    const year = 1900 + (i % 120);
    return anEvent(`e${i}`, i % 9 === 0 ? `${year}/${year + 4}` : `${year}-03-0${1 + (i % 9)}`, {
      title: `A title that is long enough, number ${i}`,
    });
  });
  const drawing = await drawn(aDataset(...many));
  const marks = drawing.sheet.panels.flatMap((panel) => panel.marks);
  const events = marks.map(({ mark }) => (mark.type === "event" ? 1 : mark.events));
  expect(events.reduce((sum, each) => sum + each, 0)).toBe(many.length);
  const hidden = marks.filter(
    ({ mark, label, edges }) =>
      mark.label === "middle" &&
      label &&
      label.paper.left <= edges.left &&
      label.paper.right >= edges.right,
  );
  expect(hidden).toEqual([]);
});

/** The names of an element and of all in it, those alike beside each other once. */
function outline({ name, children }: Found, depth = 0): string {
  const inside = children.map((child) => outline(child, depth + 1));
  const runs = inside.filter((each, i) => each !== inside[i - 1]);
  return [`${"  ".repeat(depth)}${name}`, ...runs].join("\n");
}

test("it is built as it always was", async () => {
  const { svg } = await drawn(
    aDataset(
      anEvent("a", "2001-03-07", { topics: ["border"] }),
      anEvent("b", "2001-03", { topics: ["border"] }),
    ),
    { key: false, foot: false },
  );
  const [root] = elementsOf(svg);
  expect(root && outline(root)).toMatchInlineSnapshot(`
    "svg
      title
      desc
      defs
        clipPath
          rect
      rect
      line
      g
        title
        g
          linearGradient
            stop
          mask
            rect
          g
            rect
      g
        title
        g
          circle
      rect
      text"
  `);
});
