import { expect, test } from "vitest";

import { withoutTime } from "./clock-time.ts";

test.each([
  ["2001-03-07T23:30-05:00", "2001-03-07"],
  ["7 March 2001, 11:30 pm KST", "7 March 2001"],
  ["Wed Mar 7 23:30:00 +0000 2001", "Mar 7 2001"],
  ["Wed Mar  7 23:30:00 KST 2001", "Mar  7 2001"],
  ["Wednesday, 7 March 2001", "7 March 2001"],
  ["2001년 3월 7일(수) 오후 3시 30분", "2001년 3월 7일"],
  ["7 March 2001 at 3 p.m.", "7 March 2001"],
  ["2001. 3. 7. 오후 11:30:00", "2001. 3. 7."],
  ["7/3/2001 23h30", "7/3/2001"],
  ["7 March 2001 15:00 – 16:30", "7 March 2001"],
  ["March 7, 2001 3:00 PM (UTC) → 4:30 PM (UTC)", "March 7, 2001"],
  ["2001년 3월 7일 14시~16시", "2001년 3월 7일"],
  ["Wed Mar 7 23:30:00 2001 +0900", "Mar 7 2001"],
])("%s keeps the day that is written, whatever the hour and zone", (text, day) => {
  expect(withoutTime(text)).toBe(day);
});

test.each(["2001-03-07", "March 2001", "19세기"])("%s has no hour, and loses nothing", (text) => {
  expect(withoutTime(text)).toBe(text);
});
