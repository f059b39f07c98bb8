import { expect, test } from "vitest";
import type { Assembled } from "../assembly/conversion.ts";
import { wholeOf } from "../assembly/made.testing.ts";
import { Keeper } from "../assembly/made.ts";
import type { Json } from "../tables/table.ts";
import { convertTable } from "./convert-table.ts";
import { NO_WISH } from "./mapping.ts";
import { shownRows } from "./shown-rows.ts";

const table = (...rows: readonly (readonly string[])[]) => ({
  columns: ["date", "title", "quote", "source", "page"],
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  notes: [],
  broken: [],
});
const options = { wish: NO_WISH, whole: { title: "Harbour log" }, thisYear: 2026 };

test("an order that nothing settles is a question, with each row it touches", () => {
  const { questions, warnings } = convertTable(
    table(["3/4/2001", "a"], ["7/7/2001", "b"]),
    options,
  );
  expect(questions).toEqual([
    {
      kind: "date-order",
      column: "date",
      taken: "dmy",
      basis: "nothing",
      answers: ["dmy", "mdy"],
      rows: 1,
      examples: [{ row: 2, value: "3/4/2001", dmy: "2001-04-03", mdy: "2001-03-04" }],
    },
  ]);
  expect(warnings).toMatchObject([{ row: 2, kind: "either-order" }]);
});

test("an answer is taken, and nothing is left to ask", () => {
  const wish = { ...NO_WISH, dateOrder: "mdy" } as const;
  const { eventDates, questions, warnings } = convertTable(table(["3/4/2001", "a"]), {
    ...options,
    wish,
  });
  expect(eventDates).toEqual(["2001-03-04"]);
  expect([questions, warnings]).toEqual([[], []]);
});

test("words of a source become its passage; without words the source is named, and there is none yet", () => {
  const { made } = convertTable(
    table(
      ["2001", "a", "“driven at low water”", "Book II", "12"],
      ["2002", "b", "", "Book II", ""],
    ),
    options,
  );
  expect(made?.passages.slice()).toEqual([
    { id: "book-ii/1", source: "book-ii", exact: "driven at low water" },
  ]);
  expect(made?.events.at(0).claims[0]?.dating).toMatchObject({
    basis: "elsewhere",
    note: expect.stringContaining("page 12"),
  });
  expect(made?.events.at(1)).toMatchObject({ claims: [], sources: ["book-ii"] });
});

test("a place stands with its event, under whatever name, in Korean too", () => {
  const placed = (name: string, cell: Json) =>
    convertTable(
      { ...table(), columns: ["date", name], rows: [{ row: 2, cells: ["2001", cell] }] },
      options,
    ).made?.events.at(0).place;
  for (const name of ["place", "Location", "Venue", "장소", "개최지", "Meeting location"]) {
    expect(placed(name, "Pier 2")).toBe("Pier 2");
  }
  expect(placed("location", { name: "Pier 2", lat: 51 })).toBe("Pier 2");
  expect(placed("location", { lat: 51, lon: 3 })).toBeUndefined();
});

test("a column without a place is named once with its count", () => {
  const odd = {
    ...table(["2001", "a", "", "", ""]),
    columns: ["date", "title", "quote", "source", "weight"],
  };
  const rows = [
    { row: 2, cells: ["2001", "a", "", "", "3"] },
    { row: 3, cells: ["2002", "b", "", "", "4"] },
  ];
  expect(convertTable({ ...odd, rows }, options).unused).toEqual([{ column: "weight", rows: 2 }]);
});

test("a first of January from Wikidata needs a look, also where no precision stands beside it", () => {
  const rows = ["1850-01-01T00:00:00Z", "1939-09-01T00:00:00Z"].map((date, index) => ({
    row: index + 2,
    cells: [`http://www.wikidata.org/entity/Q${index}`, `Event ${index}`, date],
  }));
  const query = { columns: ["item", "itemLabel", "date"], rows, notes: [], broken: [] };
  expect(convertTable(query, options).warnings).toMatchObject([{ row: 2, kind: "maybe-filled" }]);
});

const LINES = [
  "2001,Bell,one",
  "2002,Mill and",
  "its wheel,two",
  "2003,Lamp,three",
  "2004,Dock,four",
  "2005,Gate,five",
];

const parted = {
  columns: ["date", "title", "text"],
  rows: LINES.map((line, index) => ({ row: index + 2, cells: line.split(",") })),
  notes: [],
  broken: [],
  separator: ",",
};

/** What was made of the rows, at first and once more. */
function twice(choices: Partial<typeof NO_WISH.choices>): [Assembled, unknown, unknown] {
  const keeper = new Keeper();
  const wish = { ...NO_WISH, choices: { ...NO_WISH.choices, ...choices } };
  const options = { wish, whole: { title: "Log" }, thisYear: 2026 };
  const converted = convertTable(parted, options, keeper);
  const { made } = converted;
  return [converted, made && keeper.dataset(made.frame), made && wholeOf(made)];
}

test("an event below rows that belong together is made again of its own row", () => {
  const [{ eventRows, left }, first, again] = twice({});
  expect([eventRows, left.map(({ row }) => row)]).toEqual([[2, 3, 5, 6, 7], [4]]);
  expect(again).toEqual(first);
});

test("an event of rows that somebody joined is made again of all of them", () => {
  const value = shownRows(parted.rows.slice(1, 3));
  const [{ made, eventRows }, first, again] = twice({ joins: new Map([[3, { value, at: 1 }]]) });
  expect(eventRows).toEqual([2, 3, 5, 6, 7]);
  expect(made?.events.at(1)).toMatchObject({ title: "Mill and its wheel", summary: "two" });
  expect(again).toEqual(first);
});
