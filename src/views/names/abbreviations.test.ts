import { expect, test } from "vitest";
import { abbreviationsOf, atFirstSight, usedIn } from "./abbreviations.ts";

const summary = {
  topics: [
    {
      id: "nmd",
      label: "NMD",
      kind: "system" as const,
      abbreviation: "NMD",
      description: "A shield",
    },
    {
      id: "start",
      label: { en: "START II", ko: "2차 감축" },
      kind: "treaty" as const,
      abbreviation: "START II",
    },
    { id: "plain", label: "Tolls", kind: "theme" as const },
  ],
  actors: [
    { id: "cbo", name: "Budget Office", kind: "organisation" as const, abbreviation: "CBO" },
  ],
};
const all = abbreviationsOf(summary, "ko");
const lettersIn = (text: string) => usedIn(text, all).map(({ letters }) => letters);

test("what letters mean is told by the description, else by the name, in the reader's language", () => {
  expect(all.map(({ letters, means }) => `${letters}: ${means.text}`)).toEqual([
    "NMD: A shield",
    "START II: 2차 감축",
    "CBO: Budget Office",
  ]);
});

test.each([
  ["Moscow sought wording against NMD, Kim says", ["NMD"]],
  ["NMD에 반대하지 않는다(CBO)", ["NMD", "CBO"]],
  ["hopes for START III", []],
  ["START III after START II", ["START II"]],
  ["NMDs and 2NMD", []],
])("of “%s” the letters %j are explained", (text, letters) => {
  expect(lettersIn(text)).toEqual(letters);
});

test("in a list each is explained once, where it is first met", () => {
  const first = atFirstSight(["A toll", "NMD and CBO", "NMD again"], all);
  expect([...first].map(([place, found]) => [place, found.map(({ letters }) => letters)])).toEqual([
    [1, ["NMD", "CBO"]],
  ]);
});
