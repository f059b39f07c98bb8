import { describe, expect, test } from "vitest";
import { countWidth } from "../window/label.ts";
import { labelChoices } from "./label-choices.ts";
import { joinUnits, unit, wide, words } from "./rest.testing.ts";

const regions = [wide(0, 500), wide(500, 1_000)];
const sides = (at: number, widthPx: number, labelPx: number) =>
  [...labelChoices(unit(0, { at, widthPx, labelPx }), regions)].map(({ side }) => side);

describe("words stand", () => {
  test.each([
    ["right of a mark, else left", 200, 16, 100, ["right", "left"]],
    ["left where the right edge would cut them", 470, 16, 100, ["left"]],
    ["right where the left edge would cut them", 10, 16, 100, ["right"]],
    ["first in a bar that is wide enough", 20, 300, 100, ["middle", "right"]],
    ["nowhere in a region that is too narrow", 250, 16, 480, []],
  ])("%s", (_, at, widthPx, labelPx, expected) => {
    expect(sides(at, widthPx, labelPx)).toEqual(expected);
  });

  test("over the bar of a cluster, from its start", () => {
    const cluster = joinUnits(unit(0, { at: 100 }), unit(1, { at: 300 }));
    const [first] = labelChoices(cluster, regions);
    expect(first).toMatchObject({ side: "over", wordsPx: 100 });
  });

  test("over the bar of a cluster near the edge, shifted so that they end before it", () => {
    const cluster = joinUnits(unit(0, { at: 440 }), unit(1, { at: 460 }));
    const [first] = labelChoices(cluster, regions);
    expect(first?.wordsPx).toBe(500 - 5 - countWidth(2, words("any")) - 150);
  });

  test("in the first wide stretch that has room, for a bar that crosses a fold", () => {
    const [fold, stretch] = [{ ...wide(0, 400), folded: true }, wide(400, 1_000)];
    const bar = { ...unit(0, { at: 50, widthPx: 900 }), crosses: true };
    const [first] = labelChoices(bar, [fold, stretch]);
    expect(first).toMatchObject({ side: "middle", wordsPx: (400 + 950) / 2 });
  });
});

test("the fullest wording comes first", () => {
  const own = [words("title, says somebody", 120), words("title", 30)];
  const made = { ...unit(0, { at: 200 }), words: () => own };
  expect([...labelChoices(made, regions)].map((each) => each.words?.title)).toEqual([
    "title, says somebody",
    "title, says somebody",
    "title",
    "title",
  ]);
});
