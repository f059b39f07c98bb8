import { expect, test } from "vitest";
import { koreanPhrase } from "./korean-phrase.ts";

test.each([
  ["작년 8월", { core: { kind: "in-year", from: { month: 8 }, year: { count: -1 } } }],
  ["지난 8월", { core: { kind: "in-year", near: -1, year: null } }],
  ["지난달 27일", { core: { kind: "in-month", from: 27, month: { count: -1, from: "article" } } }],
  ["같은 달 8일", { core: { kind: "in-month", from: 8, month: { count: 0, from: "story" } } }],
  [
    "오는 9월 5일부터 9일까지",
    { bound: null, core: { kind: "in-year", near: 1, to: { month: 9, day: 9 } } },
  ],
  ["12~14일", { core: { kind: "in-month", from: 12, to: 14 } }],
  ["2027년 말까지", { bound: "until", part: "late", core: { kind: "whole" } }],
  ["연말까지", { bound: "until", part: "late", core: { kind: "shift" } }],
  ["3월 초", { part: "early", core: { kind: "in-year" } }],
  ["이날", { core: { kind: "shift", shift: { unit: "day", count: 0, from: "story" } } }],
  ["이듬해 1월", { core: { kind: "in-year", year: { count: 1, from: "story" } } }],
  [
    "사흘 뒤",
    { core: { kind: "shift", shift: { unit: "day", count: 3, from: "story" }, counted: true } },
  ],
  ["반년 전", { core: { kind: "shift", shift: { unit: "month", count: -6 } } }],
  ["10여 년 전", { about: true, core: { kind: "shift", shift: { count: -10 } } }],
  ["90일 이내", { core: { kind: "within", unit: "day", count: 90 } }],
  ["지난 10년간", { core: { kind: "length", unit: "year", count: -10 } }],
  ["지난주 금요일", { core: { kind: "weekday", weekday: 5, week: { count: -1 } } }],
  ["지난 22일(현지 시간)", { core: { kind: "in-month", from: 22, near: -1 } }],
  ["작년 1분기", { core: { kind: "in-year", from: { quarter: 1 } } }],
])("“%s” is taken apart", (words, phrase) => {
  expect(koreanPhrase(words)).toMatchObject(phrase);
});

test.each(["10일 지난 6일", "최근", "주말레이시아", "2001년 2월 2001년", "까지"])(
  "“%s” is no phrase, or more than one",
  (words) => {
    expect(koreanPhrase(words)).toBeNull();
  },
);
