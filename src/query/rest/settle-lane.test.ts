import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edges } from "../window/geometry.ts";
import { countWidth } from "../window/label.ts";
import { joinUnits, PLOT_PX, someUnits, unit, wide, words } from "./rest.testing.ts";
import type { RestPlacement, RestUnit, Words } from "./rest-unit.ts";
import { settleApart, settleLane } from "./settle-lane.ts";

const regions = [wide(0, PLOT_PX)];
const lineCounts = fc.integer({ min: 1, max: 8 });

const none = { title: "", note: "" };

/** From where to where words stand (CSS pixels). */
function wordsBox({ unit: { mark, members }, side, words, wordsPx }: RestPlacement) {
  const width = words?.widthPx ?? 0;
  if (side === "right") return { left: mark.right + 7, right: mark.right + 7 + width };
  if (side === "left") return { left: mark.left - 7 - width, right: mark.left - 7 };
  const at = wordsPx ?? 0;
  if (side === "over")
    return { left: at, right: at + countWidth(members.length, words ?? none) + width };
  return { left: at - width / 2, right: at + width / 2 };
}

const boxesOf = (placement: RestPlacement) =>
  placement.words === null ? [placement.unit.mark] : [placement.unit.mark, wordsBox(placement)];
const meets = (a: Edges, b: Edges) => a.left < b.right && b.left < a.right;

