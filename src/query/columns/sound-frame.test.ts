import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Elsewhere } from "../../dataset/reading/check-references.ts";
import { soundFrame } from "./sound-frame.ts";

test("a frame is a dataset without its events, and null where something is wrong with it", () => {
  const everywhere: Elsewhere = { has: (list) => list === "events", uses: () => true };
  const harbour = readFileSync("fixtures/harbour.json", "utf8");
  const { events: _, ...frame } = JSON.parse(harbour) as { events: unknown };
  expect(soundFrame(JSON.stringify({ ...frame, events: [] }), everywhere)).toMatchObject({
    format: "dateline/1",
  });
  expect(soundFrame(JSON.stringify({ ...frame, events: [], extra: 1 }), everywhere)).toBeNull();
});
