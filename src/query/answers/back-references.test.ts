import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { backReferences } from "./back-references.ts";

test("an event is told everything that links to it, in order of time, each link once", () => {
  const end = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 12 }), (pairs) => {
      const tied = Array.from({ length: 5 }, (_, at) =>
        anEvent(`e${at}`, `${1925 - at}`, {
          links: pairs
            .filter(([from]) => from === at)
            .map(([, to]) => ({ type: "about" as const, event: `e${to}`, inferred: false })),
        }),
      );
      const columns = buildColumns(aDataset(...tied));
      const { linksTo } = backReferences(columns);
      for (const { id } of tied) {
        const stated = tied
          .toReversed()
          .flatMap((from) => from.links.filter((link) => link.event === id).map(() => from.id));
        const told = linksTo(columns.rowOf(id) ?? -1).map(({ row }) => columns.id(row));
        expect(told).toEqual(stated);
      }
    }),
  );
});
