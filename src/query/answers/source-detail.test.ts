import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { datasets } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { sourceCounts, sourceDetail } from "./source-detail.ts";

test("each source is said to have given what one finds in it when it is opened", () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const columns = buildColumns(dataset);
      const { counts } = new Matching(columns).facets(EVERYTHING);
      const opened = dataset.sources.map(({ id }) => {
        const passages = sourceDetail(columns, id, "en")?.passages ?? [];
        const events = passages.flatMap(({ events }) => events.map(({ event }) => event.id));
        return { id, events: new Set(events).size, passages: passages.length };
      });
      expect(sourceCounts(columns, counts.source)).toEqual(opened);
      const some = opened.filter((_, at) => at % 2 === 1);
      const named = [...some.map(({ id }) => id), "nobody's"].reverse();
      expect(sourceCounts(columns, counts.source, named)).toEqual(some);
    }),
  );
});