describe("a lane at rest", () => {
  test("loses nobody: each event has a mark, or is counted in a cluster", () => {
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        const { placements } = settleLane(units, regions, lines, joinUnits);
        const shown = placements.flatMap(({ unit: { members } }) => members);
        expect(shown.toSorted((a, b) => a - b)).toEqual(units.map((_, row) => row));
      }),
    );
  });

  test("cuts no words at the edge of the plot", () => {
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        for (const placement of settleLane(units, regions, lines, joinUnits).placements) {
          if (placement.words === null) continue;
          const { left, right } = wordsBox(placement);
          expect(left).toBeGreaterThanOrEqual(5);
          expect(right).toBeLessThanOrEqual(PLOT_PX - 5);
        }
      }),
    );
  });

  test("counts a day's events once, however many of them find no place of their own", () => {
    const day = Array.from({ length: 11 }, (_, row) => ({
      ...unit(row, { at: 400 }),
      moment: "a day",
    }));
    for (let lines = 1; lines <= 11; lines++) {
      const { placements } = settleLane(day, regions, lines, joinUnits);
      const crowds = placements.filter(({ unit: { members } }) => members.length > 1);
      expect(crowds.length, `on ${lines} lines`).toBe(lines < 11 ? 1 : 0);
    }
  });

  test("says fewer words where those it would say have no room, and stands bare only where none have", () => {
    const tight = [wide(0, 100)];
    const only = (fewer: readonly string[]) => ({
      ...unit(0, { at: 40, labelPx: 120 }),
      fewerWords: () => fewer.map((title) => words(title)),
    });
    const said = (fewer: readonly string[]) =>
      settleLane([only(fewer)], tight, 1, joinUnits).placements[0]?.words?.title;
    expect(said(["a title …", "7 Mar"])).toBe("7 Mar");
    expect(said(["no room for this"])).toBeUndefined();
  });

  test("calls no two clusters the same: words of a neighbour would not tell which is which", () => {
    const ofOneStory = (a: RestUnit, b: RestUnit): RestUnit => {
      const joined = joinUnits(a, b);
      const own = [words("a story", 60), ...joined.words()];
      return { ...joined, words: () => own };
    };
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        const titles = settleLane(units, regions, lines, ofOneStory)
          .placements.filter(({ unit: { members } }) => members.length > 1)
          .flatMap(({ words }) => (words?.says === "title" ? [words.title] : []));
        expect(new Set(titles).size).toBe(titles.length);
      }),
    );
  });

  test("lets a title reach into a fold rather than cut it, unless something stands there", () => {
    const folded = [wide(0, 200), { ...wide(200, 400), folded: true }];
    const own: readonly Words[] = [
      words("a title of some length", 250),
      { ...words("a title …", 100), says: "part" },
    ];
    const long = { ...unit(0, { at: 20 }), words: () => own };
    const date = { ...unit(1, { at: 210, labelPx: 40 }), region: 1, wordsRegion: 1 };
    const said = (units: readonly RestUnit[], lines: number) =>
      settleLane(units, folded, lines, joinUnits).placements.find(({ unit }) => unit === long)
        ?.words?.says;
    expect(said([long], 1)).toBe("title");
    expect(said([long, date], 1)).toBe("part");
    expect(said([long, date], 2)).toBe("title");
  });

  test("a title that has to be cut is cut later where it may reach into a fold", () => {
    const folded = [wide(0, 200), { ...wide(200, 300), folded: true }];
    const cut = (title: string, widthPx: number): Words => ({
      ...words(title, widthPx),
      says: "part",
    });
    const own = [
      words("a title longer than both", 400),
      cut("a title longer …", 200),
      cut("a …", 80),
    ];
    const long = { ...unit(0, { at: 20 }), words: () => own };
    const [said] = settleLane([long], folded, 1, joinUnits).placements;
    expect(said?.words?.title).toBe("a title longer …");
  });

  test("rather than to be cut over a fold it joins a neighbour, whose title is whole", () => {
    const folded = [wide(0, 100), { ...wide(100, 200), folded: true }];
    const cut: Words = { ...words("a long …", 100), says: "part" };
    const long = { ...unit(0, { at: 20 }), words: () => [words("a long title", 400), cut] };
    const short = { ...unit(1, { at: 24, labelPx: 30 }) };
    const join = (a: RestUnit, b: RestUnit): RestUnit => ({
      ...joinUnits(a, b),
      words: short.words,
    });
    const said = (units: readonly RestUnit[]) =>
      settleLane(units, folded, 2, join).placements.map(({ words }) => words?.title);
    expect(said([long, short])).toEqual(["event 1"]);
    expect(said([long])).toEqual(["a long …"]);
  });

  test("the open event's title reaches as far as it must, be it over another stretch", () => {
    const three = [wide(0, 300), { ...wide(300, 350), folded: true }, wide(350, 600)];
    const own = [words("a long title", 380), { ...words("a …", 60), says: "part" } as const];
    const event = { ...unit(0, { at: 400 }), region: 2, wordsRegion: 2, words: () => own };
    const said = (isOpen: boolean) =>
      settleLane([{ ...event, isOpen }], three, 1, joinUnits).placements[0]?.words?.title;
    expect([said(true), said(false)]).toEqual(["a long title", "a …"]);
  });

  test("a bar over all stretches has its whole title, though none of them has room for it", () => {
    const three = [wide(0, 300), { ...wide(300, 400), folded: true }, wide(400, 700)];
    const own = [words("a long title", 400), { ...words("a …", 60), says: "part" } as const];
    const bar = { ...unit(0, { at: 50, widthPx: 600 }), crosses: true, words: () => own };
    const [said] = settleLane([bar], three, 1, joinUnits).placements;
    expect([said?.side, said?.words?.title]).toEqual(["middle", "a long title"]);
  });

  test("writes no words over a neighbour's words or mark", () => {
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        const { placements } = settleLane(units, regions, lines, joinUnits);
        for (const a of placements.filter(({ words }) => words !== null)) {
          const others = placements.filter((b) => b !== a && b.line === a.line).flatMap(boxesOf);
          expect(others.filter((other) => meets(wordsBox(a), other))).toEqual([]);
        }
      }),
    );
  });

  test("is the same whatever the order the events came in", () => {
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        const said = (some: readonly RestUnit[]) =>
          settleLane(some, regions, lines, joinUnits).placements.map(
            ({ unit: { members }, line, side, wordsPx }) => ({ members, line, side, wordsPx }),
          );
        expect(said(units.toReversed())).toEqual(said(units));
      }),
    );
  });

  test("drops who says so before it takes another side, and takes that before a cluster", () => {
    const near = unit(0, { at: 880, labelPx: 60 });
    const [own] = settleLane([near], regions, 1, joinUnits).placements;
    expect(own?.side).toBe("right");
    const nearer = unit(0, { at: 950, labelPx: 60 });
    expect(settleLane([nearer], regions, 1, joinUnits).placements[0]?.side).toBe("left");
  });

  test("gives two events of one day a line each where there is one, else joins them", () => {
    const pair = [unit(0, { at: 100 }), unit(1, { at: 100 })];
    expect(settleLane(pair, regions, 2, joinUnits).placements).toHaveLength(2);
    expect(settleLane(pair, regions, 1, joinUnits).placements).toHaveLength(1);
  });

  test("keeps the open event by itself in any crowd", () => {
    fc.assert(
      fc.property(someUnits, lineCounts, (units, lines) => {
        const [first, ...rest] = units;
        if (!first) return;
        const open = { ...first, isOpen: true };
        const { placements } = settleLane([open, ...rest], regions, lines, joinUnits);
        const own = placements.find(({ unit: { members } }) => members.includes(0));
        expect(own?.unit.members).toEqual([0]);
      }),
    );
  });

  test("the open event has its shortest words where none fit: in a fold its date, never a title that is cut", () => {
    const short = [words("a long title", 600), words("2013", 30)];
    const open = { ...unit(0, { at: 40 }), isOpen: true, words: () => short };
    const [own] = settleLane([open], [wide(30, 70)], 1, joinUnits).placements;
    expect([own?.side, own?.words?.title]).toEqual(["none", "2013"]);
  });

  test("joins nobody on the screen with somebody beyond its edge, and keeps no line for the latter", () => {
    const three = [{ ...wide(-PLOT_PX, 0), inView: false }, ...regions];
    const bar = { ...unit(0, { at: -400, widthPx: 900 }), crosses: true };
    const beyond = [1, 2, 3].map((row) => ({ ...unit(row, { at: -390 }), isSeen: false }));
    const { placements, lines } = settleLane([bar, ...beyond], three, 1, joinUnits);
    expect(
      placements.filter(({ unit: { isSeen } }) => isSeen).map(({ unit: { members } }) => members),
    ).toEqual([[0]]);
    expect(lines).toBe(1);
    expect(placements.every(({ line }) => line === 0)).toBe(true);
  });

  test("words are on the screen where their mark is, and nowhere else", () => {
    const edges = [...regions, { ...wide(PLOT_PX, 2 * PLOT_PX), inView: false }];
    const seen = { ...unit(0, { at: PLOT_PX - 10, widthPx: 200 }), crosses: true };
    expect(settleLane([seen], edges, 1, joinUnits).placements[0]?.side).toBe("left");
    const unseen = { ...unit(1, { at: PLOT_PX, widthPx: 20 }), region: 1, isSeen: false };
    expect(settleLane([unseen], edges, 1, joinUnits).placements[0]?.side).toBe("right");
  });

  test("a line that somebody had to be given is for all: who was joined for want of it stands alone", () => {
    const folds = [wide(0, 100), wide(100, PLOT_PX)];
    const bar = { ...unit(0, { at: 20, widthPx: 900, labelPx: 60 }), crosses: true };
    const early = unit(1, { at: 20, labelPx: 40 });
    const late = { ...unit(2, { at: 600 }), region: 1 };
    const { placements, lines } = settleLane([bar, early, late], folds, 1, joinUnits);
    expect(lines).toBe(2);
    expect(placements).toHaveLength(3);
  });

  test("joins nobody across the edge of a region: a cluster stands in one stretch of time", () => {
    const two = [wide(0, 500), wide(500, PLOT_PX)];
    const units = [
      { ...unit(0, { at: 480 }), region: 0 },
      { ...unit(1, { at: 502 }), region: 1 },
    ];
    const { placements } = settleLane(units, two, 1, joinUnits);
    expect(placements.map(({ unit: { members } }) => members)).toEqual([[0], [1]]);
  });
});

test("each by itself, on as many lines as it takes, nobody is over anybody", () => {
  fc.assert(
    fc.property(someUnits, (units) => {
      const { placements, lines } = settleApart(units, regions);
      expect(placements.map(({ unit: { members } }) => members[0]).toSorted()).toEqual(
        units.map((_, row) => row).toSorted(),
      );
      for (const [i, a] of placements.entries()) {
        expect(a.line).toBeLessThan(lines);
        for (const b of placements.slice(i + 1)) {
          if (a.line !== b.line) continue;
          const clash = boxesOf(a).some((one) => boxesOf(b).some((other) => meets(one, other)));
          expect(clash).toBe(false);
        }
      }
    }),
  );
});
