import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Topic } from "../format/schema.ts";
import type { Finding } from "../problems/finding.ts";
import { withoutCircles } from "./topic-cycles.ts";

function cut(broader: Readonly<Record<string, string>>) {
  const findings: Finding[] = [];
  const topics = Object.keys(broader).map((id, index) => ({
    index: index + 3,
    value: { id, label: id, kind: "theme", broader: broader[id] } as Topic,
  }));
  const kept = withoutCircles(topics, findings);
  return { broader: new Map(kept.map(({ value }) => [value.id, value.broader])), findings };
}

test("from every topic the way up ends, and no topic is lost", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const ways = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...ids)])));
  fc.assert(
    fc.property(ways, (asked) => {
      const { broader } = cut(asked);
      expect([...broader.keys()]).toEqual(ids);
      for (const id of ids) {
        let steps = 0;
        for (let at: string | undefined = id; at !== undefined; at = broader.get(at)) steps += 1;
        expect(steps).toBeLessThanOrEqual(ids.length);
      }
    }),
  );
});

test("each circle is cut once, and told of with the way around it", () => {
  const { broader, findings } = cut({ a: "b", b: "a", c: "c", d: "a" });
  expect(Object.fromEntries(broader)).toEqual({ a: undefined, b: "a", c: undefined, d: "a" });
  expect(findings.map(({ message }) => message)).toEqual([
    "Topic “a” is broader than itself: a → b → a",
    "Topic “c” is broader than itself: c → c",
  ]);
  expect(findings[0]?.path).toEqual(["topics", 3, "broader"]);
});
