import { expect, test } from "vitest";
import { line } from "./lines.testing.ts";
import { furnitureIn } from "./page-furniture.ts";

const page = (number: number, head: string, foot: string) => [
  line(head, 800, { page: number }),
  ...["It was signed", "The toll stood", "The bell rang"].map((text, at) =>
    line(`${text}, ${"abcdef"[number]}.`, 700 - at * 13, { page: number }),
  ),
  line(foot, 40, { page: number }),
];
const left = (pages: readonly ReturnType<typeof page>[]) =>
  [...furnitureIn(pages)].map(({ text }) => text).toSorted();

test("what stands on every page at one height is left out, its figures aside", () => {
  expect(left([page(1, "Papers 7", "p. 1"), page(2, "Papers 8", "p. 2")])).toEqual([
    "Papers 7",
    "Papers 8",
    "p. 1",
    "p. 2",
  ]);
});

test.each([["- 3 -"], ["3 / 9"], ["3"], ["3쪽"], ["Page 3 of 9"]])(
  "%s is a page's number",
  (form) => {
    const pages = [3, 4].map((number) =>
      page(number, `Head ${"ab"[number - 3]}`, form.replace("3", `${number}`)),
    );
    expect(left(pages)).toHaveLength(2);
  },
);

test("a number that does not count on with the pages is of the text", () => {
  expect(left([page(1, "a", "1972"), page(2, "b", "2001")])).toEqual([]);
});

test("a single page has no furniture: nothing says what would stand on another", () => {
  expect(left([page(1, "Papers", "1")])).toEqual([]);
});
