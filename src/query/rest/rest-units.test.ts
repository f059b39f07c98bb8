import { describe, expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { wide } from "./rest.testing.ts";
import type { Region } from "./rest-unit.ts";
import { restUnitMaker } from "./rest-units.ts";

const columns = buildColumns(
  aDataset(
    anEvent("a", "2001-02-03", { title: "A first thing that happened in that year" }),
    anEvent("b", "2001-02-05", { title: "A second thing", claims: [aClaim("gazette/war")] }),
    anEvent("long", "2000/2003"),
    anEvent("before", "../2000"),
  ),
);
const year = interval(Date.UTC(2001, 0, 1), Date.UTC(2002, 0, 1));
const glyphs = { known: {}, wide: 12, other: 6 };
const row = (id: string) => columns.rowOf(id) ?? -1;
const maker = (open = -1, regions = [wide(-500, 0), wide(0, 1_000), wide(1_000, 1_500)]) =>
  restUnitMaker(columns, {
    scale: scaleOf(year, 1_000),
    regions,
    lang: "en",
    glyphs,
    open,
  });

describe("a mark at rest", () => {
  test("says its whole title first, then less, and never less than can be understood", () => {
    const titles = maker()
      .single(row("a"))
      .words()
      .map(({ title }) => title);
    expect(titles[0]).toBe("A first thing that happened in that year");
    expect(titles.slice(1).every((title) => title.endsWith(" …") && title.length > 15)).toBe(true);
  });

  test("stands in the region it is begins in, and crosses where it goes on beyond", () => {
    expect(maker().single(row("a"))).toMatchObject({ region: 1, crosses: false });
    expect(maker().single(row("long"))).toMatchObject({ region: 0, isSeen: true, crosses: true });
  });

  test("is not seen where all that is known of it has ended as the window begins", () => {
    const regions = [{ ...wide(-500, 0), inView: false }, wide(0, 1_000)];
    expect(maker(-1, regions).single(row("before"))).toMatchObject({ isSeen: false });
  });

  test("has its date left to say where no part of its title has room", () => {
    const fewer = maker()
      .single(row("a"))
      .fewerWords()
      .map(({ title }) => title);
    expect(fewer.slice(0, -1).every((title) => title.endsWith(" …"))).toBe(true);
    expect(fewer.at(-1)).toMatch(/\d/);
  });

  test("is open when its event is", () => {
    expect(maker(row("b")).single(row("b")).isOpen).toBe(true);
    expect(maker(row("b")).single(row("a")).isOpen).toBe(false);
  });
});

describe("a cluster at rest", () => {
  const make = maker();
  const [a, b] = [make.single(row("a")), make.single(row("b"))];

  test("reaches from its first member to its last, and speaks for the best documented", () => {
    const cluster = make.join(a, b);
    expect(cluster.members).toEqual([row("a"), row("b")]);
    expect(cluster.mark.left).toBeLessThan(b.mark.left);
    expect(cluster.words()[0]?.title).toBe("A second thing");
  });

  test("is the same whoever is joined to whom", () => {
    const said = (unit: ReturnType<typeof make.join>) => ({
      ...unit,
      words: unit.words(),
      fewerWords: unit.fewerWords(),
    });
    expect(said(make.join(b, a))).toEqual(said(make.join(a, b)));
  });
});

describe("a cluster that begins where there is no scale", () => {
  const fold = { ...wide(0, 500), folded: true };
  const make = (regions: readonly Region[]) => {
    const maker = restUnitMaker(columns, {
      scale: scaleOf(year, 1_000),
      regions,
      lang: "en",
      glyphs,
      open: -1,
    });
    return maker.join(maker.single(row("long")), maker.single(row("b")));
  };

  test("speaks by its title over what is seen of its bar beyond the fold", () => {
    const cluster = make([fold, wide(500, 1_000)]);
    expect(cluster).toMatchObject({ region: 0, wordsRegion: 1 });
    expect(cluster.words()[0]?.title).toBe("A second thing");
  });

  test("speaks in the window where it begins left of it", () => {
    const beyond = { ...wide(-500, 0), inView: false };
    expect(make([beyond, wide(0, 1_000)])).toMatchObject({ region: 0, wordsRegion: 1 });
  });

  test("says its dates where all of it is in the fold", () => {
    const cluster = make([{ ...fold, right: 1_000 }]);
    expect(cluster.words().map(({ title }) => title)).toEqual(["2000–2003", "2000–2003"]);
  });
});

test("without measured letters there are no words", () => {
  const make = restUnitMaker(columns, {
    scale: scaleOf(year, 1_000),
    regions: [wide(0, 1_000)],
    lang: "en",
    glyphs: null,
    open: -1,
  });
  expect(make.single(row("a")).words()).toEqual([]);
});
