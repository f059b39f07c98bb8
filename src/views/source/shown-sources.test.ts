import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { firstListed, MOST_SOURCES, shownSources } from "./shown-sources.ts";

const sourcesOf = (count: number): readonly Source[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `The ${at}`,
    authors: [],
    kind: "other",
  }));

const idsOf = (sources: readonly Source[]) => sources.map(({ id }) => id);

test("whatever is opened stands in the list, which is never longer than somebody reads", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(fc.nat(200)), (count, opened) => {
      const sources = sourcesOf(count);
      let from = 0;
      for (const open of opened) {
        from = firstListed(sources, `s${open}`, from);
        const shown = shownSources(sources, from, null, `s${open}`);
        expect(shown).toHaveLength(Math.min(count, MOST_SOURCES));
        expect(idsOf(shown).includes(`s${open}`)).toBe(open < count);
      }
    }),
  );
});

test("a list stays as it is while sources of it are opened", () => {
  const sources = sourcesOf(200);
  const from = firstListed(sources, "s150", 0);
  expect(["s120", "s179", "s121", null].map((id) => firstListed(sources, id, from))).toEqual([
    from,
    from,
    from,
    from,
  ]);
  expect(firstListed(sources, "s180", from)).not.toBe(from);
});

test("what was found stands beside the open one, and nothing else does", () => {
  const sources = sourcesOf(100);
  const found = ["s99", "s2", "none"];
  expect(idsOf(shownSources(sources, 0, found, "s50"))).toEqual(["s2", "s50", "s99"]);
  expect(shownSources(sources, 0, [], null)).toEqual([]);
});
