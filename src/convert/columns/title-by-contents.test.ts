import { expect, test } from "vitest";
import { rolesOf } from "./guessed.testing.ts";

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
  expect(rolesOf(names, ...rows)).toEqual(["none", "title", "none", "date", "none"]);
  expect(rolesOf(["Year", "Topic", "Tags"], ["1895", "The round house burns", "fire"])[1]).toBe(
    "title",
  );
  expect(rolesOf(["날짜", "title_kr", "title_en"], ["2001", "수문을 열다", "Gates open"])).toEqual([
    "date",
    "title",
    "none",
  ]);
});

test("the hour of a launch is no title", () => {
  const rows = [
    ["2019-05-09", "07:29 (UTC)", "north shore"],
    ["2019-05-10", "not known", "north shore"],
  ];
  expect(rolesOf(["date", "time", "launched from"], ...rows)[1]).toBe("none");
});

test("of several names the one that tells rows apart is the title, and no address of mail is", () => {
  const names = ["Guild full name", "Year", "Display name", "Principal name"];
  expect(
    rolesOf(
      names,
      ["The Guild", "1929", "Ann Ward", "a@guild.example"],
      ["The Guild", "1949", "Ben Ford", "b@guild.example"],
    ),
  ).toEqual(["none", "year", "title", "none"]);
  expect(
    rolesOf(
      ["Date", "Host", "By", "App"],
      ["2001-02-27", "10.0.0.1", "a@guild.example", "Ledger"],
    )[3],
  ).toBe("title");
});

test("the part of the whole in which a row stands is no title where its text says what happened", () => {
  const rows = (text: string) =>
    Array.from({ length: 30 }, (_, at) => [
      at < 15 ? "Stone Age" : "Bronze Age",
      "2001",
      text + at,
    ]);
  const names = ["section", "year", "description"];
  expect(
    rolesOf(names, ...rows("A quay of stones is laid on the eastern bank of the river ")),
  ).toEqual(["none", "year", "title"]);
  expect(rolesOf(names, ...rows("A quay of stones is laid. ".repeat(9)))[2]).toBe("text");
  expect(rolesOf(names, ...rows("A quay of stones is laid. ".repeat(9)))[0]).toBe("none");
  expect(rolesOf(["section", "year"], ...rows("x").map((row) => row.slice(0, 2)))[0]).toBe("title");
});
