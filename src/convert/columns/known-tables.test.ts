import { expect, test } from "vitest";

import { knownTable } from "./known-tables.ts";

const row = (...cells: readonly string[]) => [{ cells }];

test.each([
  ["timelinejs", ["Year", "Month", "Headline", "Media"], row("2001", "3", "a", "")],
  [
    "ucdp",
    ["id", "date_start", "date_end", "date_prec"],
    row("1", "2001-01-01", "2001-01-02", "1"),
  ],
  [
    "timesketch",
    ["message", "timestamp", "datetime", "timestamp_desc"],
    row("a", "1", "2001", "x"),
  ],
  ["wikidata", ["item", "date"], row("http://www.wikidata.org/entity/Q42", "2001")],
  ["plain", ["date", "title"], row("2001", "a")],
])("a table of %s is known by its names together", (kind, columns, rows) => {
  expect(knownTable(columns, rows).kind).toBe(kind);
});

test("a program's own names say what they say there, and no others do", () => {
  const table = knownTable(["Year", "Headline", "Media", "Mine"], []);
  expect(["Headline", "Media", "Mine", "constructor"].map((name) => table.role(name))).toEqual([
    "title",
    "url",
    undefined,
    undefined,
  ]);
});

test("a table without titles has them made of its own fields", () => {
  const columns = ["SQLDATE", "EventCode", "Actor1Name", "Actor2Name", "ActionGeo_FullName"];
  const { title } = knownTable(columns, []);
  expect(title(["20010307", "190", "NORTH GUILD", "SOUTH GUILD", "Orrin"])).toBe(
    "Fight: North Guild, South Guild (Orrin)",
  );
  expect(title(["20010307", "14", "", "", ""])).toBe("Protest");
  expect(title(["20010307", "", "O'HARA", "O'HARA", ""])).toBe("Event : O'hara");
});

test("people whose names are in parts are called by all of them, and a match by both sides", () => {
  const named = (names: readonly string[], cells: readonly string[]) =>
    knownTable(names, []).title(cells);
  expect(named(["first_name", "Last Name", "died"], ["Ann", "Ward", "1992"])).toBe("Ann Ward");
  expect(named(["surname", "given name", "middle name"], ["Ward", "Ann", "B."])).toBe(
    "Ann B. Ward",
  );
  expect(named(["date", "home_team", "away_team"], ["1872", "Orrin", "Vell"])).toBe("Orrin – Vell");
  expect(named(["title", "first_name", "last_name"], ["The mill", "Ann", "Ward"])).toBe("");
});

test("messages are called by their words, and without words by what was done", () => {
  const columns = ["id", "type", "date", "date_unixtime", "from", "text", "action", "media_type"];
  const { kind, role, title } = knownTable(columns, []);
  expect([kind, role("from"), role("text")]).toEqual(["messages", "actors", "title"]);
  expect(title(["1", "service", "", "", "", "", "pin_message"])).toBe("pin message");
  expect(title(["1", "message", "", "", "", "", "", "sticker"])).toBe("sticker");
});

test("a year of a conflict is of that year, and has the names of both sides", () => {
  const columns = [
    "location",
    "side_a",
    "side_b",
    "territory_name",
    "year",
    "start_date",
    "start_prec",
  ];
  const { kind, role, title } = knownTable(columns, []);
  expect([kind, role("year"), role("start_date")]).toEqual(["ucdp", "year", "none"]);
  expect(title(["", "North Guild", "South Guild", "Orrin"])).toBe(
    "North Guild – South Guild (Orrin)",
  );
});
