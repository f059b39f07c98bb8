import { expect, test } from "vitest";
import { aDataset } from "./dataset.testing.ts";
import { Passages } from "./passage-shelf.ts";

const { passages, sources } = aDataset();
const shelf = Passages.of(passages, sources, (place) => passages[place]);

test("a passage is found by its id and knows its source", () => {
  expect(shelf.get("annals/war")?.exact).toBe("전쟁이 선포되었다.");
  expect([...shelf.sources].map((place) => sources[place]?.id)).toEqual([
    "gazette",
    "gazette",
    "annals",
  ]);
  expect([shelf.has("gazette/war"), shelf.has("gazette/none")]).toEqual([true, false]);
  expect(shelf.get("gazette/none")).toBeUndefined();
});

test("a passage whose words cannot be had again is passed over, the others are listed in order", () => {
  const torn = Passages.of(passages, sources, (place) =>
    place === 1 ? undefined : passages[place],
  );
  expect([...torn.all()].map(({ id }) => id)).toEqual(["gazette/peace", "annals/war"]);
  expect(torn.count).toBe(3);
});

test("a passage of a source that is not there has none", () => {
  expect([...Passages.of(passages, sources.slice(1), () => undefined).sources]).toEqual([
    -1, -1, 0,
  ]);
});
