import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, withFacet } from "../columns/dataset.testing.ts";
import { FACETS } from "../criteria/facets.ts";
import { type Criteria, EVERYTHING } from "../criteria/query.ts";
import { FAILS, failures } from "./failures.ts";
import { slowMatching } from "./slow-matching.testing.ts";
import { WordSearch } from "./word-search.ts";

const ask = (columns: Columns, asked: Criteria) =>
  failures(columns, asked, new WordSearch(columns)).fails;

test("every event that matches is found, and no other", () => {
  fc.assert(
    fc.property(datasets, criteria, (dataset, asked) => {
      const columns = buildColumns(dataset);
      const found = [...ask(columns, asked)].flatMap((fails, row) => (fails === 0 ? [row] : []));
      expect(found).toEqual(slowMatching(columns, asked));
    }),
  );
});

test("a country nobody has matches nothing, alone or with others required", () => {
  const columns = buildColumns(aDataset(anEvent("a", "1921", { countries: ["FR"] })));
  expect([...ask(columns, withFacet("country", ["XX"]))]).not.toContain(0);
  expect([...ask(columns, withFacet("country", ["FR", "XX"]))]).toEqual([0]);
  expect([...ask(columns, withFacet("country", ["FR", "XX"], true))]).not.toContain(0);
});

test("every facet, the words, the episode, the window and what is left out fail by a bit of their own, which a row has room for", () => {
  const bits = Object.values(FAILS);
  expect(bits).toHaveLength(FACETS.length + 4);
  expect(Uint16Array.of(bits.reduce((sum, bit) => sum | bit, 0))[0]).toBe(2 ** bits.length - 1);
});

describe("an episode", () => {
  const events = [anEvent("a", "1921"), anEvent("b", "1922"), anEvent("c", "1923")];
  const columns = buildColumns({
    ...aDataset(...events),
    episodes: [{ id: "war", title: "The war", events: ["a", "c"] }],
  });
  const asked = { ...withFacet("country", []), episode: "war" };

  test("leaves the events that belong to it", () => {
    expect([...ask(columns, asked)].map((fails) => fails === 0)).toEqual([true, false, true]);
  });

  test("that does not exist leaves none, as a country nobody has", () => {
    expect([...ask(columns, { ...asked, episode: "peace" })]).not.toContain(0);
  });

  test("is forgotten when the next question asks for none", () => {
    const search = new WordSearch(columns);
    const before = failures(columns, asked, search);
    const after = failures(columns, withFacet("country", []), search, before);
    expect([...after.fails]).toEqual([0, 0, 0]);
  });
});

describe("what is near an event", () => {
  const events = [
    anEvent("century", "1901/2000"),
    anEvent("month", "1921-03"),
    anEvent("before", "1921-04-28"),
    anEvent("day", "1921-05-01"),
    anEvent("after", "1921-05-04"),
    anEvent("late", "1921-05-05"),
    anEvent("until", "../1925-01-01"),
    anEvent("since", "1921-05-02/.."),
  ];
  const columns = buildColumns(aDataset(...events));
  const near = (event: string, days: number) => {
    const fails = ask(columns, { ...EVERYTHING, near: { event, days } });
    return events.map(({ id }) => id).filter((id) => fails[columns.rowOf(id) ?? -1] === 0);
  };

  test("is what may have been within those days, the event itself too", () => {
    expect(near("day", 3)).toEqual(["century", "before", "day", "after", "since"]);
    expect(near("day", 4)).toEqual(["century", "before", "day", "after", "late", "since"]);
    expect(near("month", 1)).toEqual(["century", "month"]);
    expect(near("month", 28)).toEqual(["century", "month", "before"]);
  });

  test("is everything where there is no such event", () => {
    expect(near("none", 3)).toHaveLength(events.length);
  });

  test("is asked anew about another event", () => {
    const search = new WordSearch(columns);
    const about = (event: string) => ({ ...EVERYTHING, near: { event, days: 1 } });
    const before = failures(columns, about("late"), search);
    expect(failures(columns, about("month"), search, before).fails).toEqual(
      ask(columns, about("month")),
    );
  });
});
