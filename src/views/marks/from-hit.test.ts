import { expect, test } from "vitest";
import { fromHit, hasHit } from "./from-hit.ts";

const LONG = `Seoul explained ${"at length and to everybody ".repeat(4)}that it felt regret at once`;

test("a long text is shown from a whole word shortly before what was searched for", () => {
  const shown = fromHit(LONG, "regret");
  expect(shown).toMatch(/^… \w/);
  expect(shown.indexOf("regret")).toBeLessThan(45);
  expect(LONG.endsWith(shown.slice(2))).toBe(true);
});

test("a text is shown whole where nothing is searched for, or is found near its beginning", () => {
  expect(fromHit(LONG, " ")).toBe(LONG);
  expect(fromHit(LONG, "explained")).toBe(LONG);
  expect(fromHit(LONG, "absent")).toBe(LONG);
  expect(hasHit(LONG, "absent")).toBe(false);
  expect(hasHit(LONG, "REGRET")).toBe(true);
  expect(hasHit(LONG, "")).toBe(false);
});
