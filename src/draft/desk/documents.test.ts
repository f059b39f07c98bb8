import { expect, test } from "vitest";
import { article, formOfWords, spanOf, TEXT } from "./article.testing.ts";

test("words that are no event are left out with a reason, and are looked at", () => {
  const desk = article();
  desk.act({
    do: "omit",
    omission: { source: "gazette", exact: "Fees fell in 1921.", reason: "not dated" },
  });
  expect(desk.document("gazette")?.dates[0]?.state).toBe("not-an-event");
  desk.undo();
  expect(desk.document("gazette")?.dates[0]?.state).toBe("open");
});

test("another day to count from moves the readings of what follows it", () => {
  const desk = article();
  const start = TEXT.indexOf("The toll");
  desk.act({ do: "anchor", source: "gazette", start, date: "1921-05-11" });
  const readings = desk.selection("gazette", spanOf("on Monday"))?.dates[0]?.readings;
  expect(readings?.[0]?.date).toBe("1921-05-09");
  expect(desk.typedDate("yesterday", { source: "gazette", at: start })).toMatchObject({
    date: "1921-05-10",
  });
});

test("selected words come with the dates in them first, and those of their sentence after them", () => {
  const desk = article();
  const dates = desk.selection("gazette", spanOf("The toll"))?.dates.map(({ text }) => text);
  expect(dates).toEqual(["on Monday"]);
  expect(desk.selection("gazette", { start: 18, end: 19 })).toBeNull();
  expect(desk.selection("nowhere", spanOf("The toll"))).toBeNull();
});

test("words that a changed text has no longer are listed, not moved", () => {
  const desk = article();
  const exact = "Fees fell in 1921.";
  desk.act({ do: "omit", omission: { source: "gazette", exact, reason: "not dated" } });
  const { document, source } = desk.document("gazette") ?? {};
  if (!document || !source) throw new Error("no document");
  const text = TEXT.replace("Fees fell", "Fees rose");
  desk.act({ do: "document", source, document: { ...document, text } });
  expect(desk.document("gazette")).toMatchObject({
    lost: [{ list: "omissions", id: `gazette ${exact}`, exact }],
    dates: [{ state: "open" }, {}, {}],
  });
});

test("another date in the sentence of an event is still to be looked at", () => {
  const desk = article();
  const words = "The toll was signed on Monday. It rose within 60 days of that.";
  desk.act({ do: "event", form: formOfWords(desk, words, "Toll signed") });
  const states = () => desk.document("gazette")?.dates.map(({ state }) => state);
  expect(states()).toEqual(["open", "event", "open"]);
  // Where the words that give the date are not told, all of the passage may give it.
  const form = desk.form(desk.draft().dataset.events[0]?.id ?? "");
  if (form === null) throw new Error("no event");
  const claims = form.claims.map((claim) => ({ ...claim, dating: { basis: "stated" } as const }));
  desk.act({ do: "event", form: { ...form, claims } });
  expect(states()).toEqual(["open", "event", "event"]);
});
