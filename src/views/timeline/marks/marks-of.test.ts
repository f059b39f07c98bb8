import { expect, test } from "vitest";
import type { Mark } from "../../../query/window/mark.ts";
import { heldIn } from "./marks-of.ts";

const EVENT = { type: "event", id: "a" } as Mark;
const CROWD = { type: "cluster", id: "a+2", members: ["a", "b", "c"] } as unknown as Mark;

test("the keyboard stays with its event in a cluster, and does not come out of it with another", () => {
  expect(heldIn(CROWD, [null, "b"])).toBe("b");
  expect(heldIn(EVENT, [undefined, "b"])).toBe("a");
});

test("an open event has the keyboard before the one that had it, and without either the first has", () => {
  expect(heldIn(CROWD, ["c", "b"])).toBe("c");
  expect(heldIn(CROWD, ["elsewhere", "gone"])).toBe("a");
});
