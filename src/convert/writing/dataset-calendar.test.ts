import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../../dataset/format/schema.ts";
import { namedDays } from "../../dataset/time/named-days.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { plainWords } from "../tables/cell-words.ts";
import { datasetCalendar } from "./dataset-calendar.ts";
import { Evidence } from "./evidence.ts";
import { said } from "./one-language.ts";
import { flat, labelsOf, OPTIONS, readBack, textOf } from "./round-trip.testing.ts";

/** All that a calendar has a place for, but for the text, to which it adds. */
function held(dataset: Dataset) {
  const evidence = new Evidence(dataset);
  return dataset.events.map((event) => ({
    id: event.id,
    date: event.date,
    // Calendars of others hold HTML: what looks like it is taken off.
    title: flat(plainWords(said(event.title, "en"))),
    place: flat(plainWords(said(event.place, "en"))),
    topics: new Set(labelsOf(dataset, event).map((label) => flat(plainWords(label)))),
    url: evidence.sourcesOf(event).find(({ url }) => url)?.url,
  }));
}

const texts = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);

test("what it has a place for comes back the same, and the others are named", async () => {
  await fc.assert(
    fc.asyncProperty(soundDatasets, async (dataset) => {
      const { parts, left } = datasetCalendar(dataset, OPTIONS);
      const gone = new Set(left.map(({ id }) => id));
      for (const { id, date } of dataset.events) {
        const { start, end } = namedDays(statedDate(date));
        const fits = start >= Date.parse("0001-01-01") && end < Date.parse("9999-12-31");
        expect(gone.has(id)).toBe(!fits);
      }
      const events = dataset.events.filter(({ id }) => !gone.has(id));
      const { dataset: again } = await readBack(parts);
      expect(again === null ? [] : held(again)).toEqual(held({ ...dataset, events }));
      if (again) expect(again.title).toBe(flat(plainWords(said(dataset.title, "en"))));
    }),
    { numRuns: 60 },
  );
});

test("no line is longer than 75 octets, and every one ends as it must", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const content = textOf(datasetCalendar(dataset, OPTIONS));
      const lines = content.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 30 },
  );
});

const dated = (date: string, more: object = {}) =>
  datasetSchema.parse({
    format: "dateline/1",
    title: "The harbour log",
    events: [{ id: "a", title: "A", date, ...more }],
  });

const calendarOf = (dataset: Dataset, options = OPTIONS) =>
  texts(textOf(datasetCalendar(dataset, options)));

test.each([
  // date              first day      the day after  words at its head
  ["2001-02-27", "2001-02-27", "2001-02-28", null],
  ["2000-12-31/2001-01-01", "2000-12-31", "2001-01-02", null],
  ["2001-02", "2001-02-01", "2001-03-01", "February 2001"],
  ["1985~", "1985-01-01", "1986-01-01", "about 1985"],
  ["2001-02-27?", "2001-02-27", "2001-02-28", "27 February 2001, uncertain"],
  ["2001-24", "2001-12-01", "2002-03-01", "winter 2001–2002"],
  ["2025-02/..", "2025-02-01", "2025-03-01", "from February 2025"],
  ["../1990-01-02", "1990-01-02", "1990-01-03", "until 2 January 1990"],
])("%s is whole days from %s to before %s", (date, first, next, words) => {
  const [event] = calendarOf(dated(date)).getAllSubcomponents("vevent");
  const property = (name: string) => event?.getFirstPropertyValue(name);
  expect(String(property("dtstart"))).toBe(first);
  expect(String(property("dtend"))).toBe(next);
  expect(event?.getFirstProperty("dtstart")?.type).toBe("date");
  expect(property("description")).toBe(words);
});

test("another program reads the words as they are, in Korean too", () => {
  const summary = "첫째; 둘째, 셋째\\넷째\n\n🚢 “인용”";
  const dataset = dated("2001-02", { title: { en: "Truce", ko: "휴전" }, summary });
  const [event] = calendarOf(dataset, { ...OPTIONS, language: "ko" }).getAllSubcomponents("vevent");
  expect(event?.getFirstPropertyValue("summary")).toBe("휴전");
  expect(event?.getFirstPropertyValue("description")).toBe(`2001년 2월\n\n${summary}`);
});

test("an id is the same whenever it is written, and another dataset's is another", () => {
  const uid = (dataset: Dataset, today: string) =>
    calendarOf(dataset, { ...OPTIONS, today })
      .getFirstSubcomponent("vevent")
      ?.getFirstPropertyValue("uid");
  const dataset = dated("1921");
  expect(uid({ ...dataset, version: "9" }, "2030-01-01")).toBe(uid(dataset, OPTIONS.today));
  expect(uid({ ...dataset, title: "Another" }, OPTIONS.today)).not.toBe(
    uid(dataset, OPTIONS.today),
  );
});

test("what a calendar has no years for is named, and the rest is written", () => {
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    events: ["-0043", "0000", "0001", "9998", "9999", "Y12000"].map((date, at) => ({
      id: `e${at}`,
      title: date,
      date,
    })),
  });
  const written = datasetCalendar(dataset, OPTIONS);
  expect(written.left.map(({ id }) => id)).toEqual(["e0", "e1", "e4", "e5"]);
  expect(texts(textOf(written)).getAllSubcomponents("vevent")).toHaveLength(2);
});
