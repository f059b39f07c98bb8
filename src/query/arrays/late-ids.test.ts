import { expect, test } from "vitest";
import { Ids } from "./id-table.ts";
import { LateIds } from "./late-ids.ts";

test("an id is found, and read back, as where it was entered at once", () => {
  const entries = Array.from({ length: 3_000 }, (_, at) => ({ id: `event-${at * at}` }));
  const late = new LateIds();
  for (const { id } of entries) late.add(id);
  const seen = () => [late.count, late.at(7), late.at(3_000)];
  expect(seen()).toEqual([3_000, "event-49", ""]);
  expect([late.find("event-49"), late.find("event-50")]).toEqual([7, undefined]);
  expect(seen()).toEqual([3_000, "event-49", ""]);
  late.add("event-50");
  expect([late.find("event-50"), late.count]).toEqual([3_000, 3_001]);
  const ids = new Ids();
  for (const { id } of [...entries, { id: "event-50" }]) ids.add(id);
  expect(String(late.parts.ends)).toBe(String(ids.parts.ends));
});

test("an id that is made when it is asked for is found as any other, and not made before", () => {
  const made: number[] = [];
  const late = new LateIds();
  late.add("first");
  for (let at = 1; at < 4; at++)
    late.addLate((index) => {
      made.push(index);
      return `late-${index}`;
    });
  late.add("last");
  expect([late.count, late.at(4), made]).toEqual([5, "last", []]);
  expect([late.at(2), made]).toEqual(["late-2", [2]]);
  expect([late.find("late-3"), late.find("last"), late.count]).toEqual([3, 4, 5]);
});
