import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns.ts";
import { guessed, rolesOf } from "./guessed.testing.ts";

test("names are believed before contents", () => {
  expect(rolesOf(["When", "What", "Note"], ["soon", "a", "2001-03-07"])).toEqual([
    "date",
    "title",
    "text",
  ]);
});

test("columns without a name are known by what is in them", () => {
  const rows = [
    ["2001-03-07", "The dock is filled", "https://example.org/1"],
    ["2001-03-09", "The dock is emptied", ""],
  ];
  expect(rolesOf(["Column 1", "Column 2", "Column 3"], ...rows)).toEqual(["date", "title", "url"]);
});

test.each(["Date(s)", "Dates", "Issue dates", "Period"])("%s is a name for dates", (name) => {
  expect(rolesOf([name, "Title"], ["n.d.", "A"], ["temp. Victoria", "B"])).toEqual([
    "date",
    "title",
  ]);
});

test("a newsroom's table has its paper for the source and its region for the place", () => {
  expect(rolesOf(["일자", "제목", "지역", "언론사"], ["2001", "가", "서울", "한겨레"])).toEqual([
    "date",
    "title",
    "place",
    "source",
  ]);
});

test("a row without a title is called by the next column with such a name, where it has one", () => {
  const full = ["2001", "Mill opens", "M-1"];
  expect(rolesOf(["date", "title", "name"], full, ["2002", "", "M-2"])).toEqual([
    "date",
    "title",
    "title",
  ]);
  expect(rolesOf(["date", "title", "name"], full, ["2002", "Fire", ""])).toEqual([
    "date",
    "title",
    "none",
  ]);
});

test("two columns of one meaning share it only where no row has both", () => {
  expect(rolesOf(["date", "when", "title"], ["2001", "", "a"], ["", "2002", "b"])).toEqual([
    "date",
    "date",
    "title",
  ]);
  expect(rolesOf(["date", "when", "title"], ["2001", "2002", "a"])).toEqual([
    "date",
    "none",
    "title",
  ]);
});

test("a moment beside a stretch has its date under a name of its own, and is not lost", () => {
  const names = ["name", "begin", "end", "at"];
  const rows = [
    ["Han", "-206", "220", ""],
    ["Fall of Rome", "", "", "476"],
    ["Crusades", "1096", "1291", ""],
  ] as const;
  expect(rolesOf(names, ...rows)).toEqual(["title", "date", "end", "date"]);
  const both = [...rows, ["Tang", "618", "907", "700"]];
  expect(rolesOf(names, ...both)).toEqual(["title", "date", "end", "none"]);
});

test("kinds that several rows share are topics, where nothing else is", () => {
  const names = ["제목", "날짜", "유형"];
  const rows = [
    ["유신 선포", "1972-10-17", "정치"],
    ["광고 탄압", "1974-12", "언론"],
    ["대통령 선거", "1997-12-18", "정치"],
  ] as const;
  expect(rolesOf(names, ...rows)).toEqual(["title", "date", "topics"]);
  // One kind for all of them, or one for each, parts nothing.
  const alike = rows.map(([title, date]) => [title, date, "framing"]);
  expect(rolesOf(["title", "date", "type"], ...alike)).toEqual(["title", "date", "none"]);
  const other = rows.map(([title, date], at) => [title, date, `K${at}x`]);
  expect(rolesOf(["title", "date", "type"], ...other)).toEqual(["title", "date", "none"]);
  const drawn = rows.map(([title, date], at) => [title, date, at === 1 ? "point" : "range"]);
  expect(rolesOf(["title", "date", "type"], ...drawn)).toEqual(["title", "date", "none"]);
  const named = rows.map((row) => [...row, "선거"]);
  expect(rolesOf([...names, "주제"], ...named)).toEqual(["title", "date", "none", "topics"]);
});

test("a program's table is known by its names together", () => {
  expect(guessed(["Year", "Month", "Headline", "Type"], ["1901", "7", "a", ""])).toMatchObject({
    known: { kind: "timelinejs" },
    columns: [{ role: "year" }, { role: "month" }, { role: "title" }, { role: "type" }],
  });
});

test("what somebody chose stands, and each guess has its reason", () => {
  const table = { columns: ["A", "B"], rows: [{ cells: ["2001", "x"] }] };
  const { columns } = guessColumns(table, new Map([["B", "text"]]));
  expect(columns).toMatchObject([
    { role: "date", why: "dates in 1 of 1 rows", first: "2001", filled: 1 },
    { role: "text", why: "it was chosen" },
  ]);
});
