import { expect, test } from "vitest";

import { isRefusal, isStretch } from "./date-reading.ts";
import { koreanDate } from "./korean-date.ts";
import { stretchText } from "./part-text.ts";

const read = (text: string) => {
  const found = koreanDate(text, { order: "dmy", thisYear: 2026 });
  return isStretch(found) ? stretchText(found) : isRefusal(found) ? found.why : null;
};

test.each([
  ["2001년 2월 27일", "2001-02-27"],
  ["2001年2月27日", "2001-02-27"],
  ["2001년 2월", "2001-02"],
  ["2001년도", "2001"],
  ["2001. 10월", "2001-10"],
  ["'02. 10월", "2002-10"],
  ["’02.10월 5일", "2002-10-05"],
  ["'98년", "1998"],
  ["2001년 봄", "2001-21"],
  ["2001년 2분기", "2001-04/2001-06"],
  ["2001년 하반기", "2001-07/2001-12"],
  ["80년대", "198X"],
  ["19세기", "18XX"],
  ["기원전 44년", "-0043"],
  ["서기전 57년", "-0056"],
  ["세종 25년(1443)", "1443"],
  ["선덕여왕 즉위년 (632년)", "0632"],
  ["1910년(1910)", "1910"],
  // Of the annals the year alone is certain: their months are the moon's, of which the last reach into the next year.
  ["정종 2년 경진(1400) 1월 10일", "1400"],
  ["세종 즉위년 무술(1418) 12월 11일(무자)", "1418/1419"],
  ["세종 8년(1426) 윤3월 2일", "1426"],
  ["고종 34년(1897) 10월 12일", "1897-10-12"],
  ["1418년(세종 즉위년) 8월 11일", "1418"],
  ["1443년(세종 25년) 12월 30일", "1443/1444"],
  ["1897년(광무 1년) 10월 12일", "1897-10-12"],
])("%s is %s, and never finer", (text, edtf) => expect(read(text)).toBe(edtf));

test("a day without a year is given none, and what is not Korean is left to others", () => {
  expect(read("2월 27일")).toBe("it has no year");
  expect(read("27 February 2001")).toBeNull();
});
