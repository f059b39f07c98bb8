import { describe, expect, test } from "vitest";
import { furnitureOf, withoutFurniture } from "./furniture.ts";

const found = (text: string) =>
  furnitureOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe("what a page has beside its text", () => {
  test.each([
    ["by nine\n\n12   THE COMMITTEE REPORT\n\npercent in May", "12   THE COMMITTEE REPORT"],
    ["by nine\n\nTHE REPORT 12\n\npercent", "THE REPORT 12"],
    ["by nine\n\n– 12 –\n\npercent", "– 12 –"],
    ["by nine\n\nPage 3 / 12\n\npercent", "Page 3 / 12"],
    ["아홉 번째로\n\n12쪽\n\n줄였다", "12쪽"],
    ["by nine percent[1] in May", "[1]"],
  ])("%j has %j", (text, furniture) => {
    expect(found(text)).toEqual([furniture]);
  });

  test.each([
    ["a paragraph that ends, and a heading", "It was cut.\n\n3 THE VOTE\n\nIn May"],
    ["a line of its own words", "by nine\n\nand then ten\n\npercent"],
    ["a list", "It has three:\n\n1\n\n2"],
    ["a mark that begins a note", "[1] See the report."],
  ])("%s is text", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("blanked furniture leaves every other letter at its offset", () => {
  const text = "by nine[2]\n\n12   REPORT\n\npercent";
  const plain = withoutFurniture(text, furnitureOf(text));
  expect(plain).toHaveLength(text.length);
  expect(plain.indexOf("percent")).toBe(text.indexOf("percent"));
  expect(plain).not.toMatch(/REPORT|\[/);
});
