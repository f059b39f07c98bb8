import { describe, expect, test } from "vitest";
import { closePlaces, type Quotation, seek, verbatimPlaces } from "./copy-candidates.ts";
import { foldText } from "./fold-copy.ts";

const quote = (exact: string, around: Partial<Quotation> = {}): Quotation => ({
  id: "q",
  exact,
  prefix: "",
  suffix: "",
  start: null,
  ...around,
});

test.each([
  ["2 March 2001", true],
  ["삼월 이일 정오 종이 울렸다", true],
  ["삼월 이일 정오에 항구의 종이 울리고 배들이 떠났다", false],
  ["The truce was signed at noon on the third of March.", false],
  ["a truce was signed, said a pilot", false],
  ["a truce was signed, said a boat", true],
])("“%s” could stand in any article: %s", (exact, short) => {
  expect(seek(quote(exact)).short).toBe(short);
});

describe("the very words", () => {
  test("are found at every place, each with what stands around it", () => {
    const text = foldText("The bell rang at noon. Later, the bell rang at noon again.");
    const sought = seek(quote("bell rang at noon", { prefix: "Later, the ", suffix: " again" }));
    expect(verbatimPlaces(text, sought).map(({ context }) => context)).toEqual([
      "differs",
      "agrees",
    ]);
  });

  test("without any context stated are not said to stand in the right one", () => {
    const text = foldText("The bell rang at noon.");
    expect(verbatimPlaces(text, seek(quote("bell rang")))).toMatchObject([
      { score: 1, agreement: 0, context: "unstated" },
    ]);
  });

  test("of nothing are nowhere, and those of every page are not all looked at", () => {
    expect(verbatimPlaces(foldText("a text"), seek(quote(" ")))).toEqual([]);
    expect(verbatimPlaces(foldText("no ".repeat(2_000)), seek(quote("no")))).toHaveLength(500);
  });
});

describe("nearly the same words", () => {
  const said = "The harbour master announced three points to the assembled pilots";
  const find = (text: string) => {
    const folded = foldText(`Before it. ${text} After it.`);
    return closePlaces(folded, [seek(quote(said))])[0]?.map(({ from, to }) =>
      folded.text.slice(from, to),
    );
  };

  test("are shown from the first word to the last, and not a word beyond", () => {
    const copied = said.replace("three", "four");
    expect(find(copied)).toContain(copied);
  });

  test("of another meaning are claimed nowhere", () => {
    expect(find("The harbour was empty, and the pilots had gone to the mountains by then")).toEqual(
      [],
    );
  });
});
