import { expect, test } from "vitest";
import { leadIn, leadOut } from "./quote-ends.ts";

test("dots stand where a sentence was cut, and nowhere else", () => {
  expect(leadIn("As the issue spread, ")).toBe("As the issue spread, ");
  expect(leadIn("and expressed a view ")).toBe("… and expressed a view ");
  expect(leadIn("")).toBe("");
  expect(leadOut(".")).toBe(".");
  expect(leadOut(", and riding this wave ")).toBe(", and riding this wave …");
  expect(leadOut("")).toBe("");
});

test("the space between context and quotation is kept", () => {
  expect(leadIn("on NMD ").endsWith(" ")).toBe(true);
  expect(leadOut(" and so").startsWith(" ")).toBe(true);
});
