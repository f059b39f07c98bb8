import { describe, expect, test } from "vitest";
import { actOf, type Pressed } from "./keys.ts";

const pressed = (
  key: string,
  ...held: readonly ("shift" | "alt" | "ctrl" | "meta")[]
): Pressed => ({
  key,
  shiftKey: held.includes("shift"),
  altKey: held.includes("alt"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
});

describe("a key in a document", () => {
  test.each([
    [pressed("n"), { act: "date", by: 1 }],
    [pressed("P"), { act: "date", by: -1 }],
    [pressed("ㅜ"), { act: "date", by: 1 }],
    [pressed("ArrowRight", "shift"), { act: "end", end: "end", by: 1 }],
    [pressed("ArrowLeft", "shift"), { act: "end", end: "end", by: -1 }],
    [pressed("ArrowLeft", "shift", "alt"), { act: "end", end: "start", by: -1 }],
    [pressed("ArrowRight", "shift", "ctrl"), { act: "end", end: "start", by: 1 }],
  ] as const)("%o", (key, act) => {
    expect(actOf(key, false)).toEqual(act);
  });

  test.each([
    pressed("n", "ctrl"),
    pressed("p", "meta"),
    pressed("ArrowRight"),
    pressed("ArrowRight", "shift", "meta"),
    pressed("Enter"),
  ])("is the browser's own: %o", (key) => {
    expect(actOf(key, false)).toBeNull();
  });

  test("an arrow moves the end to the side it points to, where words run to the left too", () => {
    expect(actOf(pressed("ArrowLeft", "shift"), true)).toEqual({ act: "end", end: "end", by: 1 });
  });
});
