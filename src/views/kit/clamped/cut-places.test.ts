import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutPlaces, lastThatFits } from "./cut-places.ts";

const cut = (text: string) => cutPlaces(text).map((at) => text.slice(0, at));

describe("a text is cut", () => {
  test("after whole words, with the marks that stand by them", () => {
    expect(cut("The Anti-Ballistic Missile Treaty, concluded in 1972.")).toEqual([
      "The",
      "The Anti-Ballistic",
      "The Anti-Ballistic Missile",
      "The Anti-Ballistic Missile Treaty,",
      "The Anti-Ballistic Missile Treaty, concluded",
      "The Anti-Ballistic Missile Treaty, concluded in",
    ]);
    expect(cut("한미 미사일  방어")).toEqual(["한미", "한미 미사일"]);
    expect(cut("one")).toEqual([]);
  });

  test("between characters where there are no spaces", () => {
    expect(cut("条約を締結、")).toEqual(["条", "条約", "条約を", "条約を締"]);
  });

  test("as late as it fits, or not at all", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (some, room) => {
        const places = some.toSorted((a, b) => a - b);
        const last = places.findLast((at) => at <= room) ?? null;
        expect(lastThatFits(places, (at) => at <= room)).toBe(last);
      }),
    );
  });
});
