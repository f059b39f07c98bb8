import { expect, test } from "vitest";
import type { Json } from "../tables/table.ts";
import { convertTable } from "./convert-table.ts";
import { NO_WISH } from "./mapping.ts";

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
  const { dataset, questions, warnings } = convertTable(table(["3/4/2001", "a"]), {
    ...options,
    wish,
  });
  expect(dataset?.events[0]?.date).toBe("2001-03-04");
  expect([questions, warnings]).toEqual([[], []]);
});

test("words of a source become its passage; without words the source is named, and there is none yet", () => {
  const { dataset } = convertTable(
    table(
      ["2001", "a", "“driven at low water”", "Book II", "12"],
      ["2002", "b", "", "Book II", ""],
    ),
    options,
  );
  expect(dataset?.passages).toEqual([
    { id: "book-ii/1", source: "book-ii", exact: "driven at low water" },
  ]);
  expect(dataset?.events[0]?.claims[0]?.dating).toMatchObject({
    basis: "elsewhere",
    note: expect.stringContaining("page 12"),
  });
  expect(dataset?.events[1]).toMatchObject({ claims: [], sources: ["book-ii"] });
});

test("a place stands with its event, under whatever name, in Korean too", () => {
  const placed = (name: string, cell: Json) =>
    convertTable(
      { ...table(), columns: ["date", name], rows: [{ row: 2, cells: ["2001", cell] }] },
      options,
    ).dataset?.events[0]?.place;
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
