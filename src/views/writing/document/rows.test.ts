import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../../dataset/format/schema.ts";
import type { Span } from "../../../dataset/format/span.ts";
import type { DocumentAnswer, DocumentDate } from "../../../draft/desk/desk-types.ts";
import { cutRow, firstFrom, headlineOf, layRows, lookOf, type Row } from "./rows.ts";

const TEXT = "On Monday the gate shut.\n\nIt had stood since 1878, they said.";

const date = (words: string, state: DocumentDate["state"] = "open", text = TEXT): DocumentDate => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  readings: [],
  decided: true,
  state,
  events: [],
});

const passage = (words: string) => ({
  id: words,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  events: [{ id: "gate", title: "The gate shuts", date: "2025-01-27" }],
});

const answer = (more: Partial<DocumentAnswer> = {}): DocumentAnswer => ({
  document: { id: "gazette", text: TEXT, name: null, notes: "", anchors: [], mayShip: false },
  source: {
    id: "gazette",
    title: "The gate",
    authors: [],
    kind: "news",
    published: "2025-01-28",
  },
  paragraphs: [
    { start: 0, end: 24 },
    { start: 26, end: TEXT.length },
  ],
  dates: [date("On Monday"), date("since 1878")],
  passages: [],
  lost: [],
  coverage: { dated: 2, handled: 0, quoted: 0 },
  ...more,
});

describe("a document in rows", () => {
  test("has each date, and each passage's note, beside its own paragraph", () => {
    const rows = layRows(answer({ passages: [passage("the gate shut"), passage("since 1878")] }));
    expect(rows.map(({ dates }) => dates.map(({ text }) => text))).toEqual([
      ["On Monday"],
      ["since 1878"],
    ]);
    expect(rows.map(({ passages }) => passages.map(({ id }) => id))).toEqual([
      ["the gate shut"],
      ["since 1878"],
    ]);
  });

  test("underlines a passage in which no date was found, since its event would else be in no words", () => {
    const [first, second] = layRows(
      answer({ passages: [passage("the gate shut"), passage("since 1878")] }),
    );
    expect(first?.dateless.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "the gate shut",
    ]);
    expect(second?.dateless).toEqual([]);
  });

  test("notes a passage of two paragraphs once, where it begins", () => {
    const rows = layRows(answer({ passages: [passage("gate shut.\n\nIt had stood")] }));
    expect(rows.map(({ passages }) => passages.length)).toEqual([1, 0]);
  });

  test("counts from the day of the text until a paragraph sets its own", () => {
    const document = { ...answer().document, anchors: [{ start: 26, date: "1953-02" }] };
    expect(layRows(answer({ document })).map(({ base, anchor }) => [base, anchor])).toEqual([
      ["2025-01-28", null],
      ["1953-02", "1953-02"],
    ]);
  });

  test("is drawn anew only in the paragraph that changed", () => {
    const before = layRows(answer());
    const after = layRows(answer({ dates: [date("On Monday"), date("since 1878", "event")] }));
    expect(after.map(({ key }, i) => key === before[i]?.key)).toEqual([true, false]);
  });
});

describe("pieces of a row", () => {
  const spans = (length: number) =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 6 }).map((all) =>
      all
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start || b.end - a.end),
    );
  const rowOf = (text: string, dates: readonly Span[], dateless: readonly Span[]): Row => ({
    start: 0,
    end: text.length,
    text,
    dates: dates.map((span) => ({ ...date("", "open", ""), ...span, text: "" })),
    passages: [],
    dateless,
    anchor: null,
    base: null,
    key: "",
  });
  const rows = fc
    .string({ minLength: 1, maxLength: 40 })
    .chain((text) =>
      fc.tuple(fc.constant(text), spans(text.length), spans(text.length), spans(text.length)),
    );

  test("hold every character once and in order, however much overlaps", () => {
    fc.assert(
      fc.property(rows, ([text, dates, dateless, [lit = null]]) => {
        const pieces = cutRow(rowOf(text, dates, dateless), lit);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) expect(piece.text).toBe(text.slice(piece.start, piece.end));
      }),
    );
  });

  test("are lit exactly where the words are that are open", () => {
    fc.assert(
      fc.property(rows, ([text, dates, dateless, [lit = null]]) => {
        const pieces = cutRow(rowOf(text, dates, dateless), lit).filter((piece) => piece.lit);
        const words = pieces.map((piece) => piece.text).join("");
        expect(words).toBe(lit === null ? "" : text.slice(lit.start, lit.end));
      }),
    );
  });

  test("name a date once, and only inside of it", () => {
    fc.assert(
      fc.property(rows, ([text, dates, dateless, [lit = null]]) => {
        const row = rowOf(text, dates, dateless);
        const led = cutRow(row, lit).flatMap(({ date, leads }) => (leads && date ? [date] : []));
        expect(new Set(led).size).toBe(led.length);
        for (const piece of cutRow(row, lit)) {
          const over = row.dates.filter((each) => each.start < piece.end && each.end > piece.start);
          expect(piece.date === null).toBe(over.length === 0);
        }
      }),
    );
  });
});

test("a date that is open now is underlined as such, whatever became of it", () => {
  const decided = date("On Monday", "not-an-event");
  expect(lookOf(decided, null)).toBe("left");
  expect(lookOf(decided, decided.start)).toBe("open");
});

test("the first span from an offset on is found in a list of any length", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100)), fc.nat(110), (starts, offset) => {
      const sorted = starts.sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
      const expected = sorted.findIndex(({ start }) => start >= offset);
      expect(firstFrom(sorted, offset)).toBe(expected < 0 ? sorted.length : expected);
    }),
  );
});

test("a text that begins with its title shows it once, as its heading", () => {
  const title = { en: "Board's vote  “shuts sluice”", ko: "수문 폐쇄" };
  const source: Source = { id: "gazette", title, authors: [], kind: "news" };
  const rowsOf = (text: string) => [{ start: 3, end: 3 + text.length, text } as Row];
  expect(headlineOf(rowsOf('Board’s vote "shuts sluice" '), source)).toBe(3);
  expect(headlineOf(rowsOf("수문 폐쇄"), source)).toBe(3);
  expect(headlineOf(rowsOf("The board met."), source)).toBeNull();
  expect(headlineOf([], source)).toBeNull();
});
