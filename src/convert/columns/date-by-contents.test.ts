import { expect, test } from "vitest";
import { rolesOf } from "./guessed.testing.ts";

test("where no column is mostly dates, the one with the most of them is taken, and no table is lost", () => {
  const rows = ["3.10.1990", "9 November 1989", "um 1450", "18. Jh.", "o. D.", "nach 1871"].map(
    (each, index) => [each, index === 2 ? "31.05.1455" : "", `Titel ${index}`, `${index}`],
  );
  const names = ["Wann", "Ende", "Titel", "Zahl"];
  expect(rolesOf(names, ...rows)).toEqual(["date", "end", "title", "none"]);
  expect(rolesOf(["Wort", "Titel"], ["heute", "Etwas geschieht"], ["1990", "Etwas"])[0]).toBe(
    "none",
  );
});

test("the day a record was changed dates no event, and a code is no title", () => {
  const rows = [
    ["AFG1", "c1890", "2020-01-01", "Armed clash near Kabul"],
    ["AFG2", "18--", "2020-01-02", "Armed clash near Herat"],
  ];
  const names = ["event_id_cnty", "Made", "Last modified", "notes on it"];
  expect(rolesOf(names, ...rows)).toEqual(["none", "none", "none", "title"]);
});
