import { expect, test } from "vitest";
import { landingOf } from "./sheet-stops.ts";

test("a sheet that is let go comes to rest at the nearest stop", () => {
  expect(landingOf(0.1, 0, "middle")).toBe("full");
  expect(landingOf(0.5, 0, "middle")).toBe("middle");
  expect(landingOf(0.6, 0, "full")).toBe("low");
  expect(landingOf(0.9, 0, "low")).toBe("shut");
});

test("a flick up opens it further, a flick down shuts it, from the top in two", () => {
  expect(landingOf(0.65, -1, "low")).toBe("middle");
  expect(landingOf(0.35, -1, "middle")).toBe("full");
  expect(landingOf(0.45, 1, "middle")).toBe("shut");
  expect(landingOf(0.1, 1, "full")).toBe("middle");
  expect(landingOf(0.6, 1, "full")).toBe("shut");
});
