import { expect, test } from "vitest";
import { openingDays } from "./opening-days.ts";

test.each([
  ["Sluice shut\n\nMARROW, 28 January 2025 — The board met on Monday.", ["2025-01-28"]],
  ["수문 폐쇄\n\n[마로=2025년 1월 28일] 위원회는 전날 모였다.", ["2025-01-28"]],
  ["Dug in 1883, it was mended in March 1954 and on 3 May.", []],
  [`${"Words. ".repeat(100)} On 28 January 2025 it shut.`, []],
])("the day in a text’s opening is offered as the day it was published", (text, days) => {
  expect(openingDays(text)).toEqual(days);
});
