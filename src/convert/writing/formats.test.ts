import { expect, test } from "vitest";
import { WRITE_FORMATS } from "./formats.ts";

test("no format has the name of another, and each has a file's ending and type", () => {
  expect(new Set(WRITE_FORMATS.map(({ id }) => id)).size).toBe(WRITE_FORMATS.length);
  for (const { ending, mediaType } of WRITE_FORMATS) {
    expect(ending).toMatch(/^[a-z]+$/);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(?:;charset=utf-8)?$/);
  }
});

test("a file that ends with json is a dataset, unless somebody says otherwise", () => {
  expect(WRITE_FORMATS.find(({ ending }) => ending === "json")?.id).toBe("json");
});
