import { expect, test } from "vitest";
import { countryOptions } from "./countries.ts";

test("countries that the dataset has come first, and all others are there by their names", () => {
  const options = countryOptions("en", [
    { id: "KR", events: 25 },
    { id: "US", events: 20 },
  ]);
  expect(options.slice(0, 3).map(({ text, events }) => [text, events])).toEqual([
    ["South Korea", 25],
    ["United States", 20],
    ["Afghanistan", null],
  ]);
  expect(options.filter(({ id }) => id === "KR")).toHaveLength(1);
  expect(options.some(({ text }) => text === "Netherlands")).toBe(true);
});

test("what is no country is not offered", () => {
  const ids = countryOptions("ko", []).map(({ id }) => id);
  expect(ids.filter((id) => ["EU", "UN", "ZZ", "QO"].includes(id))).toEqual([]);
  const names = countryOptions("ko", []).map(({ text }) => text);
  expect(new Set(names).size).toBe(names.length);
  expect(ids.length).toBeGreaterThan(200);
  expect(ids.length).toBeLessThan(260);
});

test("a reader of Korean finds them by their Korean names", () => {
  expect(countryOptions("ko", []).find(({ id }) => id === "NL")?.text).toBe("네덜란드");
});
