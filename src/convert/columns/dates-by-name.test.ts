import { expect, test } from "vitest";
import { rolesOf } from "./guessed.testing.ts";

test("a year stays beside dates that are missing, vague or short, and goes beside whole ones", () => {
  const names = ["Year", "Exact date", "Title"];
  const beside = (...dates: readonly string[]) =>
    rolesOf(names, ...dates.map((date, index) => [`${1864 + index}`, date, `t${index}`]))[0];
  expect(beside("1864-03-05", "", "1866")).toBe("year");
  expect(beside("1864-03-05", "end of term", "1866")).toBe("year");
  expect(beside("9/24/64", "9/25/65", "9/26/66")).toBe("year");
  expect(beside("1864-03-05", "1865-03", "1866")).toBe("none");
});
