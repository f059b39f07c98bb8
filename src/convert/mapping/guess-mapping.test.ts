import { expect, test } from "vitest";
import { guessMapping } from "./guess-mapping.ts";
import { NO_WISH } from "./mapping.ts";

const guess = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessMapping({ columns, rows: rows.map((cells) => ({ cells })) }, NO_WISH);
const roles = (...args: Parameters<typeof guess>) => guess(...args).columns.map(({ role }) => role);

test("names are believed before contents", () => {
  expect(roles(["When", "What", "Note"], ["soon", "a", "2001-03-07"])).toEqual([
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
  expect(roles(["Column 1", "Column 2", "Column 3"], ...rows)).toEqual(["date", "title", "url"]);
});

test("where no column is mostly dates, the one with the most of them is taken, and no table is lost", () => {
  const rows = ["3.10.1990", "9 November 1989", "um 1450", "18. Jh.", "o. D.", "nach 1871"].map(
    (each, index) => [each, index === 2 ? "31.05.1455" : "", `Titel ${index}`, `${index}`],
  );
  const names = ["Wann", "Ende", "Titel", "Zahl"];
  expect(roles(names, ...rows)).toEqual(["date", "end", "title", "none"]);
  expect(roles(["Wort", "Titel"], ["heute", "Etwas geschieht"], ["1990", "Etwas"])[0]).toBe("none");
});

test("the day a record was changed dates no event, and a code is no title", () => {
  const rows = [
    ["AFG1", "c1890", "2020-01-01", "Armed clash near Kabul"],
    ["AFG2", "18--", "2020-01-02", "Armed clash near Herat"],
  ];
  const names = ["event_id_cnty", "Made", "Last modified", "notes on it"];
  expect(roles(names, ...rows)).toEqual(["none", "none", "none", "title"]);
});

test.each(["Date(s)", "Dates", "Issue dates", "Period"])("%s is a name for dates", (name) => {
  expect(roles([name, "Title"], ["n.d.", "A"], ["temp. Victoria", "B"])).toEqual(["date", "title"]);
});

test("a newsroom's table has its paper for the source and its region for the place", () => {
  expect(roles(["일자", "제목", "지역", "언론사"], ["2001", "가", "서울", "한겨레"])).toEqual([
    "date",
    "title",
    "place",
    "source",
  ]);
});

test("two columns of one meaning share it only where no row has both", () => {
  expect(roles(["date", "when", "title"], ["2001", "", "a"], ["", "2002", "b"])).toEqual([
    "date",
    "date",
    "title",
  ]);
  expect(roles(["date", "when", "title"], ["2001", "2002", "a"])).toEqual([
    "date",
    "none",
    "title",
  ]);
});

test("a program's table is known by its names together", () => {
  expect(guess(["Year", "Month", "Headline", "Type"], ["1901", "7", "a", ""])).toMatchObject({
    known: { kind: "timelinejs" },
    columns: [{ role: "year" }, { role: "month" }, { role: "title" }, { role: "type" }],
  });
});

test("what somebody chose stands, and each guess has its reason", () => {
  const table = { columns: ["A", "B"], rows: [{ cells: ["2001", "x"] }] };
  const { columns } = guessMapping(table, { ...NO_WISH, columns: new Map([["B", "text"]]) });
  expect(columns).toMatchObject([
    { role: "date", why: "dates in 1 of 1 rows", first: "2001", filled: 1 },
    { role: "text", why: "it was chosen" },
  ]);
});

test("a month that is a whole date is one, and no table of months is lost", () => {
  expect(roles(["month", "jobs"], ["2006-01-01", "12"], ["2006-02-01", "13"])[0]).toBe("date");
  expect(roles(["year", "month", "title"], ["2006", "1", "a"], ["2006", "12", "b"])).toEqual([
    "year",
    "month",
    "title",
  ]);
});

test("a year stays beside dates that are missing, vague or short, and goes beside whole ones", () => {
  const names = ["Year", "Exact date", "Title"];
  const beside = (...dates: readonly string[]) =>
    roles(names, ...dates.map((date, index) => [`${1864 + index}`, date, `t${index}`]))[0];
  expect(beside("1864-03-05", "", "1866")).toBe("year");
  expect(beside("1864-03-05", "end of term", "1866")).toBe("year");
  expect(beside("9/24/64", "9/25/65", "9/26/66")).toBe("year");
  expect(beside("1864-03-05", "1865-03", "1866")).toBe("none");
});

test("what a row is called is its title, and no code or half-empty column is", () => {
  const rows = [
    [
      "H4AL03061",
      "Ward, Ann",
      "",
      "2015-01-31",
      "A long story of what was said and done on the day, word for word and hour by hour, until all who had come to the hall went home again, and somebody wrote it all into the minutes.",
    ],
    [
      "H4AR02166",
      "Ford, Ben",
      "Old Hall of the Guild",
      "2015-02-01",
      "Another story of what was said and done on the next day, word for word and hour by hour, until all who had come to the hall went home again, and somebody wrote it all into the minutes.",
    ],
    [
      "H4CA10075",
      "Ward, Ann",
      "",
      "2015-03-01",
      "A third story of what was said and done on the last day, word for word and hour by hour, until all who had come to the hall went home again, and somebody wrote it all into the minutes.",
    ],
  ];
  const names = [
    "Candidate_Identification",
    "Candidate_Name",
    "former hall",
    "Coverage date",
    "Told",
  ];
  expect(roles(names, ...rows)).toEqual(["none", "title", "none", "date", "none"]);
  expect(roles(["Year", "Topic", "Tags"], ["1895", "The round house burns", "fire"])[1]).toBe(
    "title",
  );
  expect(roles(["날짜", "title_kr", "title_en"], ["2001", "수문을 열다", "Gates open"])).toEqual([
    "date",
    "title",
    "none",
  ]);
});

test("a Korean table of disasters has its year, month and day in columns of their own", () => {
  const names = ["연번", "사건명", "발생연도", "발생월", "발생일"];
  expect(
    roles(names, ["1", "창고 화재", "1971", "12", "25"], ["2", "태풍", "1959", "9", ""]),
  ).toEqual(["none", "title", "year", "month", "day"]);
  expect(roles(["사건명", "발생일"], ["창고 화재", "1971.12.25"])[1]).toBe("date");
});

test("the hour of a launch is no title", () => {
  const rows = [
    ["2019-05-09", "07:29 (UTC)", "north shore"],
    ["2019-05-10", "not known", "north shore"],
  ];
  expect(roles(["date", "time", "launched from"], ...rows)[1]).toBe("none");
});
