import { expect, test } from "vitest";
import { recounted } from "./eras.ts";

test.each([
  ["단기 4281년", "1948년"],
  ["단기 4281년 8월 15일", "1948년 8월 15일"],
  ["檀紀4294年", "1961년"],
  ["불기 2568년", "2024년"],
  ["주체102(2013)년 2월 12일", "2013년 2월 12일"],
  ["民國38年10月1日", "1949년10月1日"],
  ["광무 원년", "1897년"],
  ["융희 4년 8월 29일", "1910년 8월 29일"],
  ["明治45年7月30日", "1912년7月30日"],
  ["明治3年", "1870년"],
  ["大正12年9月1日", "1923년9月1日"],
  ["昭和20年", "1945년"],
  ["쇼와 20년 8월 15일", "1945년 8월 15일"],
  ["平成13年2月27日", "2001년2月27日"],
  ["令和元年5月1日", "2019년5月1日"],
])("%s is %s", (written, text) => {
  expect(recounted(written)).toEqual({ text });
});

test.each([
  ["12,000 BP", "c. 10000 BC"],
  ["11,650 BP", "c. 9700 BC"],
  ["5.5 kya", "c. 3600 BC"],
  ["c. 10 ka", "c. 8000 BC"],
  ["4만 년 전", "c. 38000 BC"],
])("%s is counted back from 1950, about: %s", (written, text) => {
  expect(recounted(written)).toEqual({ text });
});

test("what is further back than a year can be written says so", () => {
  for (const age of ["1.7 MYA", "65 million years ago", "900 kya"])
    expect(recounted(age)).toEqual({ why: "the year is too far away" });
});

test.each(["50 years ago", "100 BP", "10 km", "5 May"])("%s is not counted back", (written) => {
  expect(recounted(written)).toBeNull();
});

test.each(["昭和65年", "平成32年", "明治46年", "단기 100년"])("%s never was", (written) => {
  expect(recounted(written)).toEqual({ why: expect.stringContaining("there is no") });
});

test("a month of the moon is not taken for one of the sun", () => {
  expect(recounted("明治3年5月1日")).toEqual({ why: expect.stringContaining("moon") });
  expect(recounted("단기 4200년 3월 1일")).toEqual({ why: expect.stringContaining("moon") });
});

test("a year in the common count stays as it is", () => {
  expect(recounted("2001년 2월 27일")).toBeNull();
  expect(recounted("昭和")).toBeNull();
});
