import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { type Dataset, datasetSchema } from "../../dataset/format/schema.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { datasetAnnotations } from "./dataset-annotations.ts";
import { Evidence } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import { flat, labelsOf, OPTIONS, readBack, restated, textOf } from "./round-trip.testing.ts";

/** Each claim is an event for whoever reads annotations; the first has the event's id. */
function held(dataset: Dataset) {
  const evidence = new Evidence(dataset);
  return dataset.events.flatMap((event) =>
    evidence.quotationsOf(event).map(({ claim, exact, source }, rank) => ({
      id: rank === 0 ? event.id : null,
      date: restated(claim.date ?? event.date),
      title: flat(said(event.title, "en")),
      text: said(event.summary, "en").trim(),
      topics: new Set(labelsOf(dataset, event).map((label) => flat(label).toLowerCase())),
      quote: exact.trim(),
      source: { title: titleOf(source, "en").trim(), url: source.url },
    })),
  );
}

/** Longer ones are taken for a note, which is called by its first words. */
const LONGEST_TITLE = 200;

test("every claim comes back with its words, date and source; events without one are named", async () => {
  await fc.assert(
    fc.asyncProperty(soundDatasets, async (all) => {
      const dataset = {
        ...all,
        events: all.events.filter(({ title }) => said(title, "en").length <= LONGEST_TITLE),
      };
      const { parts, left } = datasetAnnotations(dataset, OPTIONS);
      expect(left.map(({ id }) => id)).toEqual(
        dataset.events.filter(({ claims }) => claims.length === 0).map(({ id }) => id),
      );
      const before = held(dataset);
      if (before.length === 0) return;
      const { dataset: again, unused } = await readBack(parts);
      if (again === null) throw new Error("nothing came back");
      const after = held(again).map((each, at) =>
        before[at]?.id === null ? { ...each, id: null } : each,
      );
      expect(after).toEqual(before);
      expect(again.title).toBe(said(dataset.title, "en"));
      expect(unused).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Web Annotation Data Model, as far as a page of quotations needs it. */
const id = z.string().min(1);
const body = z.strictObject({
  type: z.literal("TextualBody"),
  value: z.string().min(1),
  format: z.literal("text/plain"),
  purpose: z.enum(["describing", "tagging"]),
});
const selector = z.union([
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z
    .strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int() })
    .refine(({ start, end }) => start < end),
]);
const page = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id,
  type: z.literal("AnnotationPage"),
  partOf: z.strictObject({
    id,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.int(),
  }),
  startIndex: z.literal(0),
  items: z.array(
    z.strictObject({
      id,
      type: z.literal("Annotation"),
      motivation: z.literal("describing"),
      body: z.array(body).min(2),
      target: z.strictObject({
        source: z.strictObject({
          id,
          type: z.literal("Text"),
          label: z.string(),
          language: z.string().optional(),
        }),
        selector: z.array(selector).min(1),
      }),
    }),
  ),
});

test("it is a page of the Web Annotation model, in which no id comes twice", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const value = page.parse(JSON.parse(textOf(datasetAnnotations(dataset, OPTIONS))));
      const ids = value.items.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(value.partOf.total).toBe(ids.length);
    }),
    { numRuns: 40 },
  );
});

test("a claim that dates the event otherwise has its own date", () => {
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    sources: [{ id: "s", title: "S" }],
    passages: [{ id: "s/1", source: "s", exact: "Words", start: 7 }],
    events: [
      {
        id: "a",
        title: "A",
        date: "1921",
        claims: [{ passage: "s/1" }, { passage: "s/1", date: "1922" }],
      },
    ],
  });
  const { items } = JSON.parse(textOf(datasetAnnotations(dataset, OPTIONS)));
  expect(items.map((each: { body: { value: string }[] }) => each.body[1]?.value)).toEqual([
    "1921",
    "1922",
  ]);
  expect(items[0].target.selector[1]).toEqual({
    type: "TextPositionSelector",
    start: 7,
    end: 12,
  });
});
