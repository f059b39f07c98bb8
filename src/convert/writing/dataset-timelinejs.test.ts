import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { datasetTimelineJs } from "./dataset-timelinejs.ts";
import { Evidence } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import { flat, labelsOf, OPTIONS, readBack, tidy } from "./round-trip.testing.ts";

/** All that TimelineJS has a place for: one topic, one source, one quotation. */
function held(dataset: Dataset) {
  const evidence = new Evidence(dataset);
  return dataset.events.map((event) => {
    const quotation = evidence.quotationOf(event);
    const source = quotation?.source ?? evidence.sourcesOf(event).find(({ url }) => url);
    return {
      id: event.id,
      date: event.date,
      title: flat(said(event.title, "en")),
      text: tidy(said(event.summary, "en")),
      topic: labelsOf(dataset, event).slice(0, 1).map(flat),
      quote: tidy(quotation?.exact ?? ""),
      source: source && { title: flat(titleOf(source, "en")), url: source.url ?? "" },
    };
  });
}

test("what it has a place for comes back the same, whatever the words and dates", async () => {
  await fc.assert(
    fc.asyncProperty(soundDatasets, async (dataset) => {
      const { dataset: again, unused, left } = await readBack(datasetTimelineJs(dataset, OPTIONS));
      if (again === null) throw new Error("nothing came back");
      const before = held(dataset);
      // Sources of the same title and address are one for whoever reads the file.
      expect(held(again)).toEqual(before);
      expect(again.title).toBe(flat(said(dataset.title, "en")));
      expect({ unused, left }).toEqual({ unused: [], left: [] });
    }),
    { numRuns: 60 },
  );
});

const event = (date: string) =>
  datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    events: [{ id: "a", title: "A", date }],
  });

test.each([
  // date        start                          end                            shown
  ["2001-02-27", { year: 2001, month: 2, day: 27 }, undefined, "27 February 2001"],
  ["2001-02", { year: 2001, month: 2 }, undefined, "February 2001"],
  ["-0043-03-15", { year: -44, month: 3, day: 15 }, undefined, "15 March 44 BC"],
  ["2001-21", { year: 2001, month: 3 }, { year: 2001, month: 5 }, "spring 2001"],
  ["198X", { year: 1980 }, { year: 1989 }, "1980s"],
  ["2013/2017", { year: 2013 }, { year: 2017 }, "2013–2017"],
  ["2013/..", { year: 2013 }, undefined, "from 2013"],
  ["../2013", { year: 2013 }, undefined, "until 2013"],
])("%s stands where it belongs, and is shown no finer than it is", (date, start, end, shown) => {
  const { events } = JSON.parse([...datasetTimelineJs(event(date), OPTIONS)].join(""));
  expect(events).toMatchObject([{ start_date: start, display_date: shown }]);
  expect(events[0].end_date).toEqual(end);
});

test("words that are HTML do nothing in a page of TimelineJS", () => {
  const text = "<img src=x onerror=alert(1)>";
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: text,
    sources: [{ id: "s", title: text }],
    passages: [{ id: "s/1", source: "s", exact: text }],
    topics: [{ id: "t", label: text }],
    events: [
      {
        id: "a",
        title: text,
        summary: text,
        date: "1921",
        topics: ["t"],
        claims: [{ passage: "s/1" }],
      },
    ],
  });
  expect([...datasetTimelineJs(dataset, OPTIONS)].join("")).not.toContain("<img");
});

test("words are Korean where that is asked for", () => {
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    events: [{ id: "a", title: { en: "Truce", ko: "휴전" }, date: "2001-02" }],
  });
  const { events } = JSON.parse(
    [...datasetTimelineJs(dataset, { ...OPTIONS, language: "ko" })].join(""),
  );
  expect(events).toMatchObject([{ text: { headline: "휴전" }, display_date: "2001년 2월" }]);
});
