import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { findDates } from "./find-dates.ts";

const found = (text: string) => findDates(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["On Monday, the council signed the order.", ["On Monday"]],
  [
    "It closes before the end of 2026, and plans are due within 60 days.",
    ["before the end of 2026", "within 60 days"],
  ],
  [
    "repaired in the spring of 2019, and in late February",
    ["in the spring of 2019", "in late February"],
  ],
  ["which has taken the larger ships since about 2005, lent its tug", ["since about 2005"]],
  ["Built in 1878, it fell in the gale of February 1953.", ["in 1878", "February 1953"]],
  ["Between 1987 and 1992 the yard built ferries.", ["Between 1987 and 1992"]],
  [
    "on March 2 and March 6, and on May 20 that year",
    ["on March 2", "March 6", "on May 20 that year"],
  ],
  ["The chapel dates from the 14th century.", ["the 14th century"]],
  ["Twenty-five years ago, or half a century ago", ["Twenty-five years ago", "half a century ago"]],
  ["A few short months ago it was new.", ["A few short months ago"]],
  ["It sails twice a day.", []],
  ["2001년 2월 27일, 지난달 27일, 작년 8월에", ["2001년 2월 27일", "지난달 27일", "작년 8월"]],
  ["이날 다음 날 전날 이듬해 올해", ["이날", "다음 날", "전날", "이듬해", "올해"]],
  ["3월 초에 2013~2017년 1990년대의", ["3월 초", "2013~2017년", "1990년대"]],
  ["지난 7일(현지 시간) 밝혔다. 27일에는 오는 3월", ["지난 7일(현지 시간)", "27일", "오는 3월"]],
  [
    "같은 달 8일, 사흘 뒤, 반년 전, 10여 년 전",
    ["같은 달 8일", "사흘 뒤", "반년 전", "10여 년 전"],
  ],
  ["3월 초청 행사와 5월 말레이시아 방문, 10일 전차", ["3월", "5월", "10일"]],
])("“%s” is underlined as a reader would", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

const words = fc.constantFrom(
  ..."on by the of in late March 2 2001 Monday , and last year ago three days later\n 지난 27일 8월 2001년 ~ 초 까지 다음 날 전 “ ” .".split(
    " ",
  ),
);

test("expressions come in order, none is empty and none overlaps another", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (some) => {
      let end = 0;
      for (const each of findDates(some.join(" "))) {
        expect(each.start).toBeGreaterThanOrEqual(end);
        expect(each.end).toBeGreaterThan(each.start);
        end = each.end;
      }
    }),
  );
});

test.each([
  "1",
  "a ",
  "during ",
  "the end of ",
  "between ",
  "지난 ",
  "27일 ",
  "1월~",
  "1901-",
  "half a ",
  "x",
  " ",
])("a long text of nothing but “%s” takes no longer than its length", (unit) => {
  const took = ownTime();
  findDates(unit.repeat(Math.ceil(300_000 / unit.length)));
  // A tenth of a second at most; what grows with the square would take minutes.
  expect(took()).toBeLessThan(5_000);
});
