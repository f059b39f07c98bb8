import fc from "fast-check";
import { expect, test } from "vitest";
import { dateExpressions } from "./coverage-dates.ts";

const found = (text: string) =>
  dateExpressions(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["It fell on December 13, 2001.", ["December 13", "2001"]],
  ["Jan 8, 2025 4 min read", ["Jan 8", "2025"]],
  ["the Minister on March 26th, the Vice Minister on April 2nd", ["March 26th", "April 2nd"]],
  ["in March of that year", ["March", "that year"]],
  ["It was due last May, and it may march.", ["May"]],
  ["On Monday he signed it.", ["Monday"]],
  ["declared last August that", ["August"]],
  ["martial law last month", ["last month"]],
  ["within 60 days of the order", ["60 days"]],
  ["a good day, a long week, a day, a full year", ["a day", "a full year"]],
  ["over the past 40 years", ["40 years"]],
  ["just a few short months ago", ["few short months", "ago"]],
  ["at a luncheon the following day", ["following day"]],
  ["the spring of 2001", ["the spring of", "2001"]],
  ["the 1990s and since World War II", ["1990s", "World War"]],
  ["during the Park Geun-hye administration", ["during the Park Geun-hye administration"]],
  ["during his term in office, in the long term", ["term"]],
  ["2022년 12월 14일 오산에", ["2022년 12월 14일"]],
  ["이시바 총리가 5월 트럼프 대통령과의", ["5월"]],
  ["조선일보, 2001년 2월 27일.", ["2001년 2월 27일"]],
  ["지난달 27일 발표했고 최근", ["지난달", "27일", "최근"]],
  ["27일에는 비가, 이튿날부터 눈이 왔다", ["27일", "이튿날"]],
  [
    "2013~2017년, 1990년대, 20세기, 기원전 44년",
    ["2013~2017년", "1990년대", "20세기", "기원전 44년"],
  ],
  ["사흘 뒤, 한 달 전, 10여 년 전, 반년 만에", ["사흘 뒤", "한 달 전", "10여 년 전", "반년 만에"]],
  ["그해 가을과 이듬해 올봄 월요일", ["그해", "이듬해", "올봄", "월요일"]],
  ["2021-07-05 and 5/7/2022, 44 BC", ["2021-07-05", "5/7/2022", "44 BC"]],
  ["On 1 May, at year’s end", ["1 May", "year’s end"]],
])("the dates of “%s” are seen", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  "It flew 1,100 kilometres and cost $2000.",
  "The 12,000 troops may march past.",
  "In the long term, will South Korea maintain the treaty?",
  "제5항에 따라 43가지 보복이 있었다.",
  "6만1000권을 2일정으로 나눴다.",
])("nothing in “%s” is taken for a date", (text) => {
  expect(found(text)).toEqual([]);
});

test("expressions come in order and none overlaps another", () => {
  const words = fc.constantFrom("May", "2001", "last", "month", "5월", "27일", "term", "the", ",");
  fc.assert(
    fc.property(fc.array(words), (some) => {
      const all = dateExpressions(some.join(" "));
      expect(all.every(({ start, end }) => start < end)).toBe(true);
      expect(all.every(({ start }, at) => start >= (all[at - 1]?.end ?? 0))).toBe(true);
    }),
  );
});
