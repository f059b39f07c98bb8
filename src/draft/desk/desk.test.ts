import { expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { harbour, invented, shipped } from "../value/draft.testing.ts";
import { type OpenDesk, openDesk } from "./desk.ts";
import type { EventForm } from "./desk-types.ts";
import { formOf } from "./event-form.ts";

const TEXT = "Fees fell in 1921.\n\nThe toll was signed on Monday. It rose within 60 days of that.";

/** A draft of one article, of Wednesday 1 June 1921. */
function article(): OpenDesk {
  const desk = openDesk(
    invented({ sources: [{ id: "gazette", title: "Gazette", published: "1921-06-01" }] }),
    [],
    () => 7,
  );
  if (desk === null) throw new Error("a draft without steps always opens");
  desk.act({
    do: "document",
    source: { id: "gazette", title: "Gazette", published: "1921-06-01", authors: [], kind: "news" },
    document: { id: "gazette", text: TEXT, name: null, notes: "", anchors: [], mayShip: false },
  });
  return desk;
}
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** The event that selected words become, as the form that is filled in from them. */
function formOfWords(desk: OpenDesk, words: string, title: string): EventForm {
  const answer = desk.selection("gazette", spanOf(words));
  const [reading] = answer?.dates[0]?.readings ?? [];
  if (!answer || !reading) throw new Error("no date in these words");
  const { date, basis, wording, base } = reading;
  return {
    id: null,
    fields: { title, date, kind: "decision", status: "occurred", countries: [], links: [] },
    topics: [{ make: "Tolls" }],
    actors: [],
    claims: [
      {
        passage: { ...answer.passage, source: "gazette" },
        role: "occurred",
        dating: { basis, ...(wording && { wording }), ...(base && { base }) },
      },
    ],
  };
}

test("selected words become an event with its passage, its date worked out, and a new topic", () => {
  const desk = article();
  const form = formOfWords(desk, "The toll was signed on Monday.", "The toll is signed");
  expect(form.fields.date).toBe("1921-05-30");
  expect(desk.act({ do: "event", form })).toMatchObject({ ok: true });
  const { dataset } = desk.draft();
  expect(dataset.events).toMatchObject([
    { id: "1921-05-30-toll-signed", topics: ["tolls"], claims: [{ passage: "gazette/1" }] },
  ]);
  expect(dataset.passages).toMatchObject([{ exact: "The toll was signed on Monday." }]);
  const { dates, passages, coverage } = desk.document("gazette") ?? {};
  expect(dates?.map(({ state }) => state)).toEqual(["open", "event", "open"]);
  expect(passages?.map(({ events }) => events[0]?.title)).toEqual(["The toll is signed"]);
  expect(coverage).toEqual({ dated: 3, handled: 1, quoted: 1 });
});

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

test("words that are not in the text are refused, and nothing has changed", () => {
  const desk = article();
  const form = formOfWords(desk, "signed on Monday", "Signed");
  const [claim] = form.claims;
  if (!claim || typeof claim.passage === "string") throw new Error("no passage");
  const passage = { ...claim.passage, exact: "signed on Tuesday" };
  const before = desk.draft();
  const refused = desk.act({
    do: "event",
    form: { ...form, claims: [{ ...claim, passage }] },
  });
  expect(refused).toMatchObject({ ok: false });
  expect(desk.draft()).toBe(before);
  expect(desk.check({ ...form, fields: { ...form.fields, date: "1921-02-30" } })).not.toEqual([]);
});

test("a form that nobody touched changes nothing of any event", () => {
  for (const draft of [shipped(), harbour()]) {
    const desk = openDesk(draft, [], () => 0);
    for (const { id } of draft.dataset.events) {
      const form = formOf(draft, id);
      if (!form || !desk) throw new Error(`no form of ${id}`);
      expect(desk.act({ do: "event", form })).toMatchObject({ ok: true, changes: [] });
    }
  }
});

test("a desk opened again with the steps of another one is where that one was", () => {
  const desk = article();
  desk.act({ do: "event", form: formOfWords(desk, "signed on Monday", "Signed") });
  desk.undo();
  desk.redo();
  desk.restore(1);
  const again = openDesk(
    invented({ sources: [{ id: "gazette", title: "Gazette", published: "1921-06-01" }] }),
    desk.steps,
    () => 0,
  );
  expect(again?.draft()).toEqual(desk.draft());
  expect(again?.state()).toEqual(desk.state());
  expect(again?.history(0, 9)).toEqual(desk.history(0, 9));
  expect(again?.history(0, 9).map(({ label }) => label.act)).toEqual(["restore", "add", "add"]);
});

test("what is saved is a dataset without a fault, and the draft file opens as the draft", () => {
  const desk = article();
  desk.act({ do: "event", form: formOfWords(desk, "signed on Monday", "Signed") });
  const { dataset, problems } = parseDataset(desk.datasetFile().dataset);
  expect(problems).toEqual([]);
  expect(dataset?.events).toHaveLength(1);
  expect(desk.datasetFile().dataset).not.toContain("Fees fell");
  expect(desk.draftFile()).toContain("Fees fell");
  expect(desk.handing().entries.map(({ list }) => list)).toContain("events");
});
