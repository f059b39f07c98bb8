import { expect, test } from "vitest";
import { unbroken } from "./unbroken-date.ts";

const lines = (date: string) => unbroken(date).split(" ");

test("a date in a narrow column breaks between its parts, never inside a day", () => {
  expect(lines("27 Feb – 2 Mar")).toEqual(["27\u00a0Feb\u00a0–", "2\u00a0Mar"]);
  expect(lines("about 1985 – 27 Jan 2025")).toEqual([
    "about",
    "1985\u00a0–",
    "27\u00a0Jan",
    "2025",
  ]);
  expect(lines("2025년 5월 20일–2029년 1월 20일")).toEqual([
    "2025년",
    "5월\u00a020일–2029년",
    "1월\u00a020일",
  ]);
});
